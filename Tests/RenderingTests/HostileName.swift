/// Names that have broken out of something somewhere (HAZARDS, sinks).
enum HostileName {
    /// What a name may be without anybody noticing.
    static let harmless = "Example"

    static let all: [String] = [
        "\"><script>alert(1)</script>", "=cmd()", "=cmd|' /C calc'!A0", "a|b", "a\\|b", "a\\", "\\",
        "`", "``", "```", "`a", "a`", "````\n```", "\u{1B}[31mred", "\u{9B}31m", "\u{202E}gpj.exe",
        "\u{2066}x\u{2069}", "\"\u{301}", "|\u{301}", "`\u{301}", "<\u{301}script>", "\\\u{301}",
        "a\nb", "a\r\nb", "a\rb", "a\n\n# b", "a\n| b |", "\n- a", "\u{2028}# a", "\u{85}a",
        "[a](javascript:b)", "![a](http://b.example/c.png)", "[a]: http://b.example", "[x] a",
        "<!-- a", "-->", "<a href=x>", "&lt;b&gt;", "&#60;b>", "www.a.example", "WWW.a.example",
        "http://a.example", "HTTPS://a.example", "bob@a.example", "@team", "#1", "# a", "- a",
        "+ a",
        "* a", "> a", "1. a", "1) a", "---", "===", "**a**", "__a__", "~~a~~", "*a", "_a_", "    a",
        "\ta", "$x$", "{{ a }}", "\\begin{x}", "a^b^", ":smile:", "\u{0}", "\u{7F}", "\u{200B}",
        "\u{FEFF}a", "\u{E0041}", " ", "  a  ", "日本語", "Zoë & Söhne", "it's",
        "\u{1F469}\u{200D}\u{1F4BB}",
    ]
}
