import PolicyModel
import Rechecking
import StrictJSON

/// What rechecking came to, for programs; keys and their order are a contract.
struct RecheckJSON {
    /// The schema that is written.
    static let schema = "vertical-check/recheck/1"

    private let checked: [RecheckCommand.Checked]
    private let skipped: [RecheckCommand.Skipped]
    private let policy: Policy
    private let day: CalendarDay

    init(
        _ checked: [RecheckCommand.Checked],
        _ skipped: [RecheckCommand.Skipped],
        _ policy: Policy,
        _ day: CalendarDay
    ) {
        self.checked = checked
        self.skipped = skipped
        self.policy = policy
        self.day = day
    }

    /// The object, with a line end.
    var text: String {
        JSONOutput.object([
            ("schema", .string(Self.schema)),
            ("as-of", .string(day.description)),
            ("policy-digest", .string(policy.digest)),
            ("reports", .array(checked.map(report))),
            (
                "skipped",
                .array(
                    skipped.map { file in
                        .object([
                            ("file", .string(file.path)), ("why", .string(Words.english(file.why))),
                        ])
                    }
                )
            ),
        ]).text() + "\n"
    }

    private func report(_ one: RecheckCommand.Checked) -> JSONOutput {
        .object([
            ("file", .string(one.path)),
            ("outcome", .string(one.recheck.outcome.rawValue)),
            ("then", verdict(one.recheck.then)),
            ("now", verdict(one.recheck.now)),
            ("reason", .string(one.recheck.reason)),
            ("questions", .array(one.recheck.questions.map { .string($0) })),
        ])
    }

    private func verdict(_ standing: Recheck.Standing?) -> JSONOutput {
        standing.map { .string($0.verdict.id) } ?? .null
    }
}
