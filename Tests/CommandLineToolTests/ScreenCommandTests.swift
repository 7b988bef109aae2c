import Foundation
import Testing

@Suite("Screening, as a command")
struct ScreenCommandTests {
    private let scratch: Scratch
    private static let rows = """
        Company name,Record ID,Industry,Country,Recipients,Uses
        Example Bakery,1,Bakery,NL,NL,notify:ordinary-goods
        Example Chemist,2,Pharmacy,NL,NL;BE,sell:otc-medicines
        Example <b>Pub|Bar</b>,3,qwertz,NL,,

        """

    /// A run that is refused, with its status and some of what is said.
    struct Refusal: NamedRow {
        let name: String
        let arguments: [String]
        let status: Int32
        let words: String

        init(_ name: String, _ arguments: [String], _ status: Int32, _ words: String) {
            self.name = name
            self.arguments = arguments
            self.status = status
            self.words = words
        }
    }

    init() throws {
        scratch = try Scratch()
        try scratch.write(Self.rows, to: "prospects.csv")
    }

    private func run(_ arguments: String..., input: Program.Input = .nothing) throws -> Program.Run
    {
        try Program.run(
            ["screen"] + arguments + ["--as-of", "2026-07-01"],
            input: input,
            in: scratch
        )
    }

    @Test(
        "Bad input ends with the status and a way out",
        arguments: [
            Refusal("no file", ["screen"], 64, "name a CSV file"),
            Refusal("a missing file", ["screen", "nowhere.csv"], 66, "does not exist"),
            Refusal("a folder", ["screen", "."], 66, "is a folder"),
            Refusal("a workbook", ["screen", "book.xlsx"], 65, "Excel"),
            Refusal("a gzip", ["screen", "rows.gz"], 65, "compressed"),
            Refusal("an empty file", ["screen", "empty.csv"], 65, "no row of headers"),
            Refusal(
                "a first row without an end",
                ["screen", "endless.csv"],
                65,
                "longer than 128 KiB"
            ),
            Refusal("no sector column", ["screen", "phones.csv"], 65, "--map"),
            Refusal(
                "an unknown column",
                ["screen", "prospects.csv", "--map", "Branche=sector"],
                64,
                "no column `Branche`"
            ),
            Refusal(
                "an unknown field",
                ["screen", "prospects.csv", "--map", "Industry=sectr"],
                64,
                "did you mean `sector`"
            ),
            Refusal(
                "a map without a field",
                ["screen", "prospects.csv", "--map", "Industry"],
                64,
                "maps nothing"
            ),
            Refusal(
                "no number of threads",
                ["screen", "prospects.csv", "--threads", "0"],
                64,
                "1 to 64"
            ),
            Refusal(
                "a summary without a format",
                ["screen", "prospects.csv", "--summary", "s.txt"],
                64,
                ".md or .html"
            ),
            Refusal(
                "a day before the first edition",
                ["screen", "prospects.csv", "--as-of", "2010-01-01"],
                64,
                "first edition"
            ),
        ]
    )
    func refusals(row: Refusal) throws {
        try scratch.write(Data([0x50, 0x4B, 0x03, 0x04, 0x00]), to: "book.xlsx")
        try scratch.write(Data([0x1F, 0x8B, 0x08, 0x00]), to: "rows.gz")
        try scratch.write("", to: "empty.csv")
        let long = String(repeating: "x", count: 100_000)
        try scratch.write("Phone,Fax,\(long)\n1,2,3\n", to: "phones.csv")
        try scratch.write("Industry,\(long)\(long)", to: "endless.csv")
        let run = try Program.run(row.arguments, in: scratch)
        #expect(run.status == row.status)
        #expect(run.errors.contains(row.words), "\(run.errors)")
        #expect(run.output.isEmpty)
        #expect(run.errors.utf8.count < 4000)
    }

    @Test("Standard input, a file and every number of threads give the same bytes")
    func sameBytes() throws {
        let plain = try run("prospects.csv")
        #expect(plain.status == 0)
        for threads in ["1", "2", "3", "8"] {
            #expect(try run("prospects.csv", "--threads", threads).outputBytes == plain.outputBytes)
        }
        #expect(try run("-", input: .text(Self.rows)).outputBytes == plain.outputBytes)
        _ = try run("prospects.csv", "--output", "out.csv")
        #expect(try scratch.text(of: "out.csv") == plain.output)
    }

    @Test("Parts of a file with its header from elsewhere come to the same rows")
    func shards() throws {
        var text = "Name,Industry,Country\r\n"
        for row in 0..<500 { text += "Nova \(row),\(row % 3 == 0 ? "Bakery" : "Pub"),NL\r\n" }
        try scratch.write(text, to: "all.csv")
        let whole = try run("all.csv")
        let lines = text.components(separatedBy: "\r\n").dropFirst().dropLast()
        var joined = ""
        for part in [lines.prefix(100), lines.dropFirst(100).prefix(250), lines.dropFirst(350)] {
            let input = part.map { $0 + "\r\n" }.joined()
            joined += try run("-", "--header-from", "all.csv", input: .text(input)).output
        }
        let header = try #require(whole.output.range(of: "\r\n"))
        #expect(String(whole.output[header.upperBound...]) == joined)
    }

    @Test("Columns go by number where there is no header")
    func noHeader() throws {
        let run = try run(
            "-",
            "--no-header",
            "--map",
            "2=sector",
            "--map",
            "3=country",
            input: .text("Nova,Bakery,NL\n")
        )
        #expect(run.status == 0)
        #expect(run.output.hasPrefix("Nova,Bakery,NL,\"undetermined\""))
    }

    @Test("One assessment a line, as JSON")
    func lines() throws {
        let run = try run("prospects.csv", "--ndjson")
        #expect(run.status == 0)
        let lines = run.output.split(separator: "\n")
        #expect(lines.count == 3)
        for line in lines {
            let value = try JSONSerialization.jsonObject(with: Data(line.utf8))
            let object = try #require(value as? [String: Any])
            #expect(object["schema"] as? String == "vertical-check/assessment/1")
        }
        #expect(lines[1].contains("\"verdict\":\"not-eligible\""))
        #expect(lines[1].contains("Example Chemist"))
    }

    @Test("A summary in Markdown and HTML, where no name is markup", arguments: ["md", "html"])
    func summary(format: String) throws {
        let run = try run("prospects.csv", "--summary", "summary.\(format)")
        #expect(run.status == 0)
        let text = try scratch.text(of: "summary.\(format)")
        #expect(!text.contains("<b>"))
        for part in ["3 rows", "Verdicts", "Whom to call", "qwertz", "policy digest"] {
            #expect(text.contains(part), "\(part)")
        }
        #expect(try self.run("prospects.csv", "--summary", "summary.\(format)").status == 73)
    }

    @Test("A full device is an error at any write, and nothing is left under the name")
    func fullDevice() throws {
        let run = try Program.run(
            ["screen", "prospects.csv"],
            in: scratch,
            outputTo: "/dev/full"
        )
        #expect(run.status == 74)
        #expect(try self.run("prospects.csv", "--output", "/dev/full").status == 74)
        try scratch.write("old", to: "out.csv")
        #expect(try self.run("prospects.csv", "--output", "out.csv").status == 73)
        #expect(try scratch.text(of: "out.csv") == "old")
    }
}
