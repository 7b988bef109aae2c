import Linting
import PolicyLoading
import PolicyModel
import SafeText
import StrictJSON

/// `policy`: the editions, and the checks of the data.
struct PolicyCommand {
    /// What can be done with the policy.
    enum Action: String, CaseIterable {
        case list
        case show
        case lint
        case prove
        case diff
        case cases

        /// The options that this action alone understands, or shares with few.
        var ownOptions: [String] {
            switch self {
            case .show: ["as-of", "vertical", "output", "force"]
            case .diff: ["output", "force"]
            case .lint: ["explain"]
            case .list, .prove, .cases: []
            }
        }
    }

    let arguments: Arguments
    let surroundings: Surroundings

    /// Runs the command.
    func run() throws(Failure) -> ExitStatus {
        let action = try action()
        let files = try PolicySource.files(arguments.value("policy"))
        let policy = try PolicySource.policy(
            files,
            // Lints look at the tables as they are.
            in: arguments.has("json") || action == .lint ? .english : surroundings.words
        )
        let text: String
        switch action {
        case .list: text = list(policy)
        case .lint where arguments.has("explain"):
            text = Linter.documentation(in: surroundings.words) + "\n"
        case .lint:
            let report = LintReport(
                policy,
                files,
                today: surroundings.today,
                isJSON: arguments.has("json"),
                in: surroundings.words
            )
            return try report.run()
        case .cases:
            return try CasesReport(policy, files, isJSON: arguments.has("json")).run()
        case .show:
            let command = PolicyShowCommand(
                arguments: arguments,
                policy: policy,
                surroundings: surroundings
            )
            return try command.run()
        case .diff:
            return try PolicyDiffCommand(
                arguments: arguments,
                policy: policy,
                words: surroundings.words
            ).run()
        case .prove:
            return try ProofReport(policy, files, isJSON: arguments.has("json")).run()
        }
        try Outlet.print(text)
        return .done
    }

    private func action() throws(Failure) -> Action {
        let known = Action.allCases.map(\.rawValue)
        guard let name = arguments.positional.first else {
            throw .usage(
                "`policy` needs to know what to do",
                help: .oneOf(known)
            )
        }
        guard let action = Action(rawValue: name) else {
            throw .unknown("action", name, among: known)
        }
        try refuseStrangers(action)
        return action
    }

    /// Refuses options and arguments that other actions take.
    private func refuseStrangers(_ action: Action) throws(Failure) {
        let help: Phrase = "see `vertical-check policy --help`"
        let strange = Set(Action.allCases.flatMap(\.ownOptions)).subtracting(action.ownOptions)
        if let option = strange.sorted().first(where: arguments.has) {
            throw .usage("`policy \(action.rawValue)` does not take `--\(option)`", help: help)
        }
        guard action != .diff, let extra = arguments.positional.dropFirst().first else { return }
        throw .usage(
            "`policy \(action.rawValue)` does not take the argument `\(Escaped.terminal(extra))`",
            help: help
        )
    }

    private func list(_ policy: Policy) -> String {
        guard arguments.has("json") else {
            return policy.editions.map { edition in
                "\(edition.day)  \(padded(edition.status.rawValue, to: 13))  \(edition.title)\n"
            }.joined()
        }
        let editions = policy.editions.map { edition in
            JSONOutput.object([
                ("day", .string(edition.day.description)),
                ("title", .string(edition.title)),
                ("status", .string(edition.status.rawValue)),
                ("note", .string(edition.note)),
                ("sources", .array(edition.sources.map { .string(policy.sources[$0].id) })),
            ])
        }
        return JSONOutput.array(editions).text() + "\n"
    }

    private func padded(_ text: String, to width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.utf8.count))
    }
}
