import KeyMode

extension Target {
    /// The keys of a terminal, in one piece and in many.
    static func keys() -> Target {
        let sequences = [
            "\u{1B}[A", "\u{1B}[B", "\u{1B}OA", "\u{1B}OM", "\u{1B}[Z", "\u{1B}[1;5C", "\u{1B}[3~",
            "\u{1B}[[A", "\u{1B}]0;title\u{7}", "\u{1B}P1$r\u{1B}\\", "\u{1B}[200~", "\u{1B}[201~",
            "\u{1B}[<0;10;10M", "\u{1B}", "\u{1B}\u{1B}", "\u{1B}b", "\u{3}", "\u{1A}", "\u{9B}A",
        ]
        let samples = [
            "hello\r", "drugstore\r1\r", "NL, België\t日本語 e\u{301} \u{1F469}\u{200D}\u{1F4BB}\r",
            "\u{1B}[A\u{1B}[B\u{1B}[C\u{1B}[D\u{1B}[H\u{1B}[F\u{1B}[5~\u{1B}[6~\r",
            "\u{1B}[200~1\n2\r\n\u{1B}[31mred\u{1B}[201~\r", "\u{1B}OA\u{1B}OB\u{1B}OP\u{1B}[15~",
            "\u{2}\u{3}\u{4}\u{1A}\u{7F}\u{8}\t\u{1B}[Z",
        ]
        return Target(
            samples: samples.map { Input(bytes: Array($0.utf8)) },
            tokens: sequences.map { Array($0.utf8) }
        ) { input, chance in try check(input.bytes, &chance) }
    }

    private static func check(_ bytes: [UInt8], _ chance: inout SplitMix64) throws -> String {
        var whole = KeyDecoder()
        let keys = whole.feed(bytes)
        var cut = KeyDecoder()
        var cutKeys: [KeyPress] = []
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = 1 + Int(chance.next() % (chance.next() % 3 == 0 ? 40 : 3))
            cutKeys += cut.feed(rest.prefix(count))
            rest = rest.dropFirst(count)
        }
        try require(keys == cutKeys, "in pieces: \(cutKeys.suffix(5)), whole: \(keys.suffix(5))")
        try require(keys.count <= bytes.count, "\(keys.count) keys of \(bytes.count) bytes")
        for key in keys {
            guard case .paste(let text, _) = key else { continue }
            // Each byte that is no UTF-8 may become a U+FFFD of three.
            try require(text.utf8.count <= KeyDecoder.pasteLimit * 3, "a paste too long")
        }
        // A plain text is its letters, one key each.
        let scalars = String(validating: bytes, as: UTF8.self)?.unicodeScalars
        if let scalars,
            scalars.allSatisfy({ $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) })
        {
            try require(keys == scalars.map { .text($0) }, "letters: \(keys.prefix(9))")
        }
        let isPaste = whole.patience == nil && whole.feed([0x41]).isEmpty
        _ = whole.timeOut()
        try require(whole.patience == nil, "it still waits")
        // Whatever was begun is over: the next letter is a letter.
        if !isPaste { try require(whole.feed([0x41]) == [.text("A")], "the next letter is lost") }
        return isPaste ? "in a paste" : keys.contains(.other) ? "strange" : "known keys"
    }
}
