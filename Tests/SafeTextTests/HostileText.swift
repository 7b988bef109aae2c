/// Texts that have broken out of something somewhere, and a generator of more (HAZARDS, sinks).
enum HostileText {
    static let known: [String] = [
        "", " ", "plain", "\"\u{301}", "'\u{301}", "<\u{301}script>", "|\u{301}", "`\u{301}",
        "\\\u{301}", "*\u{301}a*", "\r\n", "a\r\nb", "\n=1", "\u{1B}[31mred\u{1B}[0m", "\u{9B}31m",
        "\u{202E}gpj.exe", "\u{2066}x\u{2069}", "\u{200B}", "\u{FEFF}=1", "\u{E0041}", "\u{7F}",
        "\"><script>alert(1)</script>", "' onload='x", "=cmd()", "=cmd|' /C calc'!A0", "+1", "-1",
        "@SUM(1)", "\u{FF1D}1+1", "\t=1", "a|b", "a\\|b", "a\\", "`", "``", "`a", "a`", "a ``` b",
        "```\n", "http://a.example", "HTTPS://A.example", "www.a.example", "WWW.a", "bob@a.example",
        "@team", "[a](javascript:b)", "![a](b)", "# a", "- a", "1. a", "1) a", "+ a", "> a", "===",
        "---", "    code", "\\begin{x}", "$x$", "a^b^", "~~a~~", "&lt;", "&amp;", "{{ x }}",
        "\u{2028}", "\u{2029}", "a\u{0}b", "-rf", "$(id)", "it's", "a b", "~", "*", "\u{85}",
        "مرحبا", "日本語", "Zoë", "\u{1F469}\u{200D}\u{1F4BB}", "\u{2764}\u{FE0F}",
    ]

    private static let alphabet: [Unicode.Scalar] =
        Array("ab1 \"'<>&`|\\*_[](){}#+-.!~$^@:/=,;%www\r\n\t".unicodeScalars) + [
            "\u{0}", "\u{1B}", "\u{7F}", "\u{9B}", "\u{202E}", "\u{200B}", "\u{FEFF}", "\u{301}",
            "\u{2028}", "\u{FF1D}", "é", "日", "\u{1F600}",
        ]

    static func random(count: Int, seed: UInt64) -> [String] {
        var generator = SplitMix64(seed: seed)
        return (0..<count).map { _ in
            var text = ""
            for _ in 0..<Int.random(in: 0...12, using: &generator) {
                let scalar = alphabet.randomElement(using: &generator) ?? "a"
                text.unicodeScalars.append(scalar)
            }
            return text
        }
    }

    /// The known ones and two thousand others.
    static let all = known + random(count: 2_000, seed: 20_210_115)
}
