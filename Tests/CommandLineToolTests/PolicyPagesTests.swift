import Foundation
import Testing

@Suite("The pages on the policy")
struct PolicyPagesTests {
    private let scratch: Scratch

    init() throws {
        scratch = try Scratch()
    }

    /// Arguments that cannot be followed, and what the message says.
    struct Row: NamedRow {
        let name: String
        let arguments: [String]
        let says: [String]

        init(_ name: String, _ arguments: [String], _ says: String...) {
            (self.name, self.arguments, self.says) = (name, arguments, says)
        }
    }

    static let rows = [
        Row("no day", ["diff"], "needs two days", "help:"),
        Row("one day and no policy", ["diff", "2021-01-15"], "second day", "--policy DIR"),
        Row("three days", ["diff", "2021-01-14", "2021-01-15", "2021-01-16"], "`2021-01-16`"),
        Row("30 February", ["diff", "2021-02-30", "2021-03-01"], "`2021-02-30` is no day"),
        Row("a day too early", ["diff", "2019-09-03", "2021-01-15"], "2019-09-04"),
        Row("a misspelt vertical", ["show", "--vertical", "pharmcy"], "did you mean `pharmacy`?"),
        Row("nothing like a vertical", ["show", "--vertical", "qqqqqq"], "`qqqqqq`", "questions"),
        Row("a day too early to show", ["show", "--as-of", "2019-09-03"], "2019-09-04"),
        Row("a day for a list", ["list", "--as-of", "2021-01-15"], "`--as-of`"),
        Row("a vertical for a diff", ["diff", "--vertical", "pharmacy"], "`--vertical`"),
        Row("an argument for a list", ["list", "2021-01-15"], "`2021-01-15`"),
    ]

    @Test("What cannot be followed is refused with status 64 and help", arguments: rows)
    func refused(_ row: Row) throws {
        let run = try Program.run(["policy"] + row.arguments, in: scratch)
        #expect(run.status == 64)
        #expect(run.output.isEmpty)
        for text in row.says { #expect(run.errors.contains(text), "\(run.errors)") }
    }

    @Test("The page in Data/examples is what the program writes today")
    func example() throws {
        let run = try Program.run(["policy", "diff", "2021-01-14", "2021-01-15"], in: scratch)
        #expect(run.status == 0)
        let url = Program.root.appendingPathComponent("Data/examples/policy-diff-2021-01-15.md")
        #expect(run.outputBytes == (try Data(contentsOf: url)))
    }

    @Test("Equal days differ in nothing, and the page says so")
    func sameDay() throws {
        let run = try Program.run(["policy", "diff", "2021-01-15", "2021-01-15"], in: scratch)
        #expect(run.status == 0)
        #expect(run.output.contains("The two days are the same: no case is ruled differently."))
    }

    @Test("A folder with the same policy differs in nothing")
    func sameFolder() throws {
        let folder = Program.root.appendingPathComponent("Data").path
        let arguments = ["policy", "diff", "2021-01-15", "--policy", folder]
        let run = try Program.run(arguments, in: scratch)
        #expect(run.status == 0)
        #expect(run.output.contains("No case is ruled differently."))
        #expect(!run.output.contains("reads differently"))
    }

    @Test("A folder with other words is told, in Markdown and JSON")
    func otherWords() throws {
        let tables = Program.root.appendingPathComponent("Data")
        try FileManager.default.copyItem(at: tables, to: scratch.url("tables"))
        let verticals = try scratch.text(of: "tables/verticals.csv")
            .replacingOccurrences(of: "pharmacy,health,Pharmacy,", with: "pharmacy,health,A | b,")
        try scratch.write(verticals, to: "tables/verticals.csv")
        let arguments = ["policy", "diff", "2021-01-15", "--policy", "tables"]
        let page = try Program.run(arguments, in: scratch).output
        #expect(page.contains("1 text of 1 entry reads differently; see below."))
        #expect(page.contains("| `verticals.csv` | `pharmacy` | name | Pharmacy | A \\| b |"))
        let run = try Program.run(arguments + ["--json"], in: scratch)
        let value = try JSONSerialization.jsonObject(with: run.outputBytes) as? [String: Any]
        let expected = [
            "file": "verticals.csv", "id": "pharmacy", "field": "name", "before": "Pharmacy",
            "after": "A | b",
        ]
        #expect(value?["texts"] as? [[String: String]] == [expected])
    }

    @Test(
        "JSON is an object with its schema",
        arguments: [
            (["diff", "2021-01-14", "2021-01-15"], "vertical-check/policy-diff/1"),
            (["show", "--as-of", "2021-01-15"], "vertical-check/policy/1"),
        ]
    )
    func json(_ arguments: [String], _ schema: String) throws {
        let run = try Program.run(["policy"] + arguments + ["--json"], in: scratch)
        #expect(run.status == 0)
        let value = try JSONSerialization.jsonObject(with: run.outputBytes) as? [String: Any]
        #expect(value?["schema"] as? String == schema)
    }

    @Test("A file is written once, and replaced with --force alone")
    func output() throws {
        let arguments = ["policy", "show", "--as-of", "2021-01-15", "--output", "page.md"]
        #expect(try Program.run(arguments, in: scratch).status == 0)
        #expect(try scratch.text(of: "page.md").contains("15 January 2021"))
        #expect(try Program.run(arguments, in: scratch).status == 73)
        #expect(try Program.run(arguments + ["--force"], in: scratch).status == 0)
    }
}
