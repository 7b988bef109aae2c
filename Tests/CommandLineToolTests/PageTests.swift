import Foundation
import Testing

@Suite("The page command")
struct PageTests {
    private let scratch: Scratch

    init() throws {
        scratch = try Scratch()
    }

    @Test("The page goes to a file or to standard output, with the same bytes")
    func output() throws {
        let day = ["--as-of", "2026-07-01"]
        let file = try Program.run(["page", "--output", "page.html"] + day, in: scratch)
        #expect(file.status == 0, "\(file.errors)")
        #expect(file.output.isEmpty)
        #expect(file.errors == "wrote page.html\n")
        let piped = try Program.run(["page", "--output", "-"] + day, in: scratch)
        #expect(piped.status == 0)
        #expect(piped.outputBytes == (try Data(contentsOf: scratch.url("page.html"))))
        #expect(piped.output.hasPrefix("<!doctype html>\n<html lang=\"en\">"))
    }

    @Test("A file that stands there is left alone without --force")
    func force() throws {
        try scratch.write("mine", to: "page.html")
        let refused = try Program.run(["page", "--output", "page.html"], in: scratch)
        #expect(refused.status == 73)
        #expect(try Data(contentsOf: scratch.url("page.html")) == Data("mine".utf8))
        let forced = try Program.run(["page", "--output", "page.html", "--force"], in: scratch)
        #expect(forced.status == 0)
        #expect(try Data(contentsOf: scratch.url("page.html")).count > 100_000)
    }

    struct Row: NamedRow {
        let name: String
        let arguments: [String]
        let says: String

        init(_ name: String, _ arguments: [String], _ says: String) {
            (self.name, self.arguments, self.says) = (name, arguments, says)
        }
    }

    static let rows: [Row] = [
        Row("no output", [], "--output"),
        Row("another language", ["--output", "a", "--lang", "xx"], "`xx`"),
        Row("a day too early", ["--output", "a", "--as-of", "2019-09-03"], "2019-09-04"),
        Row("no day", ["--output", "a", "--as-of", "2026-02-30"], "YYYY-MM-DD"),
        Row("a contact alone", ["--output", "a", "--contact", "https://a.b"], "--brand"),
        Row(
            "a script for a contact",
            ["--output", "a", "--brand", "A", "--contact", "javascript:a"],
            "https://"
        ),
        Row(
            "a long brand",
            ["--output", "a", "--brand", String(repeating: "a", count: 201)],
            "200"
        ),
        Row("no brand", ["--output", "a", "--brand", " "], "no name"),
        Row("a brand on two lines", ["--output", "a", "--brand", "A\nB"], "no name"),
        Row(
            "a contact without an address",
            ["--output", "a", "--brand", "A", "--contact", "mailto:"],
            "https://"
        ),
        Row(
            "a contact with a gap",
            ["--output", "a", "--brand", "A", "--contact", "https://a b"],
            "https://"
        ),
        Row("an argument", ["--output", "a", "b"], "`b`"),
    ]

    @Test("What cannot be followed is refused with status 64 and help", arguments: rows)
    func refused(_ row: Row) throws {
        let run = try Program.run(["page"] + row.arguments, in: scratch)
        #expect(run.status == 64)
        #expect(run.errors.contains(row.says), "\(run.errors)")
        #expect(!FileManager.default.fileExists(atPath: scratch.url("a").path))
    }
}
