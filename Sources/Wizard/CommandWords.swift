import PolicyModel

/// What is typed at any question, in the language of the conversation as in English.
struct CommandWords {
    /// The words of the conversation, as texts name them.
    private static let known: [Phrase] = [
        "`all`", "`answers`", "`back`", "`change`", "`done`", "`help`", "`keep`", "`quit`",
        "`rest`", "`same`", "`save`", "`unknown`", "`why`", "`yes`",
    ]

    private let words: Words

    init(_ words: Words) {
        self.words = words
    }

    /// A line with a word of the language put into English, where it is nothing else.
    func english(_ line: String) -> String {
        let parts = line.split(separator: " ")
        guard let first = parts.first,
            let word = Self.known.first(where: { Self.bare(words($0)) == first.lowercased() })
        else { return line }
        let english = Self.bare(word.key)
        switch parts.count {
        case 1: return english
        case 2 where english == "change": return "\(english) \(parts[1])"
        default: return line
        }
    }

    /// Whether a line says yes, in full or by its first letter.
    func isYes(_ line: String) -> Bool {
        let yes: Phrase = "`yes`"
        return [words(yes), yes.key].map(Self.bare).contains { word in
            [word, String(word.prefix(1))].contains(line.lowercased())
        }
    }

    private static func bare(_ word: String) -> String { word.filter { $0 != "`" } }
}
