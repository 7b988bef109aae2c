import DelimitedText
import Testing

@Suite("Positions in delimited text")
struct DelimitedPositionTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let name: String
        let input: String
        /// Line, column and text of each cell.
        let expected: [String]

        init(_ name: String, _ input: String, _ expected: [String]) {
            self.name = name
            self.input = input
            self.expected = expected
        }

        var testDescription: String { name }
    }

    static let rows: [Row] = [
        Row("cells of a line", "a,bb,c", ["1:1 a", "1:3 bb", "1:6 c"]),
        Row("lines by LF", "a\nb,c", ["1:1 a", "2:1 b", "2:3 c"]),
        Row("lines by CR LF", "a\r\nb,c", ["1:1 a", "2:1 b", "2:3 c"]),
        Row("columns are scalars", "日本,é,x", ["1:1 日本", "1:4 é", "1:6 x"]),
        Row("a combining mark is a scalar", "e\u{301},x", ["1:1 e\u{301}", "1:4 x"]),
        Row("an emoji is one scalar", "\u{1F600},x", ["1:1 \u{1F600}", "1:3 x"]),
        Row("a quoted cell starts after its quote", #""a","b""#, ["1:2 a", "1:6 b"]),
        Row("a doubled quote takes two columns", #""a""b",c"#, ["1:2 a\"b", "1:8 c"]),
        Row("after LF in quotes", "\"a\nbb\",c\nd", ["1:2 a\nbb", "2:5 c", "3:1 d"]),
        Row("after CR LF in quotes", "\"a\r\nbb\",c", ["1:2 a\r\nbb", "2:5 c"]),
        Row("after CR in quotes", "\"a\rbb\",c", ["1:2 a\rbb", "2:5 c"]),
        Row("other scripts in quotes", "\"日\n本\",c", ["1:2 日\n本", "2:4 c"]),
        Row("an empty last cell", "a,", ["1:1 a", "1:3 "]),
        Row("blank lines", "\n\na", ["1:1 ", "2:1 ", "3:1 a"]),
        Row("a byte order mark takes no column", "\u{FEFF}a,b", ["1:1 a", "1:3 b"]),
    ]

    @Test("Cells know where they start", arguments: rows)
    func positions(row: Row) {
        let document = DelimitedDocument.read(Array(row.input.utf8))
        let found = document.rows.flatMap(\.cells).map { cell in
            "\(cell.position.line):\(cell.position.column) \(cell.text)"
        }
        #expect(found == row.expected)
    }

    @Test("Rows know their line and their number")
    func rowsKnowTheirPlace() {
        let document = DelimitedDocument.read(Array("a\n\"b\n\nb\"\nc\r\n\r\nd".utf8))
        #expect(document.rows.map(\.line) == [1, 2, 5, 6, 7])
        #expect(document.rows.map(\.number) == [1, 2, 3, 4, 5])
    }

    @Test("Positions are ordered by line, then column")
    func positionsAreOrdered() {
        let early = TextPosition(line: 1, column: 9)
        let late = TextPosition(line: 2, column: 1)
        #expect(early < late)
        #expect(late < TextPosition(line: 2, column: 2))
        #expect(!(late < early))
    }
}
