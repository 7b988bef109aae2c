package import StrictJSON

/// What a session file holds, read without a policy: for lists, and to be seen.
package struct SessionSummary: Sendable {
    /// What the organisation is called, if that was answered.
    package let name: String?
    /// The reference that was given.
    package let reference: String?
    /// How many questions are answered, that with the name not counted.
    package let answerCount: Int
    /// The answers as an answers file, as they were given.
    package let answersFile: JSONOutput

    /// Reads a session file; nil when it is none.
    package init?(_ bytes: [UInt8]) {
        guard let node = try? JSONNode.read(bytes),
            Self.text("schema", of: node) == SessionFile.schema,
            let enquiry = Self.value("enquiry", of: node),
            case .object(let answers)? = Self.value("answers", of: enquiry)?.kind
        else { return nil }
        let business = Self.value("business", of: enquiry)
        name = business.flatMap { Self.text("name", of: $0) }
        reference = business.flatMap { Self.text("reference", of: $0) }
        answerCount = answers.count
        answersFile = Self.output(enquiry)
    }

    private static func value(_ name: String, of node: JSONNode) -> JSONNode? {
        guard case .object(let members) = node.kind else { return nil }
        return members.first { $0.name == name }?.value
    }

    private static func text(_ name: String, of node: JSONNode) -> String? {
        guard case .string(let text)? = value(name, of: node)?.kind else { return nil }
        return text
    }

    /// The same value, to be written; a number, which no answer is, becomes text.
    private static func output(_ node: JSONNode) -> JSONOutput {
        switch node.kind {
        case .object(let members): .object(members.map { ($0.name, output($0.value)) })
        case .array(let nodes): .array(nodes.map(output))
        case .string(let text), .number(let text): .string(text)
        case .bool(let isTrue): .bool(isTrue)
        case .null: .null
        }
    }
}
