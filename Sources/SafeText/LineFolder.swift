/// Fills lines with words; the only thing that knows how full a line is.
struct LineFolder {
    let width: Int
    let indent: String
    private(set) var lines: [String] = []
    private var line = ""
    private var used = 0
    private var prefix: String

    init(width: Int, indent: String, first: String) {
        self.width = width
        self.indent = indent
        prefix = first
    }

    /// Adds a word after a space, and breaks it only where its script breaks anywhere.
    mutating func add(word: String) {
        var gap = line.isEmpty ? "" : " "
        for piece in Self.pieces(of: word) {
            add(piece, after: gap)
            gap = ""
        }
    }

    /// Ends the line, empty or not.
    mutating func endLine() {
        let isBlank = line.isEmpty && prefix == indent
        lines.append(isBlank ? "" : prefix + line)
        prefix = indent
        line = ""
        used = 0
    }

    private mutating func add(_ piece: String, after gap: String) {
        let room = width - Wrapping.displayWidth(prefix)
        let needed = Wrapping.displayWidth(piece)
        if !line.isEmpty && used + gap.utf8.count + needed > room {
            endLine()
        } else {
            line += gap
            used += gap.utf8.count
        }
        line += piece
        used += needed
    }

    /// Parts a word beside its wide characters, but never before closing punctuation (UAX #14,
    /// class CL).
    private static func pieces(of word: String) -> [String] {
        guard !word.utf8.allSatisfy({ $0 < 0x80 }) else { return [word] }
        var pieces: [String] = []
        var joins = false
        for character in word {
            let isWide = Wrapping.displayWidth(of: character) == 2
            if let last = pieces.indices.last, closing.contains(character) || (joins && !isWide) {
                pieces[last].append(character)
            } else {
                pieces.append(String(character))
            }
            joins = !isWide
        }
        return pieces
    }

    private static let closing: Set<Character> = [
        "、", "。", "，", "．", "！", "？", "：", "；", "）", "」", "』", "】", "》", "ー",
    ]
}
