import Rendering
import SafeText

/// The help, made from the table of commands.
enum HelpText {
    /// The help of the whole program.
    static let program = """
        vertical-check tells whether an organisation may use the WhatsApp Business Platform for
        what it has in mind, under the policy in force on a day, and why.

        Usage:
          vertical-check                     ask, one question after the other (on a terminal)
        \(commandLines)
          vertical-check --version           the version
          vertical-check COMMAND --help      the help of a command, with its options

        Examples:
          vertical-check
          vertical-check check --answers pharmacy.json
          vertical-check check --answers pharmacy.json --as-of 2020-12-01 --format json

        \(Report.disclaimer)

        """

    private static let commandLines = CommandTable.commands.map { command in
        let call = "vertical-check \(command.name) \(command.arguments)"
        // A long call has its summary on a line of its own.
        let isLong = call.unicodeScalars.count > 34
        let gap = isLong ? "\n" + String(repeating: " ", count: 37) : ""
        return "  " + (isLong ? call : padded(call, to: 35)) + gap + command.summary
    }.joined(separator: "\n")

    /// The help of one command.
    static func text(for command: CommandSpec) -> String {
        var lines = [command.summary.prefix(1).uppercased() + command.summary.dropFirst() + "."]
        let arguments = command.arguments.isEmpty ? "" : " \(command.arguments)"
        lines += [
            "", "Usage:", "  vertical-check \(command.name)\(arguments) [OPTION …]", "", "Options:",
        ]
        for option in command.allOptions {
            lines.append(describe(option))
        }
        lines += ["", "Examples:"]
        for example in command.examples {
            lines.append("  # \(example.does)")
            lines.append("  \(example.command)")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func describe(_ option: CommandSpec.Option) -> String {
        let value = option.value.map { option.isValueOptional ? " [\($0)]" : " \($0)" } ?? ""
        let repeated = option.isRepeatable ? " …" : ""
        let name = "--\(option.name)\(value)\(repeated)"
        return "  " + padded(name, to: 24) + option.help
    }

    private static func padded(_ text: String, to width: Int) -> String {
        let missing = width - text.unicodeScalars.count
        return missing > 0 ? text + String(repeating: " ", count: missing) : text + "  "
    }
}
