import SafeText
import Testing

@Suite("Suggesting a name")
struct SuggestionTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let name: String
        let text: String
        let candidates: [String]
        let expected: String?

        init(_ name: String, _ text: String, _ candidates: [String], _ expected: String?) {
            self.name = name
            self.text = text
            self.candidates = candidates
            self.expected = expected
        }

        var testDescription: String { name }
    }

    private static let offerings = ["prescription-medicines", "medical-devices", "alcohol", "news"]

    static let rows: [Row] = [
        Row("the name itself", "alcohol", offerings, "alcohol"),
        Row("a letter left out", "alcool", offerings, "alcohol"),
        Row("a letter too many", "alcohool", offerings, "alcohol"),
        Row("a wrong letter", "alkohol", offerings, "alcohol"),
        Row("two letters swapped", "laochol", offerings, "alcohol"),
        Row("a swap counts once", "nwes", offerings, "news"),
        Row("capitals", "ALCOHOL", offerings, "alcohol"),
        Row("a space for a hyphen", "medical devices", offerings, "medical-devices"),
        Row("a word in common", "medicines", offerings, "prescription-medicines"),
        Row("a word nearly in common", "medcines", offerings, "prescription-medicines"),
        Row(
            "a word that two have in common",
            "medicines",
            ["otc-medicines", "prescription-medicines"],
            nil
        ),
        Row(
            "the nearer of two words",
            "medicines",
            ["prescription-medicines", "other-medicine"],
            "prescription-medicines"
        ),
        Row("a name twice is one", "sellers", ["pet-sellers", "pet-sellers"], "pet-sellers"),
        Row("a short word in common says nothing", "the-of", ["end-of-life"], nil),
        Row("nothing near", "spaceship", offerings, nil),
        Row("one letter is near to nothing", "a", ["b", "c"], nil),
        Row("an empty text", "", offerings, nil),
        Row("no candidates", "alcohol", [], nil),
        Row("a third of the length, just", "abcxyz", ["abcdez"], "abcdez"),
        Row("more than a third", "abcxyz", ["abcdef"], nil),
        Row("of equals the first by scalars", "cat", ["rat", "bat", "hat"], "bat"),
        Row("whatever their order", "cat", ["hat", "rat", "bat"], "bat"),
        Row("the nearest, not the first", "weapons", ["weapon-xs", "weapon"], "weapon"),
        Row(
            "64 scalars are looked at",
            String(repeating: "a", count: 64),
            [String(repeating: "a", count: 63)],
            String(repeating: "a", count: 63)
        ),
        Row(
            "65 are not",
            String(repeating: "a", count: 65),
            [String(repeating: "a", count: 64)],
            nil
        ),
        Row(
            "nor is a candidate of 65",
            String(repeating: "a", count: 64),
            [String(repeating: "a", count: 65)],
            nil
        ),
    ]

    @Test("The nearest name is found, or none", arguments: rows)
    func finds(row: Row) {
        #expect(Suggestion.closest(to: row.text, among: row.candidates) == row.expected)
    }

    @Test("A slip of the finger in a name finds the name")
    func findsSlips() {
        var generator = SplitMix64(seed: 7)
        for _ in 0..<500 {
            let name = Self.offerings.randomElement(using: &generator) ?? "news"
            var letters = Array(name)
            let index = Int.random(in: 1..<letters.count, using: &generator)
            switch Int.random(in: 0..<3, using: &generator) {
            case 0: letters.remove(at: index)
            case 1: letters.insert("q", at: index)
            default: letters.swapAt(index - 1, index)
            }
            #expect(Suggestion.closest(to: String(letters), among: Self.offerings) == name)
        }
    }
}
