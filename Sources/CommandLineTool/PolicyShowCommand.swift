import Assessing
import PolicyModel
import Rendering
import SafeText
import StrictJSON

/// `policy show`: the policy in force on a day, with its reasons and sources.
struct PolicyShowCommand {
    let arguments: Arguments
    let policy: Policy
    let surroundings: Surroundings

    /// Writes the page or JSON.
    func run() throws(Failure) -> ExitStatus {
        let vertical = try vertical()
        var day = surroundings.today
        if let text = arguments.value("as-of") { day = try PolicyOutput.day(text, policy) }
        let snapshot = try PolicyOutput.snapshot(policy, on: day)
        let text =
            arguments.has("json")
            ? PolicyPageJSON(snapshot, vertical: vertical).output.text() + "\n"
            : MarkdownRenderer.render(PolicyPage(snapshot, vertical: vertical).document())
        if arguments.has("output") {
            try PolicyOutput.write(text, arguments, in: surroundings.words)
        } else {
            try Pager.show(text, surroundings)
        }
        return .done
    }

    private func vertical() throws(Failure) -> Key<Vertical>? {
        guard let id = arguments.value("vertical") else { return nil }
        if let key = policy.verticals.key(id) { return key }
        let ids = policy.verticals.entries.map(\.id)
        let closest = Suggestion.closest(to: id, among: ids)
        throw .usage(
            "unknown vertical `\(Escaped.terminal(String(id.prefix(60))))`",
            help: .didYouMean(closest) ?? "`vertical-check questions` lists them"
        )
    }
}
