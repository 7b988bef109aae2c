import PolicyModel
import Wizard

/// Saves a session after every answer, and says once when that does not work.
final class Saving {
    private let id: String?
    private let store: SessionStore?
    private let policy: Policy
    private var words: Words { policy.words }
    /// Whether the last state stands in the store.
    private(set) var isWorking = false
    private var hasComplained = false

    init(_ id: String?, _ store: SessionStore?, _ policy: Policy) {
        self.id = id
        self.store = store
        self.policy = policy
    }

    func save(_ draft: Draft) {
        guard let id, let store else { return }
        do {
            try store.save(draft, as: id, of: policy)
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
