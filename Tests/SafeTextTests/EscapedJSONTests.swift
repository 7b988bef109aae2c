import SafeText
import Testing

@Suite("Escaping for JSON")
struct EscapedJSONTests {
    static let rows: [EscapingRow] = [
        EscapingRow("plain text stays", "Zoë 日本/", "Zoë 日本/"),
        EscapingRow("quote", #"a"b"#, #"a\"b"#),
        EscapingRow("quote with a combining mark", "\"\u{301}", "\\\"\u{301}"),
        EscapingRow("backslash", #"a\b"#, #"a\\b"#),
        EscapingRow("CR LF as one Character", "\r\n", #"\u000D\u000A"#),
        EscapingRow("NUL", "\u{0}", #"\u0000"#),
        EscapingRow("ESC", "\u{1B}", #"\u001B"#),
        EscapingRow("DEL", "\u{7F}", #"\u007F"#),
        EscapingRow("C1", "\u{9B}", #"\u009B"#),
        EscapingRow("RTL override", "\u{202E}", #"\u202E"#),
        EscapingRow("line and paragraph separator", "\u{2028}\u{2029}", #"\u2028\u2029"#),
        EscapingRow("the end of a script element", "</script>", #"\u003C/script\u003E"#),
        EscapingRow("ampersand", "&", #"\u0026"#),
        EscapingRow("zero-width space", "\u{200B}", #"\u200B"#),
        EscapingRow("a hidden scalar above U+FFFF", "\u{E0041}", #"\uDB40\uDC41"#),
        EscapingRow("an emoji stays", "\u{1F600}", "\u{1F600}"),
    ]

    @Test("Specials become escapes", arguments: rows)
    func escapes(row: EscapingRow) {
        expectScalars(Escaped.json(row.input), row.expected)
    }

    @Test("Hostile text leaves no bare quote, control or markup")
    func leavesNoSpecial() {
        for text in HostileText.all {
            var isEscaped = false
            for scalar in Escaped.json(text).unicodeScalars {
                let isBare = !isEscaped
                isEscaped = scalar == "\\" && isBare
                #expect(scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value))
                #expect(!"<>&".unicodeScalars.contains(scalar))
                #expect(scalar != "\"" || !isBare)
            }
            #expect(!isEscaped, "a backslash at the end would take the closing quote")
        }
    }
}
