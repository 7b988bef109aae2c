import SafeText
import Testing

@Suite("Quoting for a shell")
struct EscapedShellTests {
    static let rows: [EscapingRow] = [
        EscapingRow("a plain word stays", "pharmacy.json", "pharmacy.json"),
        EscapingRow("an option stays", "--as-of=2021-01-15", "--as-of=2021-01-15"),
        EscapingRow("a path stays", "/a_b/c:d,e@f%g+h", "/a_b/c:d,e@f%g+h"),
        EscapingRow("nothing is a word", "", "''"),
        EscapingRow("space", "a b", "'a b'"),
        EscapingRow("apostrophe", "it's", #"'it'\''s'"#),
        EscapingRow("apostrophe with a combining mark", "'\u{301}", "''\\''\u{301}'"),
        EscapingRow("substitution", "$(id)", "'$(id)'"),
        EscapingRow("backticks", "`id`", "'`id`'"),
        EscapingRow("semicolon", "a;b", "'a;b'"),
        EscapingRow("CR LF as one Character", "a\r\nb", "'a\r\nb'"),
        EscapingRow("home", "~root", "'~root'"),
        EscapingRow("glob", "*", "'*'"),
        EscapingRow("history", "a!b", "'a!b'"),
        EscapingRow("zsh command", "=ls", "'=ls'"),
        EscapingRow("other letters", "Zoë", "'Zoë'"),
        EscapingRow("backslash", #"a\b"#, #"'a\b'"#),
        EscapingRow("redirection", "a>b", "'a>b'"),
        EscapingRow("braces", "{a,b}", "'{a,b}'"),
    ]

    @Test("Words are quoted where they must be", arguments: rows)
    func quotes(row: EscapingRow) {
        expectScalars(Escaped.shellWord(row.input), row.expected)
    }

    @Test("A shell reads hostile text back as one word")
    func isReadBack() {
        for text in HostileText.all {
            expectScalars(Self.shellReading(Escaped.shellWord(text)) ?? "not one word", text)
        }
    }

    /// Reads a word by POSIX.1-2024, Shell Command Language §2.2, or nil if it is not one word.
    private static func shellReading(_ word: String) -> String? {
        var result = ""
        var isQuoted = false
        var isEscaped = false
        for scalar in word.unicodeScalars {
            if isEscaped {
                isEscaped = false
            } else if scalar == "'" {
                isQuoted.toggle()
                continue
            } else if scalar == "\\" && !isQuoted {
                isEscaped = true
                continue
            } else if !isQuoted && "|&;<>()$`\" \t\r\n*?[#~!{}".unicodeScalars.contains(scalar) {
                return nil
            }
            result.unicodeScalars.append(scalar)
        }
        return isQuoted || isEscaped ? nil : result
    }
}
