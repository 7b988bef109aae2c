/// How a language says what the program says.
///
/// What it has no words for stays English: a gap that the lint `missing-translation` and the tests
/// do not let pass.
package struct Words: Sendable, Hashable {
    /// The language, as in BCP 47.
    package let language: String
    /// The words of the language by the key of the phrase.
    private let texts: [String: String]

    /// Makes the words of a language.
    package init(language: String, texts: [String: String]) {
        self.language = language
        self.texts = texts
    }

    /// The program's own words.
    package static let english = Words(language: "en", texts: [:])

    /// A number with the thousands apart: `1,234`.
    package func number(_ value: Int) -> String {
        guard value >= 1000 else { return "\(value)" }
        let rest = String(value % 1000)
        let digits = String(repeating: "0", count: 3 - rest.count) + rest
        return self("\(number(value / 1000)),\(digits)")
    }

    /// Says a phrase.
    package func callAsFunction(_ phrase: Phrase) -> String {
        let template = texts[phrase.key] ?? phrase.key
        guard !phrase.fillings.isEmpty else { return template }
        return Phrase.filled(template) { index in
            guard phrase.fillings.indices.contains(index) else { return "" }
            return switch phrase.fillings[index] {
            case .text(let text): text
            case .phrase(let phrase): self(phrase)
            }
        }
    }
}
