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
            return try resumed(SessionStore(folder: folder), on: enquiry.day)
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

    /// Says something that stands beside the conversation, wrapped as that is.
    func say(_ phrase: Phrase) {
        Outlet.say(Wrapping.wrap(words(phrase), width: surroundings.columns, indent: ""))
    }

    /// The session that `--resume` names, with what has become of it under the policy of now: that
    /// of the day which is asked for, else of the session's own, else of today.
    private func resumed(
        _ store: SessionStore,
        on asked: CalendarDay?
    ) throws(Failure) -> Session {
        let plain = try plainPolicy()
        let id = try store.load(arguments.value("resume"), for: plain).id
        try store.lock(id)
        // Only now nobody else can change it.
        let resumption = try store.load(id, for: plain).resumption
        var draft = resumption.draft
        if let asked { draft.enquiry.day = asked }
        let assessor = try assessor(on: draft.enquiry.day ?? surroundings.today)
        let edition = resumption.day.flatMap(policy.edition)
        let isOther = edition != nil && edition != assessor.snapshot.edition
        let before = resumption.before ?? (isOther ? resumption.last : nil)
        if let before {
            tell(before, gone: resumption.gone, try? assessor.verdict(draft.enquiry.answers))
        }
        return Session(id: id, draft: draft, before: before)
    }

    /// Says that the policy is another, what is asked again, and the verdict before and after.
    private func tell(_ before: Resumption.Before, gone: [String], _ verdict: Verdict?) {
        say(
            before.policyDigest == policy.digest
                ? "These answers were first given under the policy of another day."
                : "The policy has changed since these answers were given."
        )
        if !gone.isEmpty {
            let keys = gone.map(Escaped.terminal).joined(separator: ", ")
            say("What does not mean the same any more is asked again: \(keys).")
        }
        guard let then = before.verdict, let verdict else { return }
        let (old, new) = (Wording.words(for: then), Wording.words(for: verdict))
        say("The verdict was: \(old). With the answers that are left it is: \(new).")
    }

    /// The policy in its own words, in which sessions are kept.
    func plainPolicy() throws(Failure) -> Policy {
        guard words.language != Language.native else { return policy }
        return try PolicySource.load(arguments.value("policy"), in: .english)
    }
}
