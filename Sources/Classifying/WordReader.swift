import SafeText

/// Cuts text into words as the phrases have them: lower case, without accents, never a part of one.
///
/// An apostrophe in a word is dropped, `&` and `+` read as the word `and`. Letters of other scripts
/// are kept as they are.
struct WordReader {
    /// A word of the text.
    struct Word: Hashable {
        /// Its bytes, folded.
        var bytes: [UInt8]
        /// Whether a comma, bracket or other mark stands between it and the word before.
        var beginsClause: Bool
    }

    private var words: [Word] = []
    private var bytes: [UInt8] = []
    private var beginsClause = true

    /// The words of a text.
    static func words(of text: String) -> [Word] {
        var reader = WordReader()
        for scalar in text.unicodeScalars { reader.read(scalar) }
        reader.endWord()
        return reader.words
    }

    private mutating func read(_ scalar: Unicode.Scalar) {
        switch scalar {
        case "a"..."z", "0"..."9":
            bytes.append(UInt8(truncatingIfNeeded: scalar.value))
        case "A"..."Z":
            bytes.append(UInt8(truncatingIfNeeded: scalar.value) + 0x20)
        case "'", "\u{2019}", "\u{2018}", "\u{00AD}", "\u{200B}"..."\u{200D}", "\u{FEFF}":
            break
        case "&", "+":
            endWord()
            bytes = Array("and".utf8)
            endWord()
        case ",", ";", ":", "(", ")", "[", "]", "|", ".", "!", "?", "/", "\n", "\r", "\u{2022}":
            endWord()
            beginsClause = true
        default:
            if scalar.isASCII { endWord() } else { readBeyondASCII(scalar) }
        }
    }

    private mutating func readBeyondASCII(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x0300...0x036F:
            break
        case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A:
            // A full-width letter or digit is its ASCII twin.
            if let twin = Unicode.Scalar(scalar.value - 0xFEE0) { read(twin) }
        case 0x80...0xBF, 0xD7, 0xF7, 0x2000...0x206F, 0x3000...0x303F:
            endWord()
        default:
            let lower = scalar.properties.lowercaseMapping
            for scalar in lower.unicodeScalars {
                if let plain = LatinFolding.plain(scalar) {
                    bytes += plain.utf8
                } else if !(0x0300...0x036F).contains(scalar.value) {
                    bytes += UTF8.encode(scalar).map { Array($0) } ?? []
                }
            }
        }
    }

    private mutating func endWord() {
        guard !bytes.isEmpty else { return }
        words.append(Word(bytes: bytes, beginsClause: beginsClause))
        bytes.removeAll(keepingCapacity: true)
        beginsClause = false
    }
}
