/// Rows as nobody should write them, and as everybody does.
struct RandomRows {
    private var generator: SplitMix64

    init(seed: UInt64) {
        generator = SplitMix64(seed: seed)
    }

    private static let sectors = [
        "Bakery", "Pharmacy", "Casino", "Gemeente", "qwertz", "mcc:5912", "92", "Retail", "",
        "\"Wine, \"\"fine\"\"\"", "gun shop", "\"a\nb\"",
    ]
    private static let places = ["NL", "Germany", "US", "", "nowhere", "NL;BE", "België"]
    private static let uses = [
        "notify:ordinary-goods", "newsletter", "order updates", "", "xyz", "sell:otc-medicines",
    ]
    private static let pieces: [[UInt8]] = [
        [0x22], [0x22, 0x22], [0x2C], [0x0A], [0x0D], [0x0D, 0x0A], Array("a".utf8),
        Array("=".utf8), Array("+1".utf8), Array("é".utf8), [0xE9], [0x20], Array("'".utf8),
        Array("-".utf8), Array("bc".utf8), Array("\"x\"".utf8), [0x09],
    ]

    /// A file of rows that are mostly sound.
    mutating func sound(_ rows: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        for row in 0..<rows {
            let name = ["Nova \(row)", "\"De, Linde\"", "=cmd()", "Café", ""].pick(&generator)
            let cells = [
                name, Self.sectors.pick(&generator), Self.places.pick(&generator),
                Self.places.pick(&generator), Self.uses.pick(&generator),
            ]
            bytes += Array(cells.joined(separator: ",").utf8)
            bytes += Int.random(in: 0..<8, using: &generator) == 0 ? [0x0D, 0x0A] : [0x0A]
        }
        return bytes
    }

    /// Bytes without any order, most of which matter.
    mutating func wild(_ count: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        for _ in 0..<count { bytes += Self.pieces.pick(&generator) }
        return bytes
    }

    /// The bytes at which the ranges of UTF-8 begin and end (Unicode, table 3-7).
    private static let edges: [UInt8] = [
        0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC, 0xED,
        0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF,
    ]
    private static let scalars = [
        "é", "\u{7FF}", "\u{800}", "€", "\u{D7FF}", "\u{E000}", "\u{FFFD}", "\u{10000}", "😀",
        "\u{E0065}", "x", "y",
    ]

    /// Rows of text from all over the world, of which some is broken at the edges of UTF-8.
    mutating func foreign(_ rows: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        for _ in 0..<rows {
            for cell in 0..<5 {
                if cell > 0 { bytes.append(0x2C) }
                for _ in 0..<Int.random(in: 0..<24, using: &generator) {
                    bytes += Array(Self.scalars.pick(&generator).utf8)
                }
                guard Int.random(in: 0..<8, using: &generator) == 0 else { continue }
                for _ in 0..<Int.random(in: 1...4, using: &generator) {
                    bytes.append(Self.edges.pick(&generator))
                }
            }
            bytes.append(0x0A)
        }
        return bytes
    }

    /// Rows of long cells that differ in one byte only.
    mutating func alike(_ rows: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        for _ in 0..<rows {
            for cell in 0..<5 {
                if cell > 0 { bytes.append(0x2C) }
                var word = [UInt8](
                    repeating: UInt8(ascii: "a"),
                    count: [1, 8, 15, 16, 17, 31, 32, 33, 48, 70].pick(&generator)
                )
                let place = Int.random(in: 0..<word.count, using: &generator)
                word[place] = UInt8(ascii: "b")
                bytes += word
            }
            bytes.append(0x0A)
        }
        return bytes
    }

    /// Sound rows with some wild bytes among them.
    mutating func mixed(_ rows: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        for _ in 0..<rows {
            bytes += Int.random(in: 0..<12, using: &generator) == 0 ? wild(9) : sound(1)
        }
        return bytes
    }
}

extension Array {
    fileprivate func pick(_ generator: inout SplitMix64) -> Element {
        self[Int.random(in: 0..<count, using: &generator)]
    }
}
