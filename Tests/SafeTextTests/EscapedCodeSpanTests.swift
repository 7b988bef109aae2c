import SafeText
import Testing

@Suite("Markdown code spans and fences")
struct EscapedCodeSpanTests {
    static let rows: [EscapingRow] = [
        EscapingRow("plain text", "a *b*", "`a *b*`"),
        EscapingRow("a backtick inside", "a`b", "``a`b``"),
        EscapingRow("a run inside", "a```b", "````a```b````"),
        EscapingRow("a backtick at the start", "`a", "`` `a ``"),
        EscapingRow("a backtick at the end", "a`", "`` a` ``"),
        EscapingRow("only backticks", "``", "``` `` ```"),
        EscapingRow("a backtick with a combining mark", "`\u{301}", "`` `\u{301} ``"),
        EscapingRow("spaces at both ends", " a ", "`  a  `"),
        EscapingRow("a space at one end", " a", "` a`"),
        EscapingRow("only spaces", "  ", "`  `"),
        EscapingRow("nothing", "", "` `"),
        EscapingRow("CR LF as one Character", "a\r\nb", "`a b`"),
        EscapingRow("a fence on its own line", "a\n```\nb", "````a ``` b````"),
        EscapingRow("ESC", "\u{1B}[1m", "` [1m`"),
        EscapingRow("RTL override", "\u{202E}a", #"`\u{202E}a`"#),
        EscapingRow("tag", "\"><script>", "`\"><script>`"),
        EscapingRow("backslash", #"a\"#, #"`a\`"#),
        EscapingRow("a pipe stays", "a|b", "`a|b`"),
    ]

    @Test("The fence is longer than what is in it", arguments: rows)
    func fences(row: EscapingRow) {
        expectScalars(Escaped.codeSpan(row.input), row.expected)
    }

    static let cells: [EscapingRow] = [
        EscapingRow("pipe", "a|b", #"`a\|b`"#),
        EscapingRow("pipe with a combining mark", "|\u{301}", "`\\|\u{301}`"),
        EscapingRow("backslash and pipe", #"a\|b"#, #"`a\ \|b`"#),
        EscapingRow("two backslashes and pipe", #"a\\|b"#, #"`a\\ \|b`"#),
        EscapingRow("two pipes", "||", #"`\|\|`"#),
        EscapingRow("no pipe", #"a\b"#, #"`a\b`"#),
        EscapingRow("pipe and backtick", "`|", #"`` `\| ``"#),
    ]

    @Test("A cell escapes pipes even in code", arguments: cells)
    func fencesCells(row: EscapingRow) {
        expectScalars(Escaped.codeSpanCell(row.input), row.expected)
    }

    static let fenceRows: [EscapingRow] = [
        EscapingRow("no backticks", "a", "```"),
        EscapingRow("two", "a``b", "```"),
        EscapingRow("three", "```\na", "````"),
        EscapingRow("several runs", "``` ````` `", "``````"),
        EscapingRow("with combining marks", "```\u{301}", "````"),
    ]

    @Test("A block's fence is longer than any run in it", arguments: fenceRows)
    func fencesBlocks(row: EscapingRow) {
        expectScalars(Escaped.fence(for: row.input), row.expected)
    }

    @Test("A renderer shows hostile text as code, as it went in")
    func isReadBack() {
        for text in HostileText.all {
            let shown = MarkdownOracle.shown(text, trimming: false)
            let wanted = shown.isEmpty ? " " : shown
            expectScalars(MarkdownOracle.code(of: Escaped.codeSpan(text)) ?? "no span", wanted)
            let cell = Escaped.codeSpanCell(text)
            #expect(MarkdownOracle.cells(of: cell).count == 1)
            let row = MarkdownOracle.withPipes(cell)
            expectScalars(
                MarkdownOracle.code(of: row) ?? "no span",
                MarkdownOracle.withSpacedPipes(wanted)
            )
        }
    }
}
