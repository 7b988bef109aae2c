import PolicyModel
import Rendering
import SafeText

/// The help, made from the table of commands.
struct HelpText {
    private let words: Words

    init(_ words: Words) {
        self.words = words
    }

    /// The help of the whole program.
    var program: String {
        """
        \(words(Self.about))

        \(words("Usage:"))
        \(line("", "ask, one question after the other (on a terminal)"))
        \(commandLines)
        \(line("--version", "the version"))
        \(line(words("COMMAND --help"), "the help of a command, with its options"))

        \(words("Examples:"))
          vertical-check
          vertical-check check --answers pharmacy.json
          vertical-check check --answers pharmacy.json --as-of 2020-12-01 --format json

        \(words(Report.disclaimer))

        """
    }

    private static let about: Phrase = """
        vertical-check tells whether an organisation may use the WhatsApp Business Platform for
        what it has in mind, under the policy in force on a day, and why.
        """

    private var commandLines: String {
        CommandTable.commands.map { command in
            let shown = words(Phrase(stringLiteral: command.arguments))
            return line(command.name + (shown.isEmpty ? "" : " \(shown)"), command.summary)
        }.joined(separator: "\n")
    }

    /// A way to call the program, and what it does; a long call has that on a line of its own.
    private func line(_ arguments: String, _ does: Phrase) -> String {
        let call = CommandTable.programName + (arguments.isEmpty ? "" : " \(arguments)")
        let isLong = call.unicodeScalars.count > 34
        let gap = isLong ? "\n" + String(repeating: " ", count: 37) : ""
        return "  " + (isLong ? call : Self.padded(call, to: 35)) + gap + words(does)
    }

    /// The help of one command.
    func text(for command: CommandSpec) -> String {
        let summary = words(command.summary)
        let shown = words(Phrase(stringLiteral: command.arguments))
        let arguments = shown.isEmpty ? "" : " \(shown)"
        var lines = [summary.prefix(1).uppercased() + summary.dropFirst() + "."]
        lines += ["", words("Usage:")]
        lines.append("  vertical-check \(command.name)\(arguments) " + words("[OPTION …]"))
        lines += ["", words("Options:")]
        for option in command.allOptions {
            lines.append(describe(option))
        }
        lines += ["", words("Examples:")]
        for example in command.examples {
            lines.append("  # " + words(example.does))
            lines.append("  \(example.command)")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func describe(_ option: CommandSpec.Option) -> String {
        let shown = option.value.map { words(Phrase(stringLiteral: $0)) }
        let value = shown.map { option.isValueOptional ? " [\($0)]" : " \($0)" } ?? ""
        let repeated = option.isRepeatable ? " …" : ""
        let name = "--\(option.name)\(value)\(repeated)"
        return "  " + Self.padded(name, to: 24) + words(option.help)
    }

    private static func padded(_ text: String, to width: Int) -> String {
        let missing = width - text.unicodeScalars.count
        return missing > 0 ? text + String(repeating: " ", count: missing) : text + "  "
    }
}
