import Answering
import Assessing
import PolicyModel
import Rendering
import SafeText
import Wizard

extension WizardRun {
    /// The session that is asked for, or a new one.
    func session(from enquiry: Enquiry) throws(Failure) -> Session {
        if arguments.has("resume") {
            guard let folder = surroundings.stateFolder else { throw .noHome }
            return try resumed(SessionStore(folder: folder))
        }
        if store == nil, !arguments.has("no-save") {
            Outlet.say(words("note: HOME is not set, so the answers are not saved on the way"))
        }
        return begin(enquiry)
    }

    /// A new session, if there is a place for one.
    func begin(_ enquiry: Enquiry) -> Session {
        store?.clearLeftovers()
        return Session(id: store?.newSession(today: surroundings.today), draft: Draft(enquiry))
    }

    /// The session that `--resume` names, with what has become of it under the policy of now.
    private func resumed(_ store: SessionStore) throws(Failure) -> Session {
        let plain = try plainPolicy()
        let id = try store.load(arguments.value("resume"), for: plain).id
        try store.lock(id)
        // Only now nobody else can change it.
        let resumption = try store.load(id, for: plain).resumption
        if let before = resumption.before { try tell(before, resumption) }
        return Session(id: id, draft: resumption.draft, before: resumption.before)
    }

    /// Says that the policy is another, what is asked again, and the verdict before and after.
    private func tell(
        _ before: Resumption.Before,
        _ resumption: Resumption
    ) throws(Failure) {
        let enquiry = resumption.draft.enquiry
        let day = enquiry.day ?? surroundings.today
        Outlet.say(words("The policy has changed since these answers were given."))
        if !resumption.gone.isEmpty {
            let keys = resumption.gone.map(Escaped.terminal).joined(separator: ", ")
            Outlet.say(words("What does not mean the same any more is asked again: \(keys)."))
        }
        guard let then = before.verdict,
            let now = try? assessor(on: day).verdict(enquiry.answers)
        else { return }
        let (old, new) = (Wording.words(for: then), Wording.words(for: now))
        Outlet.say(words("The verdict was: \(old). With the answers that are left it is: \(new)."))
    }

    /// The policy in its own words, in which sessions are kept.
    func plainPolicy() throws(Failure) -> Policy {
        guard words.language != Language.native else { return policy }
        return try PolicySource.load(arguments.value("policy"), in: .english)
    }
}
