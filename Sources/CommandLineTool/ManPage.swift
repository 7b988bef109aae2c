import PolicyModel
import Rendering

/// The manual page, made from the table of commands and that of the exit statuses.
struct ManPage {
    private let words: Words

    init(_ words: Words) {
        self.words = words
    }

    /// The page, for `man -l -`.
    var text: String {
        var page = Roff()
        page.title("VERTICAL-CHECK", section: 1, source: "vertical-check \(Report.toolVersion)")
        page.heading(words("NAME"))
        page.paragraph(
            "vertical-check - "
                + words("tell whether an organisation may use the WhatsApp Business Platform")
        )
        page.heading(words("SYNOPSIS"))
        page.synopsis("")
        page.synopsis(words("COMMAND [ARGUMENT …] [OPTION …]"))
        page.heading(words("DESCRIPTION"))
        page.paragraph(
            words(
                "Tells whether an organisation may use the WhatsApp Business Platform for what it "
                    + "has in mind, under the policy in force on a day, and why. On a terminal, "
                    + "without any argument, it asks one question after the other. Data goes to "
                    + "standard output, talk to standard error. It uses no network."
            )
        )
        page.paragraph(words(HelpText.disclaimer))
        page.heading(words("COMMANDS"))
        for command in CommandTable.commands { add(command, to: &page) }
        page.heading(words("EXIT STATUS"))
        for row in ExitStatus.meanings { page.item(row.statuses, words(row.meaning)) }
        page.heading(words("ENVIRONMENT"))
        for row in Self.variables { page.item(row.name, words(row.meaning)) }
        page.heading(words("FILES"))
        page.item(
            words("$XDG_STATE_HOME/vertical-check, or ~/.local/state/vertical-check"),
            words(
                "the answers saved while asking, readable by their owner alone; on macOS in "
                    + "~/Library/Application Support/vertical-check"
            )
        )
        page.heading(words("EXAMPLES"))
        for command in CommandTable.commands {
            for example in command.examples { page.example(words(example.does), example.command) }
        }
        return page.text
    }

    private func add(_ command: CommandSpec, to page: inout Roff) {
        let shown = words(Phrase(stringLiteral: command.arguments))
        let arguments = shown.isEmpty ? "" : " \(shown)"
        let summary = words(command.summary)
        page.subheading("vertical-check \(command.name)\(arguments)")
        page.paragraph(summary.prefix(1).uppercased() + summary.dropFirst() + ".")
        for option in command.allOptions { page.item(option: option, in: words) }
    }

    /// What the program reads of its surroundings.
    private static let variables: [(name: String, meaning: Phrase)] = [
        (
            "XDG_STATE_HOME", "where sessions are kept; a relative path does not count"
        ),
        ("HOME", "where sessions are kept without it"),
        (
            "LC_ALL, LC_MESSAGES, LANG",
            "the first that is set says the language: Dutch for nl, else English; --lang wins"
        ),
        (
            "PAGER",
            "with what help and policy show are read on a terminal (default: less -FRX); it is "
                + "started without a shell, and not at all when empty or cat, or when TERM is "
                + "dumb or ACCESSIBLE is set"
        ),
        (
            "TERM", "where it is dumb or not known, the questions come line by line"
        ),
        ("ACCESSIBLE", "where it is set, the questions come line by line, and nothing is drawn"),
        ("NO_COLOR", "where it is set, the questions have no colours"),
        ("COLUMNS", "how wide text is, from 40 to 200; otherwise as wide as the terminal"),
    ]
}
