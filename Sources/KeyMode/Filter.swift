import SafeText

/// Words that a line must hold, whatever the case and the accents.
package struct Filter: Sendable, Hashable {
    private let words: [[Unicode.Scalar]]

    /// Makes a filter of what was typed; words are parted by spaces.
    package init(_ text: String) {
        words = Folded(text).scalars.split(separator: " ").map(Array.init)
    }

    /// Whether every line passes.
    package var isEmpty: Bool { words.isEmpty }

    /// Finds the words in some texts.
    ///
    /// - Parameter texts: The texts of one line, such as a label and a hint.
    /// - Returns: For each text, the characters that fit, as offsets; nil when a word is in none.
    package func matches(in texts: [String]) -> [[Range<Int>]]? {
        let folded = texts.map { Folded($0) }
        var ranges = texts.map { _ in [Range<Int>]() }
        for word in words {
            var isFound = false
            for index in folded.indices {
                guard let range = folded[index].range(of: word) else { continue }
                isFound = true
                ranges[index].append(range)
            }
            guard isFound else { return nil }
        }
        return ranges
    }
}

/// A text in lower case and without accents, each scalar with the character that it comes from.
private struct Folded {
    var scalars: [Unicode.Scalar] = []
    var characters: [Int] = []

    init(_ text: String) {
        for (index, character) in text.enumerated() {
            for scalar in character.lowercased().unicodeScalars {
                let category = scalar.properties.generalCategory
                if category == .nonspacingMark || category == .control { continue }
                for plain in (LatinFolding.plain(scalar) ?? String(scalar)).unicodeScalars {
                    scalars.append(plain)
                    characters.append(index)
                }
            }
        }
    }

    /// The characters of the first place where a word stands, the start of a word before others.
    func range(of word: [Unicode.Scalar]) -> Range<Int>? {
        guard scalars.count >= word.count, let first = word.first else { return nil }
        var found: Int?
        for start in 0...(scalars.count - word.count) where scalars[start] == first {
            guard scalars[start..<(start + word.count)].elementsEqual(word) else { continue }
            let isWordStart = start == 0 || !scalars[start - 1].properties.isAlphabetic
            if found == nil || isWordStart { found = start }
            if isWordStart { break }
        }
        return found.map { characters[$0]..<(characters[$0 + word.count - 1] + 1) }
    }
}
