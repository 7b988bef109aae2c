package import PolicyModel
package import StrictJSON

extension EnquiryReader {
    /// Reads a member of an answers file's `answers` by itself; nil when the policy does not know
    /// it.
    package static func read(single answer: JSONMember, for policy: Policy) -> Enquiry? {
        let place = answer.namePosition
        let members = [
            ("schema", JSONNode(kind: .string(schema), position: place)),
            ("answers", JSONNode(kind: .object([answer]), position: place)),
        ]
        let file = JSONNode(
            kind: .object(
                members.map { JSONMember(name: $0.0, namePosition: place, value: $0.1) }
            ),
            position: place
        )
        guard case .enquiry(let enquiry) = read(file, for: policy) else { return nil }
        return enquiry
    }
}
