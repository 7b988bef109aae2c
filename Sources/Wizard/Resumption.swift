import Answering
package import PolicyModel
import StrictJSON

/// A saved conversation that is gone on with, perhaps under another policy than it began with.
package struct Resumption: Sendable, Hashable {
    /// The policy before, and what the answers came to under it.
    package struct Before: Sendable, Hashable {
        /// The digest of that policy.
        package let policyDigest: String
        /// The verdict then; nil where the session does not say it.
        package let verdict: Verdict?
    }

    /// The answers that mean the same now as they did.
    package let draft: Draft
    /// The policy that it began with; nil when it is this one.
    package let before: Before?
    /// The policy under which it was saved last, and the verdict then.
    package let last: Before
    /// The day for which the policy was applied last; nil where the session does not say it.
    package let day: CalendarDay?
    /// The keys of the answers that are asked again, in the order of the file.
    package let gone: [String]
}

extension SessionFile {
    /// Reads a session file for the policy of now.
    ///
    /// Under another policy than it was saved under, an answer is kept where the policy still knows
    /// it and says the same by it; the rest is asked again.
    package static func resume(
        _ bytes: [UInt8],
        for policy: Policy
    ) -> Result<Resumption, Unreadable> {
        guard let node = try? JSONNode.read(bytes), case .object(let members) = node.kind,
            case .string(schema)? = value("schema", of: members)?.kind,
            let enquiry = value("enquiry", of: members),
            case .object(let parts) = enquiry.kind
        else { return .failure(Unreadable(faults: [])) }
        let digest = text("policy-digest", of: members)
        let last = Resumption.Before(
            policyDigest: digest ?? "",
            verdict: text("verdict", of: members).flatMap(Verdict.init(id:))
        )
        let day = text("day", of: members).flatMap { CalendarDay($0) }
        if digest == nil || digest == policy.digest {
            let before = before(in: members)
            return read(bytes, for: policy).map {
                Resumption(draft: $0, before: before, last: last, day: day, gone: [])
            }
        }
        var said: [String: String] = [:]
        if case .object(let texts)? = value("said", of: members)?.kind {
            for member in texts {
                if case .string(let text) = member.value.kind { said[member.name] = text }
            }
        }
        var gone: [String] = []
        let kept = parts.map { part -> JSONMember in
            guard part.name == "answers", case .object(let answers) = part.value.kind
            else { return part }
            let same = answers.filter { means(said[$0.name], $0, policy) }
            gone = answers.filter { !same.contains($0) }.map(\.name)
            let value = JSONNode(kind: .object(same), position: part.value.position)
            return JSONMember(name: part.name, namePosition: part.namePosition, value: value)
        }
        let file = JSONNode(kind: .object(kept), position: enquiry.position)
        switch EnquiryReader.read(file, for: policy) {
        case .faults(let faults): return .failure(Unreadable(faults: faults))
        case .enquiry(let enquiry):
            var draft = draft(enquiry, members, policy, asksUses: gone.contains("uses"))
            if case .bool(true)? = value("name-asked", of: members)?.kind {
                draft.isNameAsked = true
            }
            let resumption = Resumption(
                draft: draft,
                // Of several policies the first counts: what the person was told then.
                before: before(in: members) ?? last,
                last: last,
                day: day,
                gone: gone
            )
            return .success(resumption)
        }
    }

    private static func text(_ name: String, of members: [JSONMember]) -> String? {
        guard case .string(let text)? = value(name, of: members)?.kind else { return nil }
        return text
    }

    private static func before(in members: [JSONMember]) -> Resumption.Before? {
        guard case .object(let before)? = value("before", of: members)?.kind,
            let digest = text("policy-digest", of: before)
        else { return nil }
        return Resumption.Before(
            policyDigest: digest,
            verdict: text("verdict", of: before).flatMap(Verdict.init(id:))
        )
    }

    /// Whether the policy knows an answer and says the same by it; sessions that do not tell what
    /// was said are believed by the ids.
    private static func means(_ said: String?, _ answer: JSONMember, _ policy: Policy) -> Bool {
        guard let enquiry = EnquiryReader.read(single: answer, for: policy) else { return false }
        guard let said else { return true }
        return Meaning.texts(enquiry.answers, policy).allSatisfy { $0.text == said }
    }

    /// The draft with what was said of uses that are not complete: of an activity all or nothing, so
    /// that what is missing is asked.
    private static func draft(
        _ enquiry: Enquiry,
        _ members: [JSONMember],
        _ policy: Policy,
        asksUses: Bool
    ) -> Draft {
        let vocabulary = AnswerVocabulary(policy)
        let activities = texts("activities", of: members).compactMap { policy.activities.key($0) }
        let names = asksUses ? [] : texts("uses-so-far", of: members)
        let uses = names.map { name in
            (activity: name.prefix { $0 != ":" }, use: try? vocabulary.use(name))
        }
        let lost = Set(uses.filter { $0.use == nil }.map(\.activity))
        return Draft(
            enquiry,
            activities: activities.isEmpty ? nil : activities,
            uses: uses.filter { !lost.contains($0.activity) }.compactMap(\.use)
        )
    }
}
