package import PolicyModel

/// A phrase, label or spelling as the tables are matched, for whoever matches them elsewhere.
package struct SectorLine: Sendable, Hashable {
    /// What a line holds.
    package enum Kind: Sendable, Hashable {
        /// Folded words, `=` before one that counts only as written.
        case phrase
        /// The folded words of a whole label.
        case label
        /// A word as some write it, and as the phrases have it.
        case spelling
    }

    /// What it holds.
    package let kind: Kind
    /// Its words, with one space between them.
    package let text: String
    /// The verticals that it may be; none for a spelling.
    package let leads: [Lead]
    /// The verticals that it rules out where nothing but a possibility spoke for them.
    package let takesAway: [Key<Vertical>]
    /// Whether what follows it in its clause is not read.
    package let endsReading: Bool
}

extension Classifier {
    /// All that decides what words lead to; no two lines of a kind have the same text.
    ///
    /// Spellings of words that no phrase has are left out.
    package var lines: [SectorLine] {
        let lines = phrases.written().map { text, phrase in
            SectorLine(
                kind: .phrase,
                text: text,
                leads: phrase.leads,
                takesAway: phrase.takesAway,
                endsReading: phrase.endsReading
            )
        }
        let labels = labels.map { name, label in
            SectorLine(
                kind: .label,
                text: String(decoding: name, as: UTF8.self),
                leads: label.leads,
                takesAway: [],
                endsReading: false
            )
        }
        // A word that no phrase has leads nowhere, however it is spelt.
        let used = Set(lines.flatMap { $0.text.split(separator: " ") })
        let telling = phrases.words.spellings.filter { spelling in
            used.contains(Substring(spelling.read))
                || WordForms.british(Array(spelling.written.utf8)) != nil
        }
        let spellings = telling.map { spelling in
            SectorLine(
                kind: .spelling,
                text: spelling.written + " " + spelling.read,
                leads: [],
                takesAway: [],
                endsReading: false
            )
        }
        return lines + labels + spellings
    }
}
