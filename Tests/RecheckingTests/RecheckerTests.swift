import Answering
import PolicyModel
import Rechecking
import Testing

@Suite("Rechecker")
struct RecheckerTests {
    /// A report, and what must come of it on a day.
    struct Row: Sendable, CustomTestStringConvertible {
        let name: String
        let answers: [String]
        let written: String
        let today: String
        /// The day on whose questions the best answers are given; nil to leave them open.
        var bestOn: String?
        let outcome: Recheck.Outcome
        /// What the reason must hold.
        let reason: String

        var testDescription: String { name }
    }

    private static let pharmacy = [
        "vertical=pharmacy", "country=NL", "recipients=NL", "uses=appointments:medical-services",
    ]

    private static let shop = [
        "vertical=retail", "country=NL", "recipients=NL", "uses=notify:ordinary-goods",
    ]

    static let rows = [
        Row(
            name: "the same day",
            answers: shop,
            written: "2026-07-01",
            today: "2026-07-01",
            outcome: .same,
            reason: "nothing has changed"
        ),
        Row(
            name: "the same edition",
            answers: pharmacy,
            written: "2020-12-01",
            today: "2020-12-02",
            outcome: .same,
            reason: "the same edition"
        ),
        Row(
            name: "a ban that was lifted",
            answers: pharmacy,
            written: "2020-12-01",
            today: "2021-01-15",
            bestOn: "2021-01-15",
            outcome: .better,
            reason: "no longer `"
        ),
        Row(
            name: "a ban that came, read backwards",
            answers: pharmacy,
            written: "2021-01-15",
            today: "2020-12-01",
            bestOn: "2021-01-15",
            outcome: .worse,
            reason: "now `"
        ),
        Row(
            name: "practices that were not asked about",
            answers: pharmacy,
            written: "2020-12-01",
            today: "2021-01-15",
            outcome: .askAgain,
            reason: "asked now and not answered: `"
        ),
    ]

    @Test("An outcome is as the verdicts stand", arguments: rows, ReportFormat.allCases)
    func outcome(_ row: Row, _ format: ReportFormat) throws {
        let enquiry = try WrittenReports.enquiry(row.answers, bestOn: row.bestOn)
        let text = try WrittenReports.report(on: enquiry, as: format, day: row.written)
        let found = try WrittenReports.outcome(text, on: row.today)
        let recheck = try #require(found.recheck, "\(found.why ?? "")")
        #expect(recheck.outcome == row.outcome, "\(recheck.reason)")
        #expect(recheck.reason.contains(row.reason), "\(recheck.reason)")
        #expect(recheck.questions.isEmpty == (row.outcome != .askAgain))
        #expect(recheck.then?.day.description == row.written)
        #expect(recheck.now?.day.description == row.today)
        #expect(recheck.renewal?.format == format)
        #expect(recheck.renewal?.enquiry.answers == enquiry.answers)
        #expect(recheck.renewal?.enquiry.day?.description == row.today)
    }

    /// A report of another policy, and what must come of it.
    struct OtherPolicy: Sendable, CustomTestStringConvertible {
        let name: String
        /// What the other policy had in place of something.
        let replacements: [[String]]
        let outcome: Recheck.Outcome
        var questions: [String] = []

        var testDescription: String { name }
    }

    static let otherPolicies = [
        OtherPolicy(
            name: "an answer that is gone",
            replacements: [["\"opt-in\": \"recorded\"", "\"opt-in\": \"by-pigeon\""]],
            outcome: .askAgain,
            questions: ["opt-in"]
        ),
        OtherPolicy(
            name: "a question that is gone",
            replacements: [["\"opt-in\": \"recorded\"", "\"moon-phase\": \"full\""]],
            outcome: .askAgain,
            questions: ["moon-phase"]
        ),
        OtherPolicy(
            name: "a vertical that is gone",
            replacements: [["\"vertical\": \"retail\"", "\"vertical\": \"bazaar\""]],
            outcome: .askAgain,
            questions: ["vertical"]
        ),
        OtherPolicy(
            name: "a place among many that is gone",
            replacements: [["\"recipients\": [\"NL\"]", "\"recipients\": [\"NL\", \"XX\"]"]],
            outcome: .askAgain,
            questions: ["recipients"]
        ),
        OtherPolicy(
            name: "a verdict that was lower",
            replacements: [["\"verdict\": \"conditional\"", "\"verdict\": \"ask-first\""]],
            outcome: .better
        ),
        OtherPolicy(
            name: "a verdict that was higher",
            replacements: [["\"verdict\": \"conditional\"", "\"verdict\": \"eligible\""]],
            outcome: .worse
        ),
        OtherPolicy(
            name: "a verdict that was open",
            replacements: [["\"verdict\": \"conditional\"", "\"verdict\": \"undetermined\""]],
            outcome: .better
        ),
        OtherPolicy(name: "nothing else", replacements: [], outcome: .same),
        OtherPolicy(
            name: "a settled verdict without a vertical",
            replacements: [["    \"vertical\": \"retail\",\n", ""]],
            outcome: .askAgain,
            questions: ["vertical"]
        ),
    ]

    @Test("A report of another policy is compared by its verdict", arguments: otherPolicies)
    func otherPolicy(_ row: OtherPolicy) throws {
        let enquiry = try WrittenReports.enquiry(Self.shop + ["opt-in=recorded"])
        let text = try WrittenReports.report(on: enquiry, as: .json, day: "2026-07-01")
        let digest = try RealPolicy.policy().digest
        let other = String(repeating: "0", count: 64)
        let all = row.replacements.map { ($0[0], $0[1]) } + [(digest, other)]
        let changed = try WrittenReports.resealed(text, all)
        let recheck = try #require(WrittenReports.outcome(changed, on: "2026-07-01").recheck)
        #expect(recheck.outcome == row.outcome, "\(recheck.reason)")
        #expect(row.questions.allSatisfy(recheck.questions.contains), "\(recheck.questions)")
        #expect(!recheck.reason.isEmpty)
        // Under its own policy the same report cannot have been written.
        if !row.replacements.isEmpty {
            let own = try WrittenReports.resealed(text, Array(all.dropLast()))
            let found = try WrittenReports.outcome(own, on: "2026-07-01").recheck
            #expect(found?.outcome == .altered)
        }
    }
}
