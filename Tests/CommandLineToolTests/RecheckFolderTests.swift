import Foundation
import Testing

/// Many reports at once, JSON, writing anew, and arguments of `recheck`.
@Suite("Recheck of many reports")
struct RecheckFolderTests {
    private let scratch: Scratch

    /// A folder with a report that is the same, one to ask again about, an altered one, and others.
    init() throws {
        scratch = try Scratch()
        for (name, use) in [
            ("reports/b.md", "appointments:medical-services"),
            ("reports/a.json", "sell:prescription-medicines"),
            ("reports/c.txt", "sell:prescription-medicines"),
        ] {
            let format = name.hasSuffix("md") ? "markdown" : name.hasSuffix("txt") ? "text" : "json"
            let file = AnswersFile(day: "2020-12-01", uses: [use])
            let run = try Program.run(
                ["check", "--answers", "-", "--format", format],
                input: .text(file.text),
                in: scratch
            )
            try scratch.write(run.outputBytes, to: name)
        }
        let cut = try scratch.text(of: "reports/c.txt").dropLast(100)
        try scratch.write(String(cut), to: "reports/c.txt")
        try scratch.write("not looked at", to: "reports/.hidden.md")
        try scratch.write("not looked at", to: "reports/notes.csv")
        try scratch.write("not looked at", to: "reports/deeper/d.md")
    }

    private func recheck(
        _ arguments: String...,
        input: Program.Input = .nothing
    ) throws -> Program.Run {
        try Program.run(["recheck"] + arguments, input: input, in: scratch)
    }

    private func texts() throws -> [String] {
        try ["a.json", "b.md", "c.txt"].map { try scratch.text(of: "reports/\($0)") }
    }

    @Test("A folder stands for its reports by name, told in a table", arguments: ["", "/"])
    func table(_ ending: String) throws {
        let run = try recheck("reports" + ending, "--as-of", "2021-01-15")
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.errors.isEmpty)
        let cells = run.output.split(separator: "\n").map { line in
            line.components(separatedBy: "  ").map { $0.trimmingCharacters(in: .whitespaces) }
                .filter { !$0.isEmpty }
        }
        try #require(cells.count == 4)
        #expect(cells[0] == ["file", "then", "now", "outcome", "reason"])
        #expect(cells[1][..<4] == ["reports/a.json", "not eligible", "not eligible", "same"])
        #expect(
            cells[2][..<4] == [
                "reports/b.md", "not eligible", "eligible with conditions", "ask again",
            ]
        )
        #expect(cells[3][..<4] == ["reports/c.txt", "–", "–", "altered"])
    }

    @Test("JSON names each report with its verdicts, reason and questions, and what was skipped")
    func json() throws {
        try scratch.write("{}", to: "reports/d.json")
        let run = try recheck("reports", "--as-of", "2021-01-15", "--json")
        #expect(run.status == 65)
        let value = try JSONSerialization.jsonObject(with: run.outputBytes) as? [String: Any]
        let file = try #require(value)
        #expect(file["schema"] as? String == "vertical-check/recheck/1")
        #expect(file["as-of"] as? String == "2021-01-15")
        #expect((file["policy-digest"] as? String)?.count == 64)
        let reports = try #require(file["reports"] as? [[String: Any]])
        #expect(reports.map { $0["outcome"] as? String } == ["same", "ask-again", "altered"])
        #expect(reports.map { $0["then"] as? String } == ["not-eligible", "not-eligible", nil])
        #expect(reports.map { $0["now"] as? String } == ["not-eligible", "conditional", nil])
        #expect(reports.map { ($0["questions"] as? [String])?.isEmpty } == [true, false, true])
        let skipped = try #require(file["skipped"] as? [[String: String]])
        #expect(skipped.map { $0["file"] } == ["reports/d.json"])
        #expect(skipped[0]["why"]?.contains("no report") == true)
    }

    @Test("With --write alone a report is written anew, in its format, for the new day")
    func write() throws {
        let old = try texts()
        let run = try recheck("reports", "--as-of", "2021-01-15", "--write")
        #expect(run.status == 0, "\(run.errors)")
        let new = try texts()
        #expect(new[0] != old[0] && new[0].contains("\"as-of\": \"2021-01-15\""))
        #expect(new[1] != old[1] && new[1].hasPrefix("# Eligible with conditions: "))
        #expect(new[2] == old[2])
        #expect(try scratch.text(of: "reports/notes.csv") == "not looked at")
        let folder = scratch.url("reports").path
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        #expect(names == [".hidden.md", "a.json", "b.md", "c.txt", "deeper", "notes.csv"])
        let again = try recheck("reports", "--as-of", "2021-01-15", "--write")
        #expect(again.output.components(separatedBy: "same").count == 3, "\(again.output)")
        #expect(try texts() == new)
    }

    @Test("A report comes in on standard input, too")
    func standardInput() throws {
        let text = try scratch.text(of: "reports/b.md")
        let run = try recheck("-", "--as-of", "2020-12-01", input: .text(text))
        #expect(run.status == 0)
        #expect(run.output.hasPrefix("-: same\n"))
    }

    /// Arguments that are refused, and why.
    struct Refusal: NamedRow {
        let arguments: [String]
        let reason: String

        var name: String { arguments.joined(separator: " ") }
    }

    static let refusals = [
        Refusal(arguments: [], reason: "`recheck` needs a report"),
        Refusal(arguments: ["-", "--write"], reason: "standard input cannot be rewritten"),
        Refusal(arguments: ["reports", "--as-of", "2021-02-30"], reason: "`2021-02-30` is no day"),
        Refusal(
            arguments: ["reports", "--as-of", "2018-01-01"],
            reason: "the first edition is of"
        ),
        Refusal(arguments: ["reports", "--jsno"], reason: "`--jsno`"),
    ]

    @Test("Arguments that make no sense are refused before anything is read", arguments: refusals)
    func refused(_ refusal: Refusal) throws {
        let run = try Program.run(["recheck"] + refusal.arguments, in: scratch)
        #expect(run.status == 64)
        #expect(run.output.isEmpty)
        #expect(run.errors.contains(refusal.reason), "\(run.errors)")
    }

    @Test("The policy of a folder can be applied, and a broken one gives no verdict")
    func otherPolicy() throws {
        let data = Program.root.appendingPathComponent("Data").path
        let run = try recheck("reports/a.json", "--as-of", "2020-12-01", "--policy", data)
        #expect(run.status == 0)
        #expect(run.output.hasPrefix("reports/a.json: same\n"))
        try scratch.write("x", to: "tables/editions.csv")
        let broken = try recheck("reports/a.json", "--policy", "tables")
        #expect(broken.status == 78)
        #expect(broken.output.isEmpty)
    }
}
