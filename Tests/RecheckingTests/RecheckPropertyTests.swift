import Answering
import PolicyModel
import Rechecking
import Testing

@Suite("Properties of rechecking")
struct RecheckPropertyTests {
    @Test("A fresh report is the same", arguments: ReportFormat.allCases)
    func fresh(_ format: ReportFormat) throws {
        let policy = try RealPolicy.policy()
        var random = RandomEnquiries(policy, seed: 7)
        for _ in 0..<15 {
            let (enquiry, day) = random.next()
            let text = try WrittenReports.report(on: enquiry, as: format, day: day)
            let found = try WrittenReports.outcome(text, on: day)
            let recheck = try #require(found.recheck, "\(found)")
            #expect(recheck.outcome == .same, "\(recheck.reason)\n\(text)")
            #expect(recheck.renewal?.enquiry.answers == enquiry.answers)
            #expect(recheck.renewal?.enquiry.business == enquiry.business)
        }
    }

    @Test("A changed byte is noticed", arguments: ReportFormat.allCases)
    func changedByte(_ format: ReportFormat) throws {
        let enquiry = try WrittenReports.enquiry([
            "vertical=retail", "country=NL", "recipients=NL", "uses=notify:ordinary-goods",
        ])
        let text = try WrittenReports.report(on: enquiry, as: format, day: "2026-07-01")
        let bytes = Array(text.utf8)
        var rechecker = try Rechecker(
            policy: RealPolicy.policy(),
            day: #require(CalendarDay("2026-07-01"))
        )
        var random = SplitMix64(seed: 11)
        let scattered = (0..<40).map { _ in Int.random(in: bytes.indices, using: &random) }
        for index in scattered + Array(bytes.indices.suffix(120)) {
            var changed = bytes
            changed[index] ^= UInt8.random(in: 1...255, using: &random)
            let found = try rechecker.recheck(changed)
            let isNoticed = found.recheck.map { $0.outcome == .altered } ?? true
            #expect(isNoticed, "byte \(index) of \(bytes.count): \(found)")
        }
    }
}
