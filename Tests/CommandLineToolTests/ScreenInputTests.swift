import Foundation
import Testing

@Suite("Prospects as they come")
struct ScreenInputTests {
    private let scratch: Scratch

    init() throws {
        scratch = try Scratch()
    }

    private func screen(_ bytes: Data, _ more: String...) throws -> Program.Run {
        try scratch.write(bytes, to: "prospects.csv")
        return try Program.run(
            ["screen", "prospects.csv", "--as-of", "2026-07-01"] + more,
            in: scratch
        )
    }

    private func screen(_ text: String, _ more: String...) throws -> Program.Run {
        try scratch.write(Data(text.utf8), to: "prospects.csv")
        return try Program.run(
            ["screen", "prospects.csv", "--as-of", "2026-07-01"] + more,
            in: scratch
        )
    }

    @Test("Every row and cell is kept, in order, with ten columns added")
    func kept() throws {
        let run = try screen("Name,Industry,Country\nNova,Bakery,NL\n\"De, Linde\",Pharmacy,BE\n")
        #expect(run.status == 0)
        let lines = run.output.split(separator: "\n")
        #expect(lines.count == 3)
        #expect(
            lines[0].hasPrefix("Name,Industry,Country,\"wa_verdict\",\"wa_best\",\"wa_worst\",")
        )
        #expect(lines[0].hasSuffix("\"wa_rules\",\"wa_next_question\",\"wa_note\""))
        #expect(lines[1].hasPrefix("Nova,Bakery,NL,\"undetermined\","))
        #expect(lines[2].hasPrefix("\"De, Linde\",Pharmacy,BE,"))
        #expect(run.errors.contains("2 `Industry` → sector"))
        #expect(run.errors.contains("2 rows screened"))
    }

    @Test("A column named as an answer's key is that answer")
    func answers() throws {
        let run = try screen(
            """
            vertical,country,recipients,uses,opt-in
            pharmacy,NL,NL;BE,sell:prescription-medicines,recorded
            retail,NL,NL,notify:ordinary-goods,recorded

            """
        )
        let lines = run.output.split(separator: "\n")
        #expect(
            lines[1].contains(
                ",\"not-eligible\",\"not-eligible\",\"not-eligible\",\"pharmacy\",\"given\","
            )
        )
        #expect(lines[1].contains("\"sell:prescription-medicines\""))
        #expect(lines[2].contains(",\"conditional\",\"conditional\","))
        #expect(lines[2].contains(",\"notify:ordinary-goods\",\"\","))
    }

    @Test(
        "Separators are guessed, or said by the file",
        arguments: ["a;b;c", "a\tb\tc", "a|b|c", "sep=;\na;b;c", "SEP=;\r\na;b;c"]
    )
    func separators(layout: String) throws {
        let separator = layout.contains("\t") ? "\t" : layout.contains("|") ? "|" : ";"
        let text = layout.replacingOccurrences(of: "a", with: "Name")
            .replacingOccurrences(of: "b", with: "Industry")
            .replacingOccurrences(of: "c", with: "Country")
        let row = ["Nova, the first", "Bakery", "NL"].joined(separator: separator)
        let run = try screen(text + "\n" + row + "\n")
        #expect(run.status == 0)
        #expect(run.output.contains(row + separator + "\"undetermined\""))
        #expect(run.output.contains("food-and-restaurants"))
    }

    @Test("UTF-16 in either order and a mark before UTF-8 are read", arguments: 0..<3)
    func encodings(kind: Int) throws {
        let text = "Name;Industry\nCafé “Süd” 🙂;Bäckerei Bakery\n"
        let encodings: [String.Encoding] = [.utf16LittleEndian, .utf16BigEndian, .utf8]
        let marks: [[UInt8]] = [[0xFF, 0xFE], [0xFE, 0xFF], [0xEF, 0xBB, 0xBF]]
        let run = try screen(Data(marks[kind]) + #require(text.data(using: encodings[kind])))
        #expect(run.status == 0)
        #expect(run.output.contains("Café “Süd” 🙂;Bäckerei Bakery;\"undetermined\""))
        #expect(run.outputBytes.starts(with: [0xEF, 0xBB, 0xBF]) == (kind == 2))
    }

    @Test("A row that is not UTF-8 is read as Windows-1252, and the first is named")
    func windows() throws {
        var bytes = Data("Name,Industry\nNova,Bakery\n".utf8)
        bytes += Data("Caf".utf8) + Data([0xE9, 0x20, 0x80]) + Data(",Bakery\n".utf8)
        let run = try screen(bytes)
        #expect(run.output.contains("Café €,Bakery,"))
        #expect(run.errors.contains("Windows-1252, the first is row 2 (line 3)"))
    }

    @Test("CR LF, LF, CR and mixed ends part rows; quotes keep theirs")
    func lineEnds() throws {
        let run = try screen("Name,Industry\r\nA,Bakery\nB,Bakery\rC,\"Bak\r\nery\"\r\nD,Bakery")
        #expect(run.status == 0)
        #expect(run.errors.contains("4 rows screened"))
        #expect(run.output.hasSuffix("\"\"\r\n"))
        #expect(run.output.contains("\"Bak\r\nery\""))
    }

    @Test("A row that cannot be read is a row with a note")
    func unread() throws {
        let run = try screen(
            """
            Name,Industry,Country
            Nova,Bakery,NL
            one,two,three,four
            two,Bakery
            "open,Bakery,NL
            Last,Bakery,NL
            END OF REPORT

            """,
            "--strict"
        )
        #expect(run.status == 13)
        let lines = run.output.split(separator: "\n")
        #expect(lines.count == 7)
        #expect(lines[2].hasPrefix("one,two,\"three | four\",\"\","))
        #expect(lines[2].contains("not read: the row has 4 cells, the header 3"))
        #expect(lines[3].hasPrefix("two,Bakery,,\"undetermined\""))
        #expect(lines[4].hasPrefix("\"\"\"open\",Bakery,NL,\"\""))
        #expect(lines[4].contains("a quote is never closed"))
        #expect(lines[5].hasPrefix("Last,Bakery,NL,\"undetermined\""))
        #expect(lines[6].contains("a footer?"))
        #expect(run.errors.contains("row 4 (line 5): not read: a quote is never closed"))
        #expect(run.errors.contains("6 rows screened, 3 of them not read"))
    }

    @Test("A quote never closed in row 3 of many costs that row only")
    func unclosedEarly() throws {
        var text = "Name,Industry,Country\n"
        for row in 1...60_000 {
            text += row == 3 ? "\"Nova \(row),Bakery,NL\n" : "Nova \(row),\"Bakery\",NL\n"
        }
        let run = try screen(text)
        #expect(run.status == 0)
        #expect(run.errors.contains("row 3 (line 4): not read: a quote is never closed"))
        #expect(run.errors.contains("60000 rows screened, 1 of them not read"))
    }

    @Test("A very long line is left out, and the rest is read")
    func longLine() throws {
        var bytes = Data("Name,Industry\nNova,Bakery\n".utf8)
        bytes += Data(repeating: UInt8(ascii: "x"), count: 20 << 20)
        bytes += Data("\nLast,Bakery\n".utf8)
        let run = try screen(bytes)
        #expect(run.status == 0)
        #expect(run.output.utf8.count < 2000)
        #expect(run.errors.contains("row 2 (line 3): not read: the row is longer than 1 MiB"))
        #expect(run.output.contains("Last,Bakery,\"undetermined\""))
    }

    @Test("Cells that could be formulas are made harmless, unless asked otherwise")
    func formulas() throws {
        let text = "Name,Industry,Phone\n=cmd(),Bakery,+31 20\n\"@x, y\",Bakery,＝1\n"
        let run = try screen(text)
        #expect(run.output.contains("\n\"'=cmd()\",Bakery,\"'+31 20\","))
        #expect(run.output.contains("\n\"'@x, y\",Bakery,\"'＝1\","))
        #expect(run.errors.contains("4 cells could be formulas"))
        let raw = try screen(text, "--raw-cells")
        #expect(raw.output.contains("\n=cmd(),Bakery,+31 20,"))
    }

    @Test("Ten thousand columns are kept")
    func manyColumns() throws {
        let headers = ["Industry"] + (1..<10_000).map { "c\($0)" }
        let row = ["Bakery"] + (1..<10_000).map { "\($0)" }
        let text = headers.joined(separator: ",") + "\n" + row.joined(separator: ",") + "\n"
        let run = try screen(text)
        #expect(run.status == 0)
        #expect(run.output.contains(row.joined(separator: ",") + ",\"undetermined\""))
    }

    @Test("NUL, duplicate and empty headers are no reason to stop")
    func oddCells() throws {
        let run = try screen("Industry,,Industry,\nBakery,a\u{0}b,Casino,\n")
        #expect(run.status == 0)
        #expect(run.output.contains("a\u{0}b"))
        #expect(run.output.contains("food-and-restaurants"))
    }
}
