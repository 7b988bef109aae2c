import SafeText
import Testing

@Suite("Escaping for HTML")
struct EscapedHTMLTests {
    static let rows: [EscapingRow] = [
        EscapingRow("plain text stays", "Zoë, 日本", "Zoë, 日本"),
        EscapingRow("ampersand", "a & b", "a &amp; b"),
        EscapingRow("an entity is text", "&lt;", "&amp;lt;"),
        EscapingRow(
            "a script that leaves an attribute",
            "\"><script>x</script>",
            "&quot;&gt;&lt;script&gt;x&lt;/script&gt;"
        ),
        EscapingRow("quote with a combining mark", "\"\u{301}", "&quot;\u{301}"),
        EscapingRow("less-than with a combining mark", "<\u{338}b>", "&lt;\u{338}b&gt;"),
        EscapingRow("apostrophe and backtick", "'`", "&#39;&#96;"),
        EscapingRow("CR LF as one Character", "a\r\nb", "a  b"),
        EscapingRow("tab and line end", "a\tb\nc", "a b c"),
        EscapingRow("other controls go", "a\u{0}\u{1B}\u{7F}\u{9B}b", "ab"),
        EscapingRow("NEL goes", "a\u{85}b", "ab"),
        EscapingRow("line separator", "a\u{2028}b", "a b"),
        EscapingRow("RTL override is shown", "\u{202E}a", #"\u{202E}a"#),
        EscapingRow("a joiner stays", "می\u{200C}خواهم", "می\u{200C}خواهم"),
    ]

    @Test("Specials become entities", arguments: rows)
    func escapes(row: EscapingRow) {
        expectScalars(Escaped.html(row.input), row.expected)
    }

    @Test("Hostile text leaves no special, and a browser reads back what went in")
    func isReadBack() {
        let entities = [
            ("&quot;", "\""), ("&lt;", "<"), ("&gt;", ">"), ("&#39;", "'"), ("&#96;", "`"),
            ("&amp;", "&"),
        ]
        for text in HostileText.all {
            let escaped = Escaped.html(text)
            #expect(!escaped.unicodeScalars.contains { "<>\"'`".unicodeScalars.contains($0) })
            var decoded = ""
            var rest = escaped.unicodeScalars[...]
            while let scalar = rest.first {
                let entity = entities.first { rest.starts(with: $0.0.unicodeScalars) }
                #expect(scalar != "&" || entity != nil, "a bare & in \(escaped.debugDescription)")
                decoded += entity?.1 ?? String(scalar)
                rest = rest.dropFirst(entity?.0.unicodeScalars.count ?? 1)
            }
            expectScalars(decoded, Self.expectedText(text))
        }
    }

    private static func expectedText(_ text: String) -> String {
        text.unicodeScalars.reduce(into: "") { result, scalar in
            switch scalar.value {
            case 0x09, 0x0A, 0x0D, 0x2028, 0x2029: result += " "
            case 0x00...0x1F, 0x7F...0x9F: break
            case 0x202E, 0x2066, 0x2069:
                result += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
            default: result.unicodeScalars.append(scalar)
            }
        }
    }
}
