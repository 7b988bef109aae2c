import Assessing
import PolicyModel
import Proving
import Rendering
import StrictJSON

/// `policy diff`: what differs between two days, or between two policies on one day.
struct PolicyDiffCommand {
    let arguments: Arguments
    /// The policy of the folder, or the one built in.
    let policy: Policy
    /// How the person is spoken to.
    let words: Words

    /// Compares, and writes the page or JSON.
    func run() throws(Failure) -> ExitStatus {
        let days = try days()
        let folder = days.count == 1 ? arguments.value("policy") : nil
        let old = folder == nil ? policy : try PolicySource.load(nil, in: policy.words)
        let before = try PolicyOutput.snapshot(old, on: days[0])
        let after = try PolicyOutput.snapshot(policy, on: days[days.count - 1])
        let comparison: RulingComparison
        do {
            comparison = try RulingComparison(from: before, to: after)
        } catch {
            throw .assessment(error, isArgument: false)
        }
        let text =
            arguments.has("json")
            ? PolicyDiffJSON(comparison).output.text() + "\n"
            : MarkdownRenderer.render(PolicyDiff(comparison, folder: folder).document())
        try PolicyOutput.write(text, arguments, in: words)
        return .done
    }

    /// Two days, or one where there is another policy to compare with.
    private func days() throws(Failure) -> [CalendarDay] {
        let texts = arguments.positional.dropFirst()
        var days: [CalendarDay] = []
        for text in texts { days.append(try PolicyOutput.day(text, policy)) }
        if days.count == 2 || (days.count == 1 && arguments.has("policy")) { return days }
        throw .usage(
            days.isEmpty ? "`policy diff` needs two days" : "`policy diff` needs a second day",
            help: "write `vertical-check policy diff 2021-01-14 2021-01-15`, "
                + "or one day and --policy DIR to compare with the policy in a folder"
        )
    }
}
