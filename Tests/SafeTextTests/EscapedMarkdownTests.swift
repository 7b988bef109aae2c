import SafeText
import Testing

@Suite("Escaping for Markdown")
struct EscapedMarkdownTests {
    static let rows: [EscapingRow] = [
        EscapingRow("plain text stays", "Dr. A (24/7), 3.5 mg - ok!", "Dr. A (24/7), 3.5 mg - ok!"),
        EscapingRow("emphasis", "*a* _b_", #"\*a\* \_b\_"#),
        EscapingRow("star with a combining mark", "*\u{301}a*", "\\*\u{301}a\\*"),
        EscapingRow("backslash", #"\begin{x}"#, #"\\begin\{x\}"#),
        EscapingRow("code", "`a`", #"\`a\`"#),
        EscapingRow("backtick with a combining mark", "`\u{301}", "\\`\u{301}"),
        EscapingRow("link", "[a](javascript:b)", #"\[a\](javascript:b)"#),
        EscapingRow("image", "![a](b)", #"!\[a\](b)"#),
        EscapingRow("tag", "\"><script>", "\"&gt;&lt;script&gt;"),
        EscapingRow("entity", "&lt;", "&amp;lt;"),
        EscapingRow("autolink in brackets", "<http://a>", "&lt;http:&#8288;//a&gt;"),
        EscapingRow("bare address", "see http://a.example", "see http:&#8288;//a.example"),
        EscapingRow("address in capitals", "HTTPS://a", "HTTPS:&#8288;//a"),
        EscapingRow("www", "www.a.example", "www&#8288;.a.example"),
        EscapingRow("WWW", "(WWW.a", "(WWW&#8288;.a"),
        EscapingRow("mention", "@team", "@&#8288;team"),
        EscapingRow("mail", "bob@a.example", "bob@&#8288;a.example"),
        EscapingRow("strike, sub and superscript", "~a~ b^c^", #"\~a\~ b\^c\^"#),
        EscapingRow("mathematics", "$x$", #"\$x\$"#),
        EscapingRow("heading", "# a", "\\# a"),
        EscapingRow("heading after spaces", "   # a", "\\# a"),
        EscapingRow("a hash inside stays", "a # b", "a # b"),
        EscapingRow("list by hyphen", "- a", #"\- a"#),
        EscapingRow("list by plus", "+ a", #"\+ a"#),
        EscapingRow("rule", "---", #"\---"#),
        EscapingRow("underline of a heading", "===", #"\==="#),
        EscapingRow("definition", ": a", #"\: a"#),
        EscapingRow("title block", "% a", #"\% a"#),
        EscapingRow("numbered list", "12. a", #"12\. a"#),
        EscapingRow("numbered list by bracket", "1) a", #"1\) a"#),
        EscapingRow("an empty item", "1.", #"1\."#),
        EscapingRow("a decimal stays", "3.5", "3.5"),
        EscapingRow("quotation", "> a", "&gt; a"),
        EscapingRow("code block", "    a", "a"),
        EscapingRow("hard break", "a  ", "a"),
        EscapingRow("CR LF as one Character", "a\r\n# b", "a # b"),
        EscapingRow("line end before a heading", "\n# b", "\\# b"),
        EscapingRow("tab", "a\tb", "a b"),
        EscapingRow("ESC", "\u{1B}[31m", #"\[31m"#),
        EscapingRow("line separator", "a\u{2028}b", "a b"),
        EscapingRow("RTL override", "\u{202E}a", #"\\u\{202E\}a"#),
        EscapingRow("zero-width space", "a\u{200B}b", #"a\\u\{200B\}b"#),
        EscapingRow("a pipe stays", "a|b", "a|b"),
        EscapingRow("nothing", "", ""),
        EscapingRow("only spaces", " \n ", ""),
    ]

    @Test("Specials are escaped", arguments: rows)
    func escapes(row: EscapingRow) {
        expectScalars(Escaped.markdown(row.input), row.expected)
    }

    static let cells: [EscapingRow] = [
        EscapingRow("pipe", "a|b", #"a\|b"#),
        EscapingRow("pipe with a combining mark", "|\u{301}", "\\|\u{301}"),
        EscapingRow("backslash and pipe", #"a\|b"#, #"a\\\|b"#),
        EscapingRow("backslash at the end", #"a\"#, #"a\\"#),
        EscapingRow("line end", "a\nb|", #"a b\|"#),
        EscapingRow("the rest as in text", "*a*", #"\*a\*"#),
    ]

    @Test("A cell escapes pipes too", arguments: cells)
    func escapesCells(row: EscapingRow) {
        expectScalars(Escaped.markdownCell(row.input), row.expected)
    }

    @Test("A renderer shows hostile text as it went in, and makes nothing of it")
    func isReadBack() {
        for text in HostileText.all {
            expectScalars(
                MarkdownOracle.text(of: Escaped.markdown(text)) ?? "live markup",
                MarkdownOracle.shown(text)
            )
            let cell = Escaped.markdownCell(text)
            #expect(MarkdownOracle.cells(of: cell).count == 1)
            expectScalars(
                MarkdownOracle.text(of: cell) ?? "live markup",
                MarkdownOracle.shown(text)
            )
        }
    }
}
