/// The texts of a policy in another language, and how the program says its own there.
package struct Translation: Sendable {
    /// What a text is the translation of: an entry's id and the field of a table, `rules.because`.
    package struct Place: Sendable, Hashable {
        /// The id of the entry.
        package let id: String
        /// The table and its column.
        package let field: String

        /// Names a text.
        package init(_ id: String, _ field: String) {
            self.id = id
            self.field = field
        }
    }

    /// The field of the program's own words, whose ids are their English.
    package static let wording = "wording"

    /// The language, as in BCP 47.
    package let language: String
    private let texts: [Place: String]

    /// Makes a translation.
    package init(language: String, texts: [Place: String]) {
        self.language = language
        self.texts = texts
    }

    /// The texts that are no policy's but the program's.
    package var words: Words {
        let own = texts.filter { $0.key.field == Self.wording }.map { ($0.key.id, $0.value) }
        return Words(language: language, texts: Dictionary(own) { first, _ in first })
    }

    /// The texts of the program that it has, sorted.
    package var wording: [Place] {
        texts.keys.filter { $0.field == Self.wording }.sorted { $0.id < $1.id }
    }

    /// The same translation with every text changed, which shows what is said without it.
    package func mapped(_ change: (String) -> String) -> Translation {
        Translation(language: language, texts: texts.mapValues(change))
    }

    /// Whether it has a text.
    package func has(_ place: Place) -> Bool { texts[place] != nil }

    /// A text in the language; the original where there is none.
    func text(_ original: String, _ id: String, _ field: String) -> String {
        texts[Place(id, field)] ?? original
    }
}
