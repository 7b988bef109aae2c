package import Answering
package import PolicyModel
import StrictJSON

/// A saved conversation: the answers file, and what was said of uses that are not complete.
package enum SessionFile {
    static let schema = "vertical-check/session/1"

    /// The bytes of a session file.
    ///
    /// - Parameters:
    ///   - draft: What was answered.
    ///   - policy: The policy in its own words, by which a later one tells whether an answer means
    ///     the same.
    ///   - verdict: What the answers come to now.
    ///   - day: The day for which the policy is applied now, whether or not it was asked for.
    ///   - before: The policy that the conversation began with, if it is another.
    /// - Returns: The file.
    package static func bytes(
        _ draft: Draft,
        of policy: Policy,
        verdict: Verdict? = nil,
        day: CalendarDay? = nil,
        before: Resumption.Before? = nil
    ) -> [UInt8] {
        let activities = (draft.activities ?? []).map { policy.activities[$0].id }
        let uses = draft.usesSoFar.map(policy.name(of:))
        let said = Meaning.texts(draft.enquiry.answers, policy)
        var members: [(String, JSONOutput)] = [
            ("schema", .string(schema)),
            ("policy-digest", .string(policy.digest)),
            ("name-asked", .bool(draft.isNameAsked)),
            ("activities", .array(activities.map { .string($0) })),
            ("uses-so-far", .array(uses.map { .string($0) })),
            ("enquiry", EnquiryWriter(policy).file(draft.enquiry)),
            ("said", .object(said.map { ($0.key, .string($0.text)) })),
        ]
        if let verdict { members.append(("verdict", .string(verdict.id))) }
        if let day { members.append(("day", .string(day.description))) }
        if let before { members.append(("before", output(before))) }
        return Array((JSONOutput.object(members).text() + "\n").utf8)
    }

    private static func output(_ before: Resumption.Before) -> JSONOutput {
        var members: [(String, JSONOutput)] = [("policy-digest", .string(before.policyDigest))]
        if let verdict = before.verdict { members.append(("verdict", .string(verdict.id))) }
        return .object(members)
    }

    /// Reads a session file back; faults are those of the answers in it.
    ///
    /// Uses that the policy no longer knows are left out, so that they are asked again.
    package static func read(_ bytes: [UInt8], for policy: Policy) -> Result<Draft, Unreadable> {
        guard let node = try? JSONNode.read(bytes), case .object(let members) = node.kind,
            case .string(schema)? = value("schema", of: members)?.kind,
            let enquiry = value("enquiry", of: members)
        else { return .failure(Unreadable(faults: [])) }
        let vocabulary = AnswerVocabulary(policy)
        let activities = texts("activities", of: members).compactMap { policy.activities.key($0) }
        let uses = texts("uses-so-far", of: members).compactMap { try? vocabulary.use($0) }
        switch EnquiryReader.read(enquiry, for: policy) {
        case .faults(let faults): return .failure(Unreadable(faults: faults))
        case .enquiry(let enquiry):
            var draft = Draft(
                enquiry,
                activities: activities.isEmpty ? nil : activities,
                uses: uses
            )
            if case .bool(true)? = value("name-asked", of: members)?.kind {
                draft.isNameAsked = true
            }
            return .success(draft)
        }
    }

    /// Why a session cannot be gone on with.
    package struct Unreadable: Error {
        /// What is wrong with its answers; none when it is no session file at all.
        package let faults: [AnswerFault]
    }

    static func value(_ name: String, of members: [JSONMember]) -> JSONNode? {
        members.first { $0.name == name }?.value
    }

    static func texts(_ name: String, of members: [JSONMember]) -> [String] {
        guard case .array(let nodes)? = value(name, of: members)?.kind else { return [] }
        return nodes.compactMap { node in
            if case .string(let text) = node.kind { text } else { nil }
        }
    }
}
