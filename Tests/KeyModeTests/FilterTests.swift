import KeyMode
import Testing

@Suite("Filtering by words")
struct FilterTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let typed: String
        let text: String
        /// What fits, each place in brackets; nil when the line does not.
        let marked: String?

        init(_ typed: String, _ text: String, _ marked: String?) {
            self.typed = typed
            self.text = text
            self.marked = marked
        }

        var testDescription: String { "\(typed) in \(text)" }
    }

    static let rows = [
        Row("", "Anything", "Anything"),
        Row("nether", "Netherlands", "[Nether]lands"),
        Row("NETHER", "Netherlands", "[Nether]lands"),
        Row("land", "Netherlands", "Nether[land]s"),
        Row("cote", "Côte d’Ivoire", "[Côte] d’Ivoire"),
        Row("côte", "Cote", "[Cote]"),
        Row("e\u{301}", "Café", "Caf[é]"),
        Row("aland", "Åland Islands", "[Åland] Islands"),
        Row("strasse", "Große Straße", "Große [Straße]"),
        Row("ijs", "ĳssalon", "[ĳs]salon"),
        Row("isl al", "Åland Islands", "[Ål]and [Isl]ands"),
        Row("日", "大日本", "大[日]本"),
        Row("zz", "Netherlands", nil),
        Row("nether zz", "Netherlands", nil),
        // The start of a word comes before its middle.
        Row("an", "Iran and Oman", "Iran [an]d Oman"),
        Row("longer than the text", "short", nil),
        Row("\u{301}", "short", "short"),
    ]

    @Test("Case and accents do not count, all words do", arguments: rows)
    func filters(row: Row) {
        let matches = Filter(row.typed).matches(in: [row.text])
        #expect(matches.map { mark(row.text, $0[0]) } == row.marked)
    }

    @Test("Words may stand in the label or in the hint")
    func parts() {
        let matches = Filter("ph dis").matches(in: ["Pharmacy", "chemist, dispensary"])
        #expect(matches == [[0..<2], [9..<12]])
    }

    private func mark(_ text: String, _ ranges: [Range<Int>]) -> String {
        var marked = ""
        for (index, character) in text.enumerated() {
            if ranges.contains(where: { $0.lowerBound == index }) { marked += "[" }
            marked.append(character)
            if ranges.contains(where: { $0.upperBound == index + 1 }) { marked += "]" }
        }
        return marked
    }
}
