/// Makes inputs out of real ones: bytes, words and parts changed, moved, repeated and cut.
struct Mutator {
    var chance: SplitMix64
    private let tokens: [[UInt8]]
    private let samples: [Input]
    private let limit: Int

    init(seed: UInt64, tokens: [[UInt8]], samples: [Input], limit: Int) {
        chance = SplitMix64(seed: seed)
        self.tokens = tokens + Self.common
        self.samples = samples
        self.limit = limit
    }

    /// Bytes that many readers stumble over.
    private static let common: [[UInt8]] =
        [
            "", "\"", "\"\"", "'", ",", ";", "\t", "|", "\n", "\r", "\r\n", "\n\n", " ", "\\", "/",
            "{",
            "}", "[", "]", ":", "0", "-1", "1e9", "99999999999999999999", "null", "true", "*", "!",
            "\u{0}", "\u{1B}", "\u{7F}", "\u{85}", "\u{FEFF}", "\u{2028}", "\u{202E}", "\u{301}",
            "\u{1F469}\u{200D}\u{1F4BB}", "\\u0000", "\\ud83d", "\\ude00", "2021-01-15",
            "2026-02-30", "unknown", "\u{10FFFF}", "é", "日",
        ].map { Array($0.utf8) } + [
            [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82],
            [0xF0], [0x80],
        ]

    /// The next input: one in twenty as it is, most with few changes, some with many.
    mutating func next() -> Input {
        var input = samples[number(samples.count)]
        let count = number(20) == 0 ? 0 : number(8) == 0 ? 4 + number(40) : 1 + number(4)
        for _ in 0..<count { change(&input.bytes) }
        if input.bytes.count > limit { input.bytes.removeSubrange(limit...) }
        return input
    }

    mutating func number(_ limit: Int) -> Int { Int.random(in: 0..<max(limit, 1), using: &chance) }

    private mutating func change(_ bytes: inout [UInt8]) {
        switch number(14) {
        case 0: flip(&bytes)
        case 1: if !bytes.isEmpty { bytes[number(bytes.count)] = UInt8(number(256)) }
        case 2, 3: bytes.insert(contentsOf: token(), at: number(bytes.count + 1))
        case 4: bytes.removeSubrange(range(of: bytes, upTo: 16))
        case 5: bytes.removeSubrange(range(of: bytes, upTo: bytes.count))
        case 6: repeatPart(of: &bytes)
        case 7:
            number(2) == 0
                ? bytes.removeLast(number(bytes.count)) : bytes.removeFirst(number(bytes.count))
        case 8: splice(&bytes)
        case 9, 10: replaceWord(of: &bytes)
        case 11: bytes.replaceSubrange(range(of: bytes, upTo: 8), with: token())
        case 12: swapLines(of: &bytes)
        default: movePart(of: &bytes)
        }
    }

    private mutating func token() -> [UInt8] { tokens[number(tokens.count)] }

    private mutating func range(of bytes: [UInt8], upTo length: Int) -> Range<Int> {
        let start = number(bytes.count + 1)
        return start..<min(start + number(length + 1), bytes.count)
    }

    private mutating func flip(_ bytes: inout [UInt8]) {
        if !bytes.isEmpty { bytes[number(bytes.count)] ^= 1 << UInt8(number(8)) }
    }

    private mutating func repeatPart(of bytes: inout [UInt8]) {
        let part = range(of: bytes, upTo: number(4) == 0 ? 200 : 8)
        guard !part.isEmpty else { return }
        let most = min(limit / part.count, number(10) == 0 ? 70_000 : 20)
        let copies = Array(repeating: Array(bytes[part]), count: number(most + 1)).joined()
        bytes.insert(contentsOf: copies, at: part.upperBound)
    }

    /// The start of this input and the end of another.
    private mutating func splice(_ bytes: inout [UInt8]) {
        let other = samples[number(samples.count)].bytes
        bytes = Array(bytes.prefix(number(bytes.count + 1)))
        bytes += other.suffix(number(other.count + 1))
    }

    private mutating func movePart(of bytes: inout [UInt8]) {
        let part = range(of: bytes, upTo: 60)
        let moved = Array(bytes[part])
        bytes.removeSubrange(part)
        bytes.insert(contentsOf: moved, at: number(bytes.count + 1))
    }

    private mutating func swapLines(of bytes: inout [UInt8]) {
        var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        lines.swapAt(number(lines.count), number(lines.count))
        bytes = Array(lines.joined(separator: [0x0A]))
    }

    /// Puts a word of this or another input, or a token, in the place of a word.
    private mutating func replaceWord(of bytes: inout [UInt8]) {
        guard let place = word(of: bytes) else { return }
        let other = number(3) == 0 ? samples[number(samples.count)].bytes : bytes
        let new = number(4) == 0 ? token() : word(of: other).map { Array(other[$0]) } ?? token()
        bytes.replaceSubrange(place, with: new)
    }

    private mutating func word(of bytes: [UInt8]) -> Range<Int>? {
        guard !bytes.isEmpty else { return nil }
        func isPart(_ byte: UInt8) -> Bool {
            byte >= 0x80 || byte == 0x2D || (0x30...0x39).contains(byte)
                || (0x41...0x5A).contains(byte & 0xDF)
        }
        var start = number(bytes.count)
        while start < bytes.count, !isPart(bytes[start]) { start += 1 }
        guard start < bytes.count else { return nil }
        var end = start
        while start > 0, isPart(bytes[start - 1]) { start -= 1 }
        while end < bytes.count, isPart(bytes[end]) { end += 1 }
        return start..<end
    }
}
