import PolicyModel
import SafeText
import StrictJSON

extension EnquiryReader {
    /// The members of an object, each key once; nil when the value is no object.
    mutating func members(of node: JSONNode, noun: Phrase) -> [JSONMember]? {
        guard case .object(let members) = node.kind else {
            report(
                AnswerFault(.wrongType, "\(noun) is \(node.noun), not an object"),
                at: node.position
            )
            return nil
        }
        var seen: Set<String> = []
        for member in members where !seen.insert(member.name).inserted {
            report(
                AnswerFault(
                    .duplicateKey,
                    "the key `\(vocabulary.shown(member.name))` stands twice",
                    help: "keep one of them"
                ),
                at: member.namePosition
            )
        }
        return members
    }

    /// The text of a string; nil when the value is none.
    mutating func string(_ node: JSONNode, noun: Phrase) -> String? {
        if case .string(let text) = node.kind { return text }
        report(
            AnswerFault(.wrongType, "\(noun) is \(node.noun), not a text in quotes"),
            at: node.position
        )
        return nil
    }

    mutating func reportUnknownKey(_ member: JSONMember, among keys: [String]) {
        let closest = Suggestion.closest(to: member.name, among: keys)
        report(
            AnswerFault(
                .unknownKey,
                "unknown key `\(vocabulary.shown(member.name))`",
                help: .didYouMean(closest)
                    ?? "the keys are \(keys.joined(separator: ", "))"
            ),
            at: member.namePosition
        )
    }
}

extension JSONNode {
    /// What the value is, for a message.
    var noun: Phrase {
        switch kind {
        case .object: "an object"
        case .array: "a list"
        case .string: "a text"
        case .number: "a number"
        case .bool(let value): value ? "`true`" : "`false`"
        case .null: "`null`"
        }
    }
}
