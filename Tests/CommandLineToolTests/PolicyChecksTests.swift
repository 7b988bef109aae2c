import Foundation
import Testing

/// `policy prove`, `policy cases` and `policy lint` on folders with a fault in them.
@Suite("Checks of a policy folder")
struct PolicyChecksTests {
    private let scratch: Scratch

    /// A copy of the tables of this repository, to be spoilt.
    init() throws {
        scratch = try Scratch()
        let tables = Program.root.appendingPathComponent("Data")
        try FileManager.default.copyItem(at: tables, to: scratch.url("tables"))
    }

    private func replace(_ file: String, _ old: String, with new: String) throws {
        let text = try scratch.text(of: "tables/\(file)")
        try #require(text.contains(old), "\(file) does not hold \(old)")
        let range = try #require(text.range(of: old))
        try scratch.write(text.replacingCharacters(in: range, with: new), to: "tables/\(file)")
    }

    private func policy(_ arguments: String...) throws -> Program.Run {
        try Program.run(["policy"] + arguments + ["--policy", "tables"], in: scratch)
    }

    /// A fault in the tables, what `prove` says of it, and what the case comes to that shows it.
    struct Row: NamedRow {
        let name: String
        let file: String
        let old: String
        let new: String
        let says: [String]
        /// The verdict of `check` on the case; nil when no single case shows the fault, or none gets
        /// a verdict.
        var verdict: String?
    }

    static let rows = [
        Row(
            name: "a false claim on access",
            file: "claims.csv",
            old: "\nmedical-trades-shut-out",
            new:
                "\nx,access,2026-01-15,military,-,-,-,-,-,-,allowed,cm,Wrong.\nmedical-trades-shut-out",
            says: [
                "every claim holds in its whole region: NOT SHOWN, 1 found",
                "claims: failed: `x` (claims.csv:2) does not hold: this case is prohibited",
                "  rules: a-",
            ],
            verdict: "not-eligible"
        ),
        Row(
            name: "a false claim on a use",
            file: "claims.csv",
            old: "\nmedical-trades-shut-out",
            new:
                "\nx,use,2021-01-15,pharmacy,-,sell,prescription-medicines,NL,-,-,allowed,cm,Wrong."
                + "\nmedical-trades-shut-out",
            says: [
                "claims: failed: `x` (claims.csv:2) does not hold: this case is prohibited",
                "  rules: u-", "\"uses\":[\"sell:prescription-medicines\"]",
            ],
            verdict: "not-eligible"
        ),
        Row(
            name: "a false claim on conduct",
            file: "claims.csv",
            old: "\nmedical-trades-shut-out",
            new:
                "\nx,conduct,2026-01-15,retail,-,notify,ordinary-goods,-,opt-in,none,allowed,cm,No."
                + "\nmedical-trades-shut-out",
            says: ["`x` (claims.csv:2) does not hold", "  rules: c-", "\"opt-in\":\"none\""],
            verdict: "undetermined"
        ),
        Row(
            name: "a case without a ruling",
            file: "offerings.csv",
            old: "\nalcohol,",
            new: "\nspace-travel,service,Space travel,Trips to orbit\nalcohol,",
            says: [
                "every case gets a ruling: NOT SHOWN",
                "total: failed: no rule of rules/use.csv covers this case", ":space-travel\"]",
            ]
        ),
        Row(
            name: "a dead rule",
            file: "rules/access.csv",
            old: "\na-sanctioned",
            new: "\na-dead,2021-01-15,,military,-,allowed,,,official,mp-ota,Dead.\na-sanctioned",
            says: [
                "no-dead-rule: failed: `a-dead` decides no case and sets no rule aside",
                "  rules: a-dead",
            ]
        ),
    ]

    @Test(
        "What is not shown ends with 78, with the rules and a case that `check` runs",
        arguments: rows
    )
    func prove(_ row: Row) throws {
        try replace(row.file, row.old, with: row.new)
        let run = try policy("prove")
        #expect(run.status == 78)
        for text in row.says {
            #expect((run.output + run.errors).contains(text), "\(text) not in\n\(run.errors)")
        }
        let failures = try failures(policy("prove", "--json"))
        #expect(!failures.isEmpty)
        guard let verdict = row.verdict else { return }
        let file = try JSONSerialization.data(withJSONObject: try #require(failures[0]["case"]))
        let check = try Program.run(
            ["check", "--answers", "-", "--format", "json", "--policy", "tables"],
            input: .bytes(file),
            in: scratch
        )
        #expect(check.status == 0, "\(check.errors)")
        #expect(try AssessmentFile(check).verdict == verdict)
    }

    private func failures(_ run: Program.Run) throws -> [[String: Any]] {
        #expect(run.status == 78)
        let value = try JSONSerialization.jsonObject(with: run.outputBytes) as? [String: Any]
        #expect(value?["schema"] as? String == "vertical-check/certificate/1")
        #expect(value?["holds"] as? Bool == false)
        return try #require(value?["failures"] as? [[String: Any]])
    }

    @Test("A claim that fails in many editions is told once, by its earliest case")
    func once() throws {
        try replace(
            "claims.csv",
            "\nmedical-trades-shut-out",
            with:
                "\nx,use,2021-01-15..,pharmacy,-,sell,prescription-medicines,-,-,-,allowed,cm,Wrong."
                + "\nmedical-trades-shut-out"
        )
        let failures = try failures(policy("prove", "--json"))
        #expect(failures.count == 1)
        let file = failures[0]["case"] as? [String: Any]
        #expect(file?["as-of"] as? String == "2021-01-15")
    }

    @Test("A policy that is proved ends with 0 and no failure")
    func proved() throws {
        let run = try policy("prove", "--json")
        #expect(run.status == 0)
        let value = try JSONSerialization.jsonObject(with: run.outputBytes) as? [String: Any]
        #expect((value?["failures"] as? [Any])?.isEmpty == true)
        #expect(value?["holds"] as? Bool == true)
    }

    @Test("A case that fails is told with what was expected, what came and the rules")
    func cases() throws {
        let path = "cases/reference-2021.csv"
        try replace(path, ",@best,not-eligible,", with: ",@best,eligible,")
        let run = try policy("cases")
        #expect(run.status == 78)
        #expect(run.output.contains(" of 371 worked cases hold") && !run.output.hasPrefix("371"))
        let lines = run.errors.components(separatedBy: "\n")
        let first = try #require(lines.first { $0.contains("failed:") })
        #expect(first.hasPrefix(path + ":"))
        #expect(
            run.errors.contains("  expected eligible (prohibited), got not-eligible (prohibited)")
        )
        #expect(lines.contains { $0.hasPrefix("  the rules found: ") && $0.count > 30 })
    }

    @Test("A rule that no case touches is told")
    func coverage() throws {
        try replace(
            "rules/access.csv",
            "\na-sanctioned",
            with: "\na-new,2021-01-15,,military,-,prohibited,,,official,mp-ota,New.\na-sanctioned"
        )
        let run = try policy("cases")
        #expect(run.status == (run.errors.isEmpty ? 0 : 78))
        try replace("rules/access.csv", ",military,-,prohibited", with: ",military,AQ,prohibited")
        let second = try policy("cases")
        #expect(second.status == 78)
        #expect(second.errors.contains("rule `a-new` is touched by no case"))
        #expect(second.output.contains("not: a-new"))
    }

    @Test("A circle of exceptions gives no verdict, whatever is run")
    func circle() throws {
        try replace(
            "rules/access.csv",
            "\na-sanctioned",
            with: "\na-one,,,military,-,refer,a-two,,official,mp-ota,One."
                + "\na-two,,,military,-,refer,a-one,,official,mp-ota,Two.\na-sanctioned"
        )
        for action in ["prove", "cases", "lint", "show", "list"] {
            let run = try policy(action)
            #expect(run.status == 78, "\(action)")
            #expect(run.errors.contains("[exception-cycle]"), "\(action): \(run.errors)")
            #expect(run.output.isEmpty, "\(action)")
        }
    }
}
