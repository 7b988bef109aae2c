import Answering
import Assessing
import PolicyModel
import Wizard

/// Saves a session after every answer, and says once when that does not work.
final class Saving {
    private let session: WizardRun.Session
    private let store: SessionStore?
    /// The policy in its own words, whatever the language of the conversation.
    private let policy: Policy
    private let assessor: Assessor
    private var words: Words { assessor.snapshot.policy.words }
    /// Whether the last state stands in the store.
    private(set) var isWorking = false
    private var hasComplained = false

    init(
        _ session: WizardRun.Session,
        _ store: SessionStore?,
        _ policy: Policy,
        _ assessor: Assessor
    ) {
        self.session = session
        self.store = store
        self.policy = policy
        self.assessor = assessor
    }

    func save(_ draft: Draft) {
        guard let id = session.id, let store else { return }
        var draft = draft
        // Without a day that was asked for, a session is gone on with for the day on which that is.
        if !session.isDayChosen { draft.enquiry.day = nil }
        let bytes = SessionFile.bytes(
            draft,
            of: policy,
            verdict: try? assessor.verdict(draft.enquiry.answers),
            day: assessor.snapshot.day,
            before: session.before
        )
        do {
            try store.save(bytes, as: id)
            isWorking = true
        } catch {
            isWorking = false
            if !hasComplained {
                Outlet.say(words("note: the answers are not saved: \(error.message)"))
            }
            hasComplained = true
        }
    }
}
