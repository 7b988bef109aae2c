import PolicyModel
import SafeText
import StrictJSON
import Wizard

/// `sessions`: what was saved while asking, and how to be rid of it.
struct SessionsCommand {
    /// What can be done with sessions.
    enum Action: String, CaseIterable {
        case list
        case show
        case purge
    }

    let arguments: Arguments
    let surroundings: Surroundings

    private var words: Words { surroundings.words }

    /// Runs the command.
    func run() throws(Failure) -> ExitStatus {
        let action = try action()
        let ids = Array(arguments.positional.dropFirst())
        guard let folder = surroundings.stateFolder else { throw .noHome }
        let store = SessionStore(folder: folder)
        switch action {
        case .list: try list(store)
        case .show: try show(ids[0], store)
        case .purge: try purge(ids, store)
        }
        return .done
    }

    private func action() throws(Failure) -> Action {
        let known = Action.allCases.map(\.rawValue)
        let help: Phrase = "see `vertical-check sessions --help`"
        guard let name = arguments.positional.first else {
            throw .usage(
                "`sessions` needs to know what to do",
                help: .oneOf(known)
            )
        }
        guard let action = Action(rawValue: name) else {
            throw .unknown("action", name, among: known)
        }
        if arguments.has("all"), action != .purge {
            throw .usage("`sessions \(name)` does not take `--all`", help: help)
        }
        let count = arguments.positional.count - 1
        switch action {
        case .list where count > 0:
            throw .usage("`sessions list` does not take arguments", help: help)
        case .show where count != 1:
            throw .usage(
                "`sessions show` takes the id of one session",
                help: "`vertical-check sessions list` names them"
            )
        case .purge where arguments.has("all") == (count > 0):
            throw .usage(
                "`sessions purge` takes either the ids of sessions or --all",
                help: "`vertical-check sessions list` names them"
            )
        default: return action
        }
    }

    private func list(_ store: SessionStore) throws(Failure) {
        let sessions = store.sessions()
        if arguments.has("json") {
            return try Outlet.print(JSONOutput.array(sessions.map(json)).text() + "\n")
        }
        guard !sessions.isEmpty else {
            return Outlet.say(words("nothing is saved in \(Escaped.terminal(store.folder))"))
        }
        let width = sessions.map(\.id.utf8.count).max() ?? 0
        let lines = sessions.map { session in
            let id = session.id + String(repeating: " ", count: width - session.id.utf8.count)
            let day = session.day?.description ?? "----------"
            let count = session.summary?.answerCount ?? 0
            let answers = words(count == 1 ? "1 answer " : "\(count) answers")
            let title = Escaped.terminal(words(session.title))
            return "\(id)  \(day)  \(count < 10 ? " " : "")\(answers)  \(title)\n"
        }
        try Outlet.print(lines.joined())
    }

    private func json(_ session: SavedSession) -> JSONOutput {
        let day = session.day.map { JSONOutput.string($0.description) }
        let summary = session.summary
        return .object([
            ("id", .string(session.id)),
            ("day", day ?? .null),
            ("name", summary?.name.map { .string($0) } ?? .null),
            ("reference", summary?.reference.map { .string($0) } ?? .null),
            ("answers", summary.map { .integer($0.answerCount) } ?? .null),
        ])
    }

    /// Shows an answers file, which is JSON in any case.
    private func show(_ id: String, _ store: SessionStore) throws(Failure) {
        try Outlet.print(try store.summary(of: id).answersFile.text() + "\n")
    }

    /// Removes what no run has open, and then says whether one has.
    private func purge(_ ids: [String], _ store: SessionStore) throws(Failure) {
        for id in ids where !store.has(id) { throw .noSession(id) }
        var removed: [String] = []
        var inUse: Failure?
        for id in arguments.has("all") ? store.traces() : ids {
            let isSession = store.has(id)
            do {
                try store.purge(id)
                if isSession { removed.append(id) }
            } catch {
                guard case .sessionInUse = error else { throw error }
                inUse = inUse ?? error
            }
        }
        let count = removed.count
        Outlet.say(words(count == 1 ? "removed one session" : "removed \(count) sessions"))
        if arguments.has("json") {
            try Outlet.print(JSONOutput.array(removed.map { .string($0) }).text() + "\n")
        }
        if let inUse { throw inUse }
    }
}
