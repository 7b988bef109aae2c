import SafeText
import Testing

@Suite("Folding text")
struct WrappingTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let name: String
        let text: String
        let width: Int
        let indent: String
        let first: String?
        let expected: [String]

        init(
            _ name: String,
            _ text: String,
            _ width: Int,
            indent: String = "",
            first: String? = nil,
            _ expected: [String]
        ) {
            self.name = name
            self.text = text
            self.width = width
            self.indent = indent
            self.first = first
            self.expected = expected
        }

        var testDescription: String { name }
    }

    static let rows: [Row] = [
        Row("nothing", "", 10, [""]),
        Row("a line that fits", "aaa bbb", 7, ["aaa bbb"]),
        Row("a line that does not", "aaa bbb", 6, ["aaa", "bbb"]),
        Row("runs of spaces", "  a   b  ", 10, ["a b"]),
        Row("tabs", "a\tb", 10, ["a b"]),
        Row("line ends stay", "a\n\nb", 10, ["a", "", "b"]),
        Row("CR LF is a line end", "a\r\nb", 10, ["a", "b"]),
        Row("a line end at the end", "a\n", 10, ["a", ""]),
        Row("a long word stands alone", "a bbbbbbbb c", 5, ["a", "bbbbbbbb", "c"]),
        Row("a no-break space holds", "aa b\u{A0}b", 5, ["aa", "b\u{A0}b"]),
        Row("an indent", "aaa bbb", 6, indent: "  ", ["  aaa", "  bbb"]),
        Row("an indent takes its room", "aa bb", 6, indent: "  ", ["  aa", "  bb"]),
        Row("no indent on an empty line", "a\n\nb", 9, indent: "  ", ["  a", "", "  b"]),
        Row("a bullet", "aaa bbb", 6, indent: "  ", first: "- ", ["- aaa", "  bbb"]),
        Row("a bullet without text", "", 6, indent: "  ", first: "- ", ["- "]),
        Row("wide characters", "日本語日本語", 6, ["日本語", "日本語"]),
        Row("wide characters after a word", "ab 日本", 5, ["ab 日", "本"]),
        Row("closing punctuation holds on", "日本語。", 6, ["日本", "語。"]),
        Row("a narrow word is not broken", "日本abcd", 6, ["日本", "abcd"]),
        Row("combining marks take no room", "e\u{301}e e\u{301}e", 5, ["e\u{301}e e\u{301}e"]),
        Row("a width of nothing", "a b", 0, ["a", "b"]),
    ]

    @Test("Lines fit", arguments: rows)
    func folds(row: Row) {
        let text = Wrapping.wrap(row.text, width: row.width, indent: row.indent, first: row.first)
        #expect(text == row.expected.joined(separator: "\n"))
    }

    @Test("No line is too wide but for a word that is, no word is lost, and none could go up")
    func keepsWords() {
        var generator = SplitMix64(seed: 11)
        for _ in 0..<500 {
            let words = (0..<Int.random(in: 0...20, using: &generator)).map { _ in
                String(repeating: "a", count: Int.random(in: 1...12, using: &generator))
            }
            let width = Int.random(in: 3...30, using: &generator)
            let lines = Wrapping.wrap(words.joined(separator: " "), width: width, indent: "> ")
                .split(separator: "\n").map { $0.dropFirst(2).split(separator: " ") }
            #expect(Array(lines.joined()) == words.map { $0[...] })
            for line in lines where line.count > 1 {
                #expect(line.joined(separator: " ").count + 2 <= width)
            }
            for (line, next) in zip(lines, lines.dropFirst()) {
                let longer = line.joined(separator: " ").count + 1 + (next.first?.count ?? 0)
                #expect(longer + 2 > width)
            }
        }
    }
}
