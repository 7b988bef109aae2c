import DelimitedText
import Testing

@Suite("Faults in delimited text")
struct DelimitedFaultTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let name: String
        let input: [UInt8]
        /// Line, column and kind of each fault.
        let faults: [String]
        let cells: [[String]]

        init(_ name: String, _ input: String, _ faults: [String], _ cells: [[String]]) {
            self.init(name, bytes: Array(input.utf8), faults, cells)
        }

        init(_ name: String, bytes: [UInt8], _ faults: [String], _ cells: [[String]]) {
            self.name = name
            input = bytes
            self.faults = faults
            self.cells = cells
        }

        var testDescription: String { name }
    }

    static let rows: [Row] = [
        Row("mark", "\u{FEFF}a\nb", ["1:1 byteOrderMark"], [["a"], ["b"]]),
        Row("only a mark", "\u{FEFF}", ["1:1 byteOrderMark"], []),
        Row("mark before a quote", "\u{FEFF}\"a\"", ["1:1 byteOrderMark"], [["a"]]),
        Row("stray quote", "a,b\"c\nd", ["1:4 strayQuote"], [["a", "b\"c"], ["d"]]),
        Row("stray quote after a space", "a, \"b\"", ["1:4 strayQuote"], [["a", " \"b\""]]),
        Row("two stray quotes are one fault", "5\" x 7\"", ["1:2 strayQuote"], [["5\" x 7\""]]),
        Row(
            "a stray quote in each of two cells",
            "a\",b\"",
            ["1:2 strayQuote", "1:5 strayQuote"],
            [["a\"", "b\""]]
        ),
        Row("text after a quote", "\"a\"b,c", ["1:4 textAfterQuote"], [["ab", "c"]]),
        Row("space after a quote", "\"a\" ,c", ["1:4 textAfterQuote"], [["a ", "c"]]),
        Row("quotes after a quote", "\"a\"b\"c\",d", ["1:4 textAfterQuote"], [["ab\"c\"", "d"]]),
        Row("text after a doubled quote", "\"a\"\"\"b", ["1:6 textAfterQuote"], [["a\"b"]]),
        Row("mark after a quote", "\"a\"\u{301}", ["1:4 textAfterQuote"], [["a\u{301}"]]),
        Row("unclosed quote", "a,\"b", ["1:3 unclosedQuote"], [["a", "b"]]),
        Row("only a quote", "\"", ["1:1 unclosedQuote"], [[""]]),
        Row(
            "an unclosed quote leaves the rows below",
            "a,\"b,c\nd,e\n",
            ["1:3 unclosedQuote"],
            [["a", "b,c"], ["d", "e"]]
        ),
        Row(
            "an unclosed quote before CR LF",
            "\"a\r\nb\r\n",
            ["1:1 unclosedQuote"],
            [["a"], ["b"]]
        ),
        Row("three quotes", "\"\"\"", ["1:1 unclosedQuote"], [["\"\""]]),
        Row(
            "faults below an unclosed quote are still found, once",
            "\"a\nb\u{0}c\n",
            ["1:1 unclosedQuote", "2:2 nul"],
            [["a"], ["b\u{0}c"]]
        ),
        Row("CR alone", "a\rb", ["1:2 bareCarriageReturn"], [["a"], ["b"]]),
        Row("CR at the end", "a\n\r", ["2:1 bareCarriageReturn"], [["a"], [""]]),
        Row(
            "CR CR LF",
            "a\r\r\nb",
            ["1:2 bareCarriageReturn"],
            [["a"], [""], ["b"]]
        ),
        Row(
            "lines count on after CR",
            "a\rb\rc\"",
            ["1:2 bareCarriageReturn", "2:2 bareCarriageReturn", "3:2 strayQuote"],
            [["a"], ["b"], ["c\""]]
        ),
        Row("CR after a quoted cell", "\"a\"\rb", ["1:4 bareCarriageReturn"], [["a"], ["b"]]),
        Row("NUL", "a\u{0}b", ["1:2 nul"], [["a\u{0}b"]]),
        Row("NUL in quotes", "\"a\n\u{0}\"", ["2:1 nul"], [["a\n\u{0}"]]),
        Row("NUL after a quote", "\"\"\u{0}", ["1:3 nul", "1:3 textAfterQuote"], [["\u{0}"]]),
        Row("Windows-1252", bytes: [0x2C, 0x5A, 0xEB], ["1:3 notUTF8"], [["", "Z\u{FFFD}"]]),
        Row("a continuation alone", bytes: [0x80], ["1:1 notUTF8"], [["\u{FFFD}"]]),
        Row("a long form", bytes: [0xC0, 0xAF], ["1:1 notUTF8"], [["\u{FFFD}\u{FFFD}"]]),
        Row(
            "a surrogate",
            bytes: [0x61, 0xED, 0xA0, 0x80],
            ["1:2 notUTF8"],
            [["a\u{FFFD}\u{FFFD}\u{FFFD}"]]
        ),
        Row(
            "a scalar cut short by a comma",
            bytes: [0xE6, 0x97, 0x2C, 0x61],
            ["1:1 notUTF8"],
            [["\u{FFFD}", "a"]]
        ),
        Row(
            "not UTF-8 on the second line of a quoted cell",
            bytes: [0x22, 0x61, 0x0A, 0xC3, 0xA9, 0xFF, 0x22],
            ["2:2 notUTF8"],
            [["a\né\u{FFFD}"]]
        ),
        Row(
            "once in each cell",
            bytes: [0xFF, 0xFF, 0x2C, 0xFF],
            ["1:1 notUTF8", "1:4 notUTF8"],
            [["\u{FFFD}\u{FFFD}", "\u{FFFD}"]]
        ),
    ]

    @Test("All faults are found, with the rows that there are", arguments: rows)
    func finds(row: Row) {
        let document = DelimitedDocument.read(row.input)
        let faults = document.faults.map {
            "\($0.position.line):\($0.position.column) \($0.kind.rawValue)"
        }
        #expect(faults.sorted() == row.faults)
        #expect(document.faults.map(\.position) == document.faults.map(\.position).sorted())
        #expect(document.rows.map { $0.cells.map(\.text) } == row.cells)
    }
}
