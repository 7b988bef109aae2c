import PolicyModel
import Rendering
import SafeText

/// The program: arguments in, a status out.
package enum Tool {
    /// Runs the program with its arguments, without its name, and gives the status to end with.
    package static func run(_ arguments: [String]) -> Int32 {
        System.ignoreFileLimitSignal()
        let surroundings = Surroundings.current(language: Language.asked(in: arguments))
        do {
            let status = try dispatch(Language.withoutLeading(arguments), surroundings)
            if status == .interrupted { Interruption.raiseAgain() }
            return status.rawValue
        } catch {
            Outlet.say(error.text(in: surroundings.words))
            return error.status.rawValue
        }
    }

    private static func dispatch(
        _ arguments: [String],
        _ surroundings: Surroundings
    ) throws(Failure) -> ExitStatus {
        guard let name = arguments.first else {
            guard surroundings.inputIsTerminal, surroundings.outputIsTerminal else {
                Outlet.say(surroundings.help.program)
                return .usage
            }
            return try run(CommandTable.check, [], surroundings)
        }
        switch name {
        case "--help", "-h", "help":
            try Pager.show(surroundings.help.program, surroundings)
            return .done
        case "--version":
            return try print("vertical-check \(Report.toolVersion)\n")
        default:
            guard let command = CommandTable.command(name) else { throw unknown(name) }
            return try run(command, Array(arguments.dropFirst()), surroundings)
        }
    }

    private static func run(
        _ command: CommandSpec,
        _ arguments: [String],
        _ surroundings: Surroundings
    ) throws(Failure) -> ExitStatus {
        try Language.check(surroundings.askedLanguage, of: command)
        if arguments.contains("--help") || arguments.contains("-h") {
            try Pager.show(surroundings.help.text(for: command), surroundings)
            return .done
        }
        let parsed = try Arguments(arguments, for: command)
        switch command.name {
        case CommandTable.classify.name:
            return try ClassifyCommand(arguments: parsed, surroundings: surroundings).run()
        case CommandTable.screen.name:
            return try ScreenCommand(arguments: parsed, surroundings: surroundings).run()
        case CommandTable.questions.name:
            return try QuestionsCommand(arguments: parsed, surroundings: surroundings).run()
        case CommandTable.recheck.name:
            return try RecheckCommand.run(parsed, surroundings)
        case CommandTable.page.name:
            return try PageCommand(arguments: parsed, surroundings: surroundings).run()
        case CommandTable.policy.name:
            return try PolicyCommand(arguments: parsed, surroundings: surroundings).run()
        case CommandTable.sessions.name:
            return try SessionsCommand(arguments: parsed, surroundings: surroundings).run()
        case CommandTable.completions.name:
            return try CompletionsCommand(arguments: parsed, surroundings: surroundings).run()
        case CommandTable.man.name:
            return try print(ManPage(surroundings.words).text)
        default:
            return try CheckCommand(arguments: parsed, surroundings: surroundings).run()
        }
    }

    private static func print(_ text: String) throws(Failure) -> ExitStatus {
        try Outlet.print(text)
        return .done
    }

    private static func unknown(_ name: String) -> Failure {
        let commands = CommandTable.commands.map(\.name)
        let closest = Suggestion.closest(to: name, among: commands + ["--help", "--version"])
        let list: Phrase =
            "the commands are \(commands.joined(separator: ", ")); see `vertical-check --help`"
        return .usage(
            "unknown command `\(Escaped.terminal(name))`",
            help: .didYouMean(closest) ?? list
        )
    }
}
