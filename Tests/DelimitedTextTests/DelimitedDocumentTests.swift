import DelimitedText
import Testing

@Suite("Reading RFC 4180")
struct DelimitedDocumentTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let name: String
        let input: String
        let expected: [[String]]

        init(_ name: String, _ input: String, _ expected: [[String]]) {
            self.name = name
            self.input = input
            self.expected = expected
        }

        var testDescription: String { name }
    }

    static let rows: [Row] = [
        Row("nothing", "", []),
        Row("one cell", "a", [["a"]]),
        Row("one row without a line end", "a,b", [["a", "b"]]),
        Row("one row with a line end", "a,b\n", [["a", "b"]]),
        Row("CR LF", "a,b\r\nc,d\r\n", [["a", "b"], ["c", "d"]]),
        Row("LF", "a,b\nc,d\n", [["a", "b"], ["c", "d"]]),
        Row("both line ends", "a\r\nb\nc", [["a"], ["b"], ["c"]]),
        Row("a blank line", "a\n\nb\n", [["a"], [""], ["b"]]),
        Row("a blank line by CR LF", "a\r\n\r\nb", [["a"], [""], ["b"]]),
        Row("only a line end", "\n", [[""]]),
        Row("two line ends", "\n\n", [[""], [""]]),
        Row("empty cells", ",,", [["", "", ""]]),
        Row("an empty last cell", "a,\n", [["a", ""]]),
        Row("an empty last cell without a line end", "a,", [["a", ""]]),
        Row("an empty first cell", ",a", [["", "a"]]),
        Row("rows of different length", "a\nb,c\n", [["a"], ["b", "c"]]),
        Row("spaces belong to the cell", " a , b ", [[" a ", " b "]]),
        Row("quotes", #""a","b""#, [["a", "b"]]),
        Row("an empty quoted cell", #""""#, [[""]]),
        Row("empty quoted cells", "\"\",\"\"", [["", ""]]),
        Row("a comma in quotes", #""a,b",c"#, [["a,b", "c"]]),
        Row("LF in quotes", "\"a\nb\",c", [["a\nb", "c"]]),
        Row("CR LF in quotes stays", "\"a\r\nb\"", [["a\r\nb"]]),
        Row("CR in quotes stays", "\"a\rb\"", [["a\rb"]]),
        Row("a doubled quote", #""a""b""#, [["a\"b"]]),
        Row("only a doubled quote", #""""""#, [["\""]]),
        Row("doubled quotes at both ends", #""""a""""#, [["\"a\""]]),
        Row("four doubled quotes", String(repeating: "\"", count: 10), [["\"\"\"\""]]),
        Row("a quoted cell then a line end", "\"a\"\r\nb", [["a"], ["b"]]),
        Row("a quoted cell at the end", "a,\"b\"\n", [["a", "b"]]),
        Row("a quoted line end at the end", "\"a\n\"\n", [["a\n"]]),
        Row("a quote with a combining mark", "\"a\"\"\u{301}b\"", [["a\"\u{301}b"]]),
        Row("a separator with a combining mark", "a,\u{301}b", [["a", "\u{301}b"]]),
        Row("LF with a combining mark", "a\n\u{301}b", [["a"], ["\u{301}b"]]),
        Row("other scripts", "日本,Zoë\n", [["日本", "Zoë"]]),
        Row("an emoji", "\u{1F600},b", [["\u{1F600}", "b"]]),
        Row("a formula is text", "=cmd()|x", [["=cmd()|x"]]),
        Row("semicolons and tabs are text", "a;b\tc", [["a;b\tc"]]),
        Row("a line separator is text", "a\u{2028}b", [["a\u{2028}b"]]),
        Row("NEL is text", "a\u{85}b", [["a\u{85}b"]]),
        Row("ESC is text", "\u{1B}[1m", [["\u{1B}[1m"]]),
        Row("a mark that is not at the start", "a,\u{FEFF}b", [["a", "\u{FEFF}b"]]),
        Row("a backslash does not escape", #""a\","b""#, [["a\\", "b"]]),
        Row("an apostrophe does not quote", "'a,b'", [["'a", "b'"]]),
    ]

    @Test("Rows and cells are read, without faults", arguments: rows)
    func reads(row: Row) {
        let document = DelimitedDocument.read(Array(row.input.utf8))
        let cells = document.rows.map { $0.cells.map { Array($0.text.unicodeScalars) } }
        #expect(cells == row.expected.map { $0.map { Array($0.unicodeScalars) } })
        #expect(document.faults.isEmpty)
    }

    @Test("Another separator", arguments: [(";", "a,b;c"), ("\t", "a,b\tc"), ("|", "a,b|c")])
    func readsWithSeparator(separator: String, text: String) {
        let byte = separator.utf8.first ?? 0
        let document = DelimitedDocument.read(Array(text.utf8), separator: byte)
        #expect(document.rows.map { $0.cells.map(\.text) } == [["a,b", "c"]])
    }
}
