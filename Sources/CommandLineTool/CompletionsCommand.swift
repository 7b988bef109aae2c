import PolicyModel
import SafeText

/// `completions`: a script for a shell, made from the table of commands.
struct CompletionsCommand {
    /// The shells that there is a script for.
    enum Shell: String, CaseIterable {
        case bash
        case zsh
        case fish

        /// The script, to be read by the shell when it starts.
        func script(in words: Words) -> String {
            switch self {
            case .bash: BashCompletions.script
            case .zsh: ZshCompletions(words: words).script
            case .fish: FishCompletions(words: words).script
            }
        }
    }

    /// The first argument by which a script asks for what depends on the policy.
    static let valuesWord = "values"

    let arguments: Arguments
    let surroundings: Surroundings

    /// Runs the command.
    func run() throws(Failure) -> ExitStatus {
        let known = Shell.allCases.map(\.rawValue)
        guard let name = arguments.positional.first else {
            throw .usage(
                "`completions` needs to know for which shell",
                help: .oneOf(known)
            )
        }
        if name == Self.valuesWord {
            try Outlet.print(try values())
            return .done
        }
        guard let shell = Shell(rawValue: name) else {
            throw .unknown("shell", name, among: known)
        }
        if let extra = arguments.positional.dropFirst().first {
            throw .usage(
                "`completions \(name)` does not take the argument `\(Escaped.terminal(extra))`",
                help: "see `vertical-check completions --help`"
            )
        }
        if arguments.has("policy") {
            throw .usage(
                "`completions \(name)` does not take `--policy`",
                help: "the script asks for what the policy says when it is used"
            )
        }
        try Outlet.print(shell.script(in: surroundings.words))
        return .done
    }

    /// `completions values KIND [TYPED]`, for the scripts.
    private func values() throws(Failure) -> String {
        let words = arguments.positional.dropFirst()
        let known = ValueKind.Listed.allCases
        guard let kind = words.first.flatMap(ValueKind.Listed.init(rawValue:)) else {
            throw .unknown("list", words.first ?? "", among: known.map(\.rawValue))
        }
        let typed = words.dropFirst().first ?? ""
        return CompletionValues.lines(try values(kind, typed), typed: typed)
    }

    private func values(
        _ kind: ValueKind.Listed,
        _ typed: String
    ) throws(Failure) -> [CompletionValues.Value] {
        if kind == .sessions {
            let store = surroundings.stateFolder.map { SessionStore(folder: $0) }
            return store?.sessions().map { ($0.id, surroundings.words($0.title)) } ?? []
        }
        let policy = try PolicySource.load(arguments.value("policy"), in: surroundings.words)
        let values = CompletionValues(policy: policy)
        return switch kind {
        case .answers: values.answers(typed: typed)
        case .days: values.days
        case .verticals, .sessions: values.verticals
        }
    }
}
