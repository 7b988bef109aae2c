package import Answering
package import PolicyModel
import StrictJSON

/// A saved conversation: the answers file, and what was said of uses that are not complete.
package enum SessionFile {
    static let schema = "vertical-check/session/1"

    /// The bytes of a session file.
    package static func bytes(_ draft: Draft, of policy: Policy) -> [UInt8] {
        let activities = (draft.activities ?? []).map { policy.activities[$0].id }
        let uses = draft.usesSoFar.map(policy.name(of:))
        let output = JSONOutput.object([
            ("schema", .string(schema)),
            ("policy-digest", .string(policy.digest)),
            ("name-asked", .bool(draft.isNameAsked)),
            ("activities", .array(activities.map { .string($0) })),
            ("uses-so-far", .array(uses.map { .string($0) })),
            ("enquiry", EnquiryWriter(policy).file(draft.enquiry)),
        ])
        return Array((output.text() + "\n").utf8)
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

    private static func value(_ name: String, of members: [JSONMember]) -> JSONNode? {
        members.first { $0.name == name }?.value
    }

    private static func texts(_ name: String, of members: [JSONMember]) -> [String] {
        guard case .array(let nodes)? = value(name, of: members)?.kind else { return [] }
        return nodes.compactMap { node in
            if case .string(let text) = node.kind { text } else { nil }
        }
    }
}
