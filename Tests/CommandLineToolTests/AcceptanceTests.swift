import Foundation
import Testing

/// What the product was asked to tell of the update of January 2021 and of today.
@Suite("Acceptance")
struct AcceptanceTests {
    private let scratch: Scratch

    init() throws {
        scratch = try Scratch()
    }

    private func assess(_ file: AnswersFile, _ more: [String] = []) throws -> AssessmentFile {
        let arguments = ["check", "--answers", "-", "--format", "json", "--no-input"] + more
        return try AssessmentFile(Program.run(arguments, input: .text(file.text), in: scratch))
    }

    private func assessExample(_ more: [String] = []) throws -> AssessmentFile {
        let path = Program.root.appendingPathComponent("Data/examples/pharmacy-2021.json").path
        let arguments = ["check", "--answers", path, "--format", "json", "--no-input"] + more
        return try AssessmentFile(Program.run(arguments, in: scratch))
    }

    @Test("The pharmacy of 2021 may make appointments and may not sell medicines")
    func pharmacyOf2021() throws {
        let assessment = try assessExample()
        #expect(assessment.verdict == "partly-eligible")
        let appointments = try #require(assessment.ruling("appointments:medical-services"))
        #expect(["allowed", "conditional"].contains(appointments))
        #expect(assessment.ruling("sell:prescription-medicines") == "prohibited")
        #expect(assessment.decidingDays("sell:prescription-medicines") == ["2021-01-15"])
    }

    @Test("Before the update of 2021 the same pharmacy was not eligible")
    func pharmacyOf2020() throws {
        let assessment = try assessExample(["--as-of", "2020-12-01"])
        #expect(assessment.verdict == "not-eligible")
        #expect(assessment.uses.allSatisfy { $0.ruling == "prohibited" })
    }

    @Test("A council that says nothing of the programme needs approval in 2021")
    func councilOf2021() throws {
        let file = AnswersFile(vertical: "government-local", uses: ["notify:public-services"])
        #expect(try assess(file).verdict == "needs-approval")
    }

    @Test("Before 2021 a council was let in for Covid-19 only")
    func councilOf2020() throws {
        let services = AnswersFile(
            day: "2020-12-01",
            vertical: "government-local",
            uses: ["notify:public-services"]
        )
        #expect(try assess(services).verdict == "not-eligible")
        var covid = services
        covid.uses = ["care:covid-19-information"]
        let ruling = try assess(covid).ruling("care:covid-19-information")
        #expect(ruling != nil && ruling != "prohibited")
    }

    /// A use on a day, with the rulings that may come of it.
    struct Row: NamedRow {
        var day: String
        var vertical: String
        var use: String
        var recipients = ["NL"]
        var rulings: [String]

        init(
            _ day: String,
            _ vertical: String,
            _ use: String,
            to: [String] = ["NL"],
            _ rulings: String...
        ) {
            (self.day, self.vertical, self.use) = (day, vertical, use)
            (self.recipients, self.rulings) = (to, rulings)
        }

        var name: String { "\(day) \(vertical) \(use) to \(recipients.joined(separator: " "))" }
    }

    static let rows = [
        Row(
            "2021-01-15",
            "pharmaceutical-manufacturer",
            "sell:prescription-medicines",
            "prohibited"
        ),
        Row(
            "2021-01-15",
            "pharmaceutical-manufacturer",
            "appointments:medical-services",
            "allowed",
            "conditional"
        ),
        Row("2021-01-15", "medical-device-maker", "sell:medical-devices", "prohibited"),
        Row(
            "2021-01-15",
            "body-enhancement-clinic",
            "appointments:body-enhancement-services",
            "allowed",
            "conditional"
        ),
        Row(
            "2021-01-14",
            "body-enhancement-clinic",
            "appointments:body-enhancement-services",
            "prohibited"
        ),
        Row(
            "2021-01-15",
            "government-public-health",
            "notify:public-services",
            "approval",
            "conditional"
        ),
        Row(
            "2021-01-15",
            "government-economy-recovery",
            "care:public-services",
            "approval",
            "conditional"
        ),
        Row(
            "2021-01-15",
            "government-social-welfare",
            "care:public-services",
            "approval",
            "conditional"
        ),
        Row("2021-01-15", "government-local", "care:public-services", "approval", "conditional"),
        Row("2021-01-14", "government-local", "notify:public-services", "prohibited"),
        Row("2021-01-15", "retail", "promote:ordinary-goods", "prohibited"),
        Row("2022-01-15", "retail", "promote:ordinary-goods", "allowed", "conditional"),
        Row("2026-07-01", "retail", "promote:ordinary-goods", "conditional"),
        Row("2026-07-01", "retail", "promote:ordinary-goods", to: ["US"], "prohibited"),
        Row("2026-07-01", "alcohol-business", "sell:alcohol", "prohibited"),
        Row("2026-07-01", "law-enforcement", "care:public-services", "prohibited"),
    ]

    @Test("A use is ruled as the policy of its day has it", arguments: rows)
    func ruling(_ row: Row) throws {
        let file = AnswersFile(
            day: row.day,
            vertical: row.vertical,
            recipients: row.recipients,
            uses: [row.use],
            practices: AnswersFile.everyPractice
        )
        let ruling = try #require(try assess(file).ruling(row.use))
        #expect(row.rulings.contains(ruling))
    }
}
