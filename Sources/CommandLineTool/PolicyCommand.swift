import PolicyLoading
import PolicyModel
import StrictJSON

/// `policy`: the editions, and the checks of the data.
struct PolicyCommand {
    /// What can be done with the policy.
    enum Action: String, CaseIterable {
        case list
        case lint
        case prove
        case cases
    }

    let arguments: Arguments
    let surroundings: Surroundings

    /// Runs the command.
    func run() throws(Failure) -> ExitStatus {
        let files = try PolicySource.files(arguments.value("policy"))
        let action = try action()
        let policy = try policy(files)
        let text: String
        switch action {
        case .list: text = list(policy)
        case .lint:
            let report = LintReport(
                policy,
                files,
                today: surroundings.today,
                isJSON: arguments.has("json")
            )
            return try report.run()
        case .cases:
            return try CasesReport(policy, files, isJSON: arguments.has("json")).run()
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
                help: "it is one of \(known.joined(separator: ", "))"
            )
        }
        if let action = Action(rawValue: name) { return action }
        throw .unknown("action", name, among: known)
    }

    private func policy(_ files: [PolicyFile]) throws(Failure) -> Policy {
        switch PolicyLoader.load(files) {
        case .policy(let policy): return policy
        case .faults(let diagnostics): throw .badPolicy(diagnostics)
        }
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
