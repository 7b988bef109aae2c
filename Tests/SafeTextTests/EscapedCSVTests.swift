import SafeText
import Testing

@Suite("Writing CSV cells")
struct EscapedCSVTests {
    static let ours: [EscapingRow] = [
        EscapingRow("plain text is quoted", "allowed", #""allowed""#),
        EscapingRow("nothing is quoted", "", #""""#),
        EscapingRow("quote", #"a"b"#, #""a""b""#),
        EscapingRow("quote with a combining mark", "a\"\u{301}b", "\"a\"\"\u{301}b\""),
        EscapingRow("comma and line end", "a,b\nc", "\"a,b\nc\""),
        EscapingRow("CR LF as one Character", "a\r\nb", "\"a\r\nb\""),
        EscapingRow("formula", "=cmd()", #""'=cmd()""#),
    ]

    @Test("A cell of ours is always quoted", arguments: ours)
    func quotesOurs(row: EscapingRow) {
        expectScalars(Escaped.csvCell(row.input), row.expected)
    }

    static let originals: [EscapingRow] = [
        EscapingRow("plain text stays", "Zoë & Co", "Zoë & Co"),
        EscapingRow("nothing stays", "", ""),
        EscapingRow("comma", "a,b", #""a,b""#),
        EscapingRow("semicolon", "a;b", #""a;b""#),
        EscapingRow("tab", "a\tb", "\"a\tb\""),
        EscapingRow("pipe", "a|b", #""a|b""#),
        EscapingRow("quote", #"5" pipe"#, #""5"" pipe""#),
        EscapingRow("quote with a combining mark", "\"\u{301}", "\"\"\"\u{301}\""),
        EscapingRow("CR LF as one Character", "a\r\nb", "\"a\r\nb\""),
        EscapingRow("CR", "a\rb", "\"a\rb\""),
        EscapingRow("line end", "a\nb", "\"a\nb\""),
        EscapingRow("space at the start", " a", "\" a\""),
        EscapingRow("space at the end", "a ", "\"a \""),
        EscapingRow("formula", "=1+1", #""'=1+1""#),
    ]

    @Test("A cell of somebody's file is quoted where it must be", arguments: originals)
    func quotesOriginals(row: EscapingRow) {
        expectScalars(Escaped.csvOriginal(row.input), row.expected)
    }

    @Test("A raw cell keeps its formula but not its commas")
    func leavesRawCells() {
        #expect(Escaped.csvOriginal("=1+1", guarded: false) == "=1+1")
        #expect(Escaped.csvOriginal("=A1,B1", guarded: false) == #""=A1,B1""#)
    }

    static let formulas: [String] = [
        "=cmd()", "+1", "-1", "@SUM(A1)", "\t1", "\r1", "\n1", "\r\n1", " =1", "\u{A0}=1", "\"=1",
        "'=1", "\u{200B}=1", "\u{FEFF}=1", "\u{202E}=1", "\u{0}=1", "\u{201C}=1", "\u{3000}=1",
        "\u{FF1D}1", "\u{FF0B}1", "\u{FF0D}1", "\u{FF20}a", "\u{2212}1", "\u{FE66}1", "\u{FE62}1",
        "\u{FE63}1", "\u{FE6B}1", "=\u{301}1", " \u{FEFF}\"\t", "\u{FF02}=1", "\u{FF07}=1",
    ]

    @Test("What a spreadsheet may run is guarded", arguments: formulas)
    func guardsFormulas(text: String) {
        #expect(Escaped.startsFormula(text))
        #expect(Escaped.csvCell(text).unicodeScalars.starts(with: "\"'".unicodeScalars))
        #expect(Escaped.csvOriginal(text).unicodeScalars.starts(with: "\"'".unicodeScalars))
    }

    @Test(
        "What is no formula is left alone",
        arguments: ["", " ", "a=1", "1-2", "a@b.example", "(1)", "#1", "\u{301}=", "_-1", "5%"]
    )
    func leavesTheRest(text: String) {
        #expect(!Escaped.startsFormula(text))
    }

    @Test("A reader sees one cell with the text that went in, guard apart")
    func isReadBack() {
        for text in HostileText.all {
            let wanted = (Escaped.startsFormula(text) ? "'" : "") + text
            expectScalars(Self.reading(Escaped.csvCell(text)) ?? "no cell", wanted)
            expectScalars(Self.reading(Escaped.csvOriginal(text)) ?? "no cell", wanted)
        }
    }

    /// Reads one cell by RFC 4180 §2, or nil if it is not one.
    private static func reading(_ cell: String) -> String? {
        let bytes = Array(cell.utf8)
        guard bytes.first == 0x22 else {
            return bytes.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) } ? nil : cell
        }
        let pieces = bytes.dropFirst().dropLast().split(
            separator: 0x22,
            omittingEmptySubsequences: false
        )
        guard bytes.count > 1, bytes.last == 0x22, pieces.count % 2 == 1 else { return nil }
        let isDoubled = pieces.indices.allSatisfy { $0 % 2 == 0 || pieces[$0].isEmpty }
        guard isDoubled else { return nil }
        let text = stride(from: 0, to: pieces.count, by: 2).map { pieces[$0] }
        return String(decoding: Array(text.joined(separator: [0x22])), as: UTF8.self)
    }
}
