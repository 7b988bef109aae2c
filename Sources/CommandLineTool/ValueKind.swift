import PolicyModel
import SelfCheckPage

/// What may stand for a value of an option or for an argument, as far as a shell can complete it.
///
/// It follows from what help shows for the value, so that a new option is completed by itself.
enum ValueKind: Hashable {
    /// One of a few words.
    case words([String])
    /// What the program lists when it is asked.
    case listed(Listed)
    case files
    case folders
    /// Anything.
    case free

    /// What the program lists for a shell, since it depends on the policy or on what is saved.
    enum Listed: String, CaseIterable {
        case answers
        case days
        case sessions
        case verticals
    }

    /// Tells what kind a value is from what stands for it in help, such as `FILE|-`.
    init(shownAs text: String) {
        let alternatives = text.split(separator: "|").map(String.init)
        switch alternatives.first ?? "" {
        case "DAY": self = .listed(.days)
        case "KEY=VALUE": self = .listed(.answers)
        case "SESSION": self = .listed(.sessions)
        case "VERTICAL": self = .listed(.verticals)
        case "FORMAT": self = .words(CheckCommand.Format.allCases.map(\.rawValue))
        case "DIR": self = .folders
        case "REPORT": self = .files
        case let first where first.hasPrefix("FILE"): self = .files
        case _ where alternatives.count > 1 && alternatives.allSatisfy(Self.isWord):
            self = .words(alternatives)
        default: self = .free
        }
    }

    /// Whether something is written as it is meant: a small word, not a name in capitals.
    private static func isWord(_ text: String) -> Bool {
        text.utf8.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
    }
}

extension CommandSpec.Option {
    /// What the value of the option is; nil for a switch.
    var kind: ValueKind? { value.map(ValueKind.init(shownAs:)) }
}

extension CommandSpec {
    /// The options that are read, with the one that every command has.
    var ownOptions: [Option] {
        options.contains { $0.name == CommandTable.languageOption.name }
            ? options : options + [CommandTable.languageOption]
    }

    /// The options with those that every command has.
    var allOptions: [Option] { ownOptions + [Option(name: "help", help: "this help")] }

    /// What the first argument is, and what all that follow are; nil where there are none.
    var argumentKinds: (first: ValueKind?, others: ValueKind?) {
        let shown = arguments.split(separator: " ").map { $0.filter { !"[]".contains($0) } }
        let kinds = shown.filter { $0 != "…" }.map { ValueKind(shownAs: String($0)) }
        let repeats = shown.last == "…"
        return (kinds.first, kinds.count > 1 ? kinds.last : repeats ? kinds.first : nil)
    }
}
