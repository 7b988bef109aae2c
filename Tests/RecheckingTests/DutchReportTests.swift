import Answering
import Assessing
import PolicyModel
import Rechecking
import Rendering
import Testing

@Suite("Rechecking reports in Dutch")
struct DutchReportTests {
    private static let formats: [ReportFormat] = [.markdown, .html, .text]

    @Test("A report in Dutch is the same as long as it is not touched", arguments: formats)
    func same(_ format: ReportFormat) throws {
        let recheck = try #require(try outcome(Self.report(format)).recheck)
        #expect(recheck.outcome == .same)
        #expect(recheck.renewal?.language == "nl")
        #expect(recheck.renewal?.format == format)
        #expect(recheck.reason == "er is niets veranderd")
    }

    @Test("A report in Dutch that was changed is altered", arguments: formats)
    func altered(_ format: ReportFormat) throws {
        let report = try Self.report(format)
        for changed in [
            report.replacing("verboden", with: "toegestaan"),
            report.replacing("Komt deels in aanmerking", with: "Komt in aanmerking"),
            String(report.dropLast(100)),
        ] {
            #expect(changed != report)
            #expect(try outcome(changed).recheck?.outcome == .altered)
        }
    }

    @Test("A report in Dutch that is cut off before its answers is altered too", arguments: formats)
    func cutOff(_ format: ReportFormat) throws {
        let report = try Self.report(format)
        let place = try #require(report.ranges(of: "vertical-check/answers/").first)
        let recheck = try outcome(String(report[..<place.lowerBound])).recheck
        #expect(recheck?.outcome == .altered)
        #expect(
            recheck?.reason
                == "het einde is afgebroken: er staat geen antwoordenbestand in"
        )
    }

    @Test("The language of a report is not that of the reasons")
    func english() throws {
        let enquiry = try Self.enquiry()
        let report = try WrittenReports.report(on: enquiry, as: .markdown, day: "2021-01-15")
        let recheck = try #require(try outcome(report).recheck)
        #expect(recheck.outcome == .same)
        #expect(recheck.renewal?.language == "en")
        #expect(recheck.reason == "er is niets veranderd")
    }

    private static func enquiry() throws -> Enquiry {
        try WrittenReports.enquiry([
            "vertical=pharmacy", "country=NL", "recipients=NL,BE",
            "uses=sell:prescription-medicines,appointments:medical-services",
        ])
    }

    private static func report(_ format: ReportFormat) throws -> String {
        try WrittenReports.report(
            on: enquiry(),
            as: format,
            day: "2021-01-15",
            under: RealPolicy.dutchPolicy()
        )
    }

    private func outcome(_ text: String) throws -> Rechecker.Outcome {
        let policy = try RealPolicy.dutchPolicy()
        var rechecker = try Rechecker(
            policy: policy,
            day: #require(CalendarDay("2021-01-15")),
            languages: [.english, policy.words]
        )
        return try rechecker.recheck(Array(text.utf8))
    }
}
