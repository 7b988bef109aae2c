import SafeText
import Testing

@Suite("Escaping for a terminal")
struct EscapedTerminalTests {
    static let rows: [EscapingRow] = [
        EscapingRow("plain text stays", "Pharmacy 24/7", "Pharmacy 24/7"),
        EscapingRow("letters of all scripts stay", "Zoë 日本 مرحبا", "Zoë 日本 مرحبا"),
        EscapingRow("an emoji with its selector stays", "\u{2764}\u{FE0F}", "\u{2764}\u{FE0F}"),
        EscapingRow("ESC", "\u{1B}[2J", #"\u{1B}[2J"#),
        EscapingRow("CSI of C1", "\u{9B}2J", #"\u{9B}2J"#),
        EscapingRow("NEL of C1", "a\u{85}b", #"a\u{85}b"#),
        EscapingRow("NUL", "a\u{0}b", #"a\u{0}b"#),
        EscapingRow("BEL", "\u{7}", #"\u{7}"#),
        EscapingRow("DEL", "\u{7F}", #"\u{7F}"#),
        EscapingRow("a line end", "a\nb", #"a\u{A}b"#),
        EscapingRow("CR LF as one Character", "a\r\nb", #"a\u{D}\u{A}b"#),
        EscapingRow("a tab", "a\tb", #"a\u{9}b"#),
        EscapingRow("RTL override", "\u{202E}gpj.exe", #"\u{202E}gpj.exe"#),
        EscapingRow("isolates", "\u{2066}a\u{2069}", #"\u{2066}a\u{2069}"#),
        EscapingRow("Arabic letter mark", "\u{61C}", #"\u{61C}"#),
        EscapingRow("zero-width space", "pay\u{200B}pal", #"pay\u{200B}pal"#),
        EscapingRow("byte order mark", "\u{FEFF}a", #"\u{FEFF}a"#),
        EscapingRow("tag letters", "\u{E0041}", #"\u{E0041}"#),
        EscapingRow("interlinear mark", "\u{FFF9}", #"\u{FFF9}"#),
        EscapingRow("line separator", "a\u{2028}b", #"a\u{2028}b"#),
        EscapingRow("paragraph separator", "a\u{2029}b", #"a\u{2029}b"#),
        EscapingRow("ESC with a combining mark", "\u{1B}\u{301}", "\\u{1B}\u{301}"),
    ]

    @Test("Controls become visible, letters stay", arguments: rows)
    func escapes(row: EscapingRow) {
        expectScalars(Escaped.terminal(row.input), row.expected)
    }

    @Test("No control, bidi or zero-width scalar comes through")
    func letsNothingThrough() {
        let forbidden: [ClosedRange<UInt32>] = [
            0x00...0x1F, 0x7F...0x9F, 0x61C...0x61C, 0x200B...0x200F, 0x2028...0x202E,
            0x2060...0x206F, 0xFEFF...0xFEFF, 0xE0000...0xE007F,
        ]
        for range in forbidden {
            for value in range {
                guard let scalar = Unicode.Scalar(value) else { continue }
                let name = String(value, radix: 16, uppercase: true)
                expectScalars(Escaped.terminal("a\(scalar)b"), "a\\u{\(name)}b")
            }
        }
    }

    @Test("Hostile text keeps every other scalar")
    func keepsTheRest() {
        for text in HostileText.all {
            let escaped = Escaped.terminal(text)
            #expect(escaped.unicodeScalars.allSatisfy { $0.value >= 0x20 })
            let kept = text.unicodeScalars.filter { $0.properties.isAlphabetic }
            var rest = escaped.unicodeScalars[...]
            for scalar in kept {
                let found = rest.firstIndex(of: scalar)
                #expect(found != nil, "\(scalar) is gone from \(text.debugDescription)")
                rest = found.map { rest[rest.index(after: $0)...] } ?? rest
            }
        }
    }
}
