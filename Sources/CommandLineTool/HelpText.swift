import PolicyModel
import SafeText

/// The help, made from the table of commands.
struct HelpText {
    private let words: Words
    private let columns: Int
    /// Whether what a name means has no room beside it.
    private var isNarrow: Bool { columns < 60 }

    /// - Parameters:
    ///   - words: The language.
    ///   - columns: How wide lines are; commands to be copied stay whole.
    init(_ words: Words, columns: Int) {
        (self.words, self.columns) = (words, columns)
    }

    /// The help of the whole program.
    var program: String {
        """
        \(folded(words(Self.about)))

        \(words("Usage:"))
        \(line("", "ask, one question after the other (on a terminal)"))
        \(commandLines)
        \(line("--version", "the version"))
        \(line(words("COMMAND --help"), "the help of a command, with its options"))

        \(words("Examples:"))
          vertical-check
          vertical-check check --answers pharmacy.json
          vertical-check check --answers pharmacy.json --as-of 2020-12-01 --format json

        \(folded(words(Self.disclaimer)))

        """
    }

    private static let about: Phrase = """
        vertical-check tells whether an organisation may use the WhatsApp Business Platform for \
        what it has in mind, under the policy in force on a day, and why.
        """

    /// What the program says of itself.
    static let disclaimer: Phrase =
        "The decision is Meta’s; this program gives no legal advice."

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
        return item(call, words(does), width: 35, isApart: isLong)
    }

    /// The help of one command.
    func text(for command: CommandSpec) -> String {
        let summary = words(command.summary)
        let shown = words(Phrase(stringLiteral: command.arguments))
        let arguments = shown.isEmpty ? "" : " \(shown)"
        var lines = [folded(summary.prefix(1).uppercased() + summary.dropFirst() + ".")]
        lines += ["", words("Usage:")]
        lines.append("  vertical-check \(command.name)\(arguments) " + words("[OPTION …]"))
        lines += ["", words("Options:")]
        for option in command.allOptions {
            lines.append(describe(option))
        }
        lines += ["", words("Examples:")]
        for example in command.examples {
            lines.append(folded(words(example.does), indent: "  # "))
            lines.append("  \(example.command)")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func describe(_ option: CommandSpec.Option) -> String {
        let shown = option.value.map { words(Phrase(stringLiteral: $0)) }
        let value = shown.map { option.isValueOptional ? " [\($0)]" : " \($0)" } ?? ""
        let repeated = option.isRepeatable ? " …" : ""
        let name = "--\(option.name)\(value)\(repeated)"
        return item(name, words(option.help), width: 24, isApart: false)
    }

    /// A name and what it means, beside it or, where there is no room, below.
    private func item(_ name: String, _ text: String, width: Int, isApart: Bool) -> String {
        let indent = String(repeating: " ", count: isNarrow ? 6 : width + 2)
        guard isNarrow || isApart else {
            return folded(text, indent: indent, first: "  " + Self.padded(name, to: width))
        }
        return "  \(name)\n" + folded(text, indent: indent)
    }

    private func folded(_ text: String, indent: String = "", first: String? = nil) -> String {
        Wrapping.wrap(text, width: columns, indent: indent, first: first)
    }

    private static func padded(_ text: String, to width: Int) -> String {
        let missing = width - text.unicodeScalars.count
        return missing > 0 ? text + String(repeating: " ", count: missing) : text + "  "
    }
}

extension Surroundings {
    /// The help for who asks here.
    var help: HelpText { HelpText(words, columns: columns) }
}
