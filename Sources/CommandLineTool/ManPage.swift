import Rendering

/// The manual page, made from the table of commands and that of the exit statuses.
enum ManPage {
    /// The page, for `man -l -`.
    static var text: String {
        var page = Roff()
        page.title("VERTICAL-CHECK", section: 1, source: "vertical-check \(Report.toolVersion)")
        page.heading("NAME")
        page.paragraph(
            "vertical-check - tell whether an organisation may use the WhatsApp Business Platform"
        )
        page.heading("SYNOPSIS")
        page.synopsis("")
        page.synopsis("COMMAND [ARGUMENT …] [OPTION …]")
        page.heading("DESCRIPTION")
        page.paragraph(
            "Tells whether an organisation may use the WhatsApp Business Platform for what it has "
                + "in mind, under the policy in force on a day, and why. On a terminal, without "
                + "any argument, it asks one question after the other. Data goes to standard "
                + "output, talk to standard error. It uses no network."
        )
        page.paragraph(Report.disclaimer)
        page.heading("COMMANDS")
        for command in CommandTable.commands { add(command, to: &page) }
        page.heading("EXIT STATUS")
        for row in ExitStatus.meanings { page.item(row.statuses, row.meaning) }
        page.heading("ENVIRONMENT")
        for row in variables { page.item(row.name, row.meaning) }
        page.heading("FILES")
        page.item(
            "$XDG_STATE_HOME/vertical-check, or ~/.local/state/vertical-check",
            "the answers saved while asking, readable by their owner alone; on macOS in "
                + "~/Library/Application Support/vertical-check"
        )
        page.heading("EXAMPLES")
        for command in CommandTable.commands {
            for example in command.examples { page.example(example.does, example.command) }
        }
        return page.text
    }

    private static func add(_ command: CommandSpec, to page: inout Roff) {
        let arguments = command.arguments.isEmpty ? "" : " \(command.arguments)"
        page.subheading("vertical-check \(command.name)\(arguments)")
        page.paragraph(command.summary.prefix(1).uppercased() + command.summary.dropFirst() + ".")
        for option in command.allOptions { page.item(option: option) }
    }

    /// What the program reads of its surroundings.
    private static let variables: [(name: String, meaning: String)] = [
        (
            "XDG_STATE_HOME", "where sessions are kept; a relative path does not count"
        ),
        ("HOME", "where sessions are kept without it"),
        (
            "PAGER",
            "with what help and policy show are read on a terminal (default: less -FRX); it is "
                + "started without a shell, and not at all when empty or cat, or when TERM is "
                + "dumb or ACCESSIBLE is set"
        ),
        ("COLUMNS", "how wide text is, from 40 to 200; otherwise as wide as the terminal"),
    ]
}
