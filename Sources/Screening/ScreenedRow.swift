import Assessing
import PolicyModel
import SafeText

/// The columns that screening adds to a row.
package struct ScreenedRow: Sendable, Hashable {
    /// The headers of the columns, in their order; a contract.
    package static let headers = [
        "wa_verdict", "wa_best", "wa_worst", "wa_vertical", "wa_vertical_evidence", "wa_allowed",
        "wa_blocked", "wa_rules", "wa_next_question", "wa_note",
    ]

    /// The verdict; nil for a row that could not be read.
    let verdict: Verdict?
    /// The vertical that was taken; nil while it is open.
    let vertical: Key<Vertical>?
    /// The question that settles most.
    let nextQuestion: String?
    /// The cells but the note, in the order of the headers.
    let cells: [String]
    /// What the row's own values left to say.
    let notes: [String]

    /// The columns of a row that was read.
    init(_ prospect: Prospect, _ outcome: Assessor.Screened, policy: Policy) {
        func list(_ uses: [IntendedUse]) -> String {
            uses.map(policy.name(of:)).joined(separator: ";")
        }
        verdict = outcome.verdict
        vertical = prospect.answers.vertical.value
        nextQuestion = outcome.nextQuestion
        cells = [
            outcome.verdict.id, outcome.best.id, outcome.worst.id,
            prospect.verticals.map { policy.verticals[$0].id }.joined(separator: ";"),
            prospect.evidence ?? "",
            list(outcome.allowed),
            list(outcome.blocked),
            outcome.rules.map { policy.rules[$0].id }.joined(separator: ";"),
            outcome.nextQuestion ?? "",
        ]
        notes = prospect.notes
    }

    /// The columns of a row that could not be read: all empty but the note.
    init(unread why: String) {
        verdict = nil
        vertical = nil
        nextQuestion = nil
        cells = Array(repeating: "", count: Self.headers.count - 1)
        notes = [why]
    }
}
