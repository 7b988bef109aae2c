import Rechecking
import Testing

@Suite("Bad reports")
struct BadReportTests {
    /// What was done to a report.
    struct Damage: Sendable, CustomTestStringConvertible {
        let name: String
        var formats: [ReportFormat] = ReportFormat.allCases
        let outcome: Recheck.Outcome?
        /// What the reason must hold.
        let reason: String
        let inflict: @Sendable ([UInt8]) -> [UInt8]

        var testDescription: String { name }
    }

    private static func replacing(
        _ old: String,
        _ new: String
    ) -> @Sendable ([UInt8]) -> [UInt8] {
        { Array(String(decoding: $0, as: UTF8.self).replacing(old, with: new).utf8) }
    }

    private static let crLF = replacing("\n", "\r\n")
    private static let documents: [ReportFormat] = [.markdown, .html, .text]

    static let damages = [
        Damage(name: "none", outcome: .same, reason: "nothing has changed") { $0 },
        Damage(name: "CR LF", outcome: .same, reason: "nothing", inflict: crLF),
        Damage(name: "byte order mark", outcome: .same, reason: "") { [0xEF, 0xBB, 0xBF] + $0 },
        Damage(name: "no last line end", outcome: .same, reason: "") { $0.dropLast() },
        Damage(name: "more line ends", outcome: .same, reason: "") { $0 + Array("\n\n".utf8) },
        Damage(name: "empty", outcome: nil, reason: "is empty") { _ in [] },
        Damage(name: "line ends alone", outcome: nil, reason: "is empty") { _ in [0x0A, 0x0A] },
        Damage(name: "not UTF-8", outcome: nil, reason: "not UTF-8") { $0 + [0xFF] },
        Damage(name: "UTF-16", outcome: nil, reason: "not UTF-8") { [0xFF, 0xFE] + $0 },
        Damage(name: "a NUL", outcome: .altered, reason: "") { $0 + [0] },
        Damage(name: "cut in the middle", outcome: .altered, reason: "cut off") {
            Array($0.prefix($0.count / 2))
        },
        Damage(
            name: "cut within a scalar",
            formats: documents,
            outcome: .altered,
            reason: "cut off"
        ) { bytes in
            let lead = bytes[(bytes.count / 2)...].firstIndex { $0 >= 0xE2 } ?? bytes.endIndex
            return Array(bytes[...lead])
        },
        Damage(name: "cut in its title", formats: documents, outcome: nil, reason: "no report") {
            Array($0.prefix(5))
        },
        Damage(name: "cut near the end", outcome: .altered, reason: "cut off") {
            Array($0.dropLast(30))
        },
        Damage(
            name: "another name",
            outcome: .altered,
            reason: "digest",
            inflict: replacing("Example", "Exampel")
        ),
        Damage(name: "a CR alone", outcome: .altered, reason: "", inflict: replacing("\n", "\r")),
        Damage(name: "a line added", outcome: .altered, reason: "") { $0 + Array("note\n".utf8) },
        Damage(
            name: "newer answers",
            formats: documents,
            outcome: nil,
            reason: "answers/2`",
            inflict: replacing("answers/1", "answers/2")
        ),
        Damage(
            name: "newer assessment",
            formats: [.json],
            outcome: nil,
            reason: "assessment/12`",
            inflict: replacing("assessment/1", "assessment/12")
        ),
        Damage(
            name: "another schema",
            formats: [.json],
            outcome: nil,
            reason: "no report",
            inflict: replacing("vertical-check/assessment/1", "vertical-check/recheck/1")
        ),
        Damage(
            name: "other words for the digest",
            formats: documents,
            outcome: .altered,
            reason: "",
            inflict: replacing("Report digest", "Report Digest")
        ),
    ]

    @Test("Damage is noticed, and what does no harm is not", arguments: damages)
    func damage(_ damage: Damage) throws {
        for format in damage.formats {
            let enquiry = try WrittenReports.enquiry(Self.answers)
            let text = try WrittenReports.report(on: enquiry, as: format, day: "2026-07-01")
            let found = try WrittenReports.outcome(
                damage.inflict(Array(text.utf8)),
                on: "2026-07-01"
            )
            #expect(found.recheck?.outcome == damage.outcome, "\(format) \(found)")
            let reason = found.recheck?.reason ?? found.why ?? ""
            #expect(reason.contains(damage.reason), "\(format): \(reason)")
        }
    }

    private static let answers = [
        "vertical=retail", "country=NL", "recipients=NL", "uses=notify:ordinary-goods",
    ]

    @Test(
        "What is no report is named as such",
        arguments: [
            "# A page\n\nVerdict: fine.\n", "{}", "{", "[]", "null", "Report digest abc\n", " ",
            "{\"schema\": 1}", "{\"schema\": \"vertical-check/answers/1\", \"answers\": {}}",
        ]
    )
    func noReport(_ text: String) throws {
        let found = try WrittenReports.outcome(text, on: "2026-07-01")
        #expect(found.why != nil, "\(found)")
    }
}
