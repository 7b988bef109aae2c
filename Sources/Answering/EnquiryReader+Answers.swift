import Assessing
import PolicyModel
import SafeText
import StrictJSON

extension EnquiryReader {
    mutating func answers(_ node: JSONNode) {
        guard let members = members(of: node, noun: "`answers`") else { return }
        for member in members {
            answer(member)
        }
    }

    private mutating func answer(_ member: JSONMember) {
        let (node, key) = (member.value, member.name)
        let vocabulary = vocabulary
        let policy = vocabulary.policy
        switch QuestionID(rawValue: key) {
        case .vertical: enquiry.answers.vertical = one(node, key, read: vocabulary.vertical)
        case .country: enquiry.answers.country = one(node, key, read: vocabulary.place)
        case .recipients:
            let limit = policy.places.count
            let places = several(node, key, limit: limit, read: vocabulary.place)
            enquiry.answers.recipients = places
        case .uses:
            let limit = policy.activities.count * policy.offerings.count
            enquiry.answers.uses = several(node, key, limit: limit, read: vocabulary.use)
        case nil:
            guard let practice = policy.practices.key(key) else {
                return reportUnknownKey(member, among: vocabulary.keys)
            }
            enquiry.answers[practice] = one(node, key) { text throws(AnswerFault) in
                try vocabulary.option(text, of: practice)
            }
        }
    }

    /// Reads an answer that is one id, or `unknown`.
    private mutating func one<Value>(
        _ node: JSONNode,
        _ key: String,
        read: (String) throws(AnswerFault) -> Value
    ) -> Answer<Value> {
        guard let text = string(node, noun: "`\(key)`") else { return .absent }
        if text == AnswerVocabulary.unknown { return .unknown }
        do {
            return .given(try read(text))
        } catch {
            report(error, at: node.position)
            return .absent
        }
    }

    /// Reads an answer that is a list of ids, or `unknown`.
    private mutating func several<Value: Comparable>(
        _ node: JSONNode,
        _ key: String,
        limit: Int,
        read: (String) throws(AnswerFault) -> Value
    ) -> Answer<[Value]> {
        if case .string(AnswerVocabulary.unknown) = node.kind { return .unknown }
        guard let members = list(node, key, limit: limit) else { return .absent }
        var values: Set<Value> = []
        for member in members {
            guard let text = string(member, noun: "a member of `\(key)`") else { continue }
            do {
                let value = try read(text)
                if !values.insert(value).inserted {
                    let message: Phrase = "`\(Escaped.terminal(text))` stands twice in `\(key)`"
                    report(
                        AnswerFault(.repeated, message, help: "name it once"),
                        at: member.position
                    )
                }
            } catch {
                report(error, at: member.position)
            }
        }
        return .given(values.sorted())
    }

    private mutating func list(_ node: JSONNode, _ key: String, limit: Int) -> [JSONNode]? {
        guard case .array(let members) = node.kind else {
            report(
                AnswerFault(
                    .wrongType,
                    "`\(key)` is \(node.noun), not a list",
                    help: "write a list in brackets, or \"unknown\""
                ),
                at: node.position
            )
            return nil
        }
        if members.isEmpty {
            report(
                AnswerFault(
                    .emptyList,
                    "`\(key)` is an empty list",
                    help: "name one at least, leave the answer out, or write \"unknown\""
                ),
                at: node.position
            )
            return nil
        }
        if members.count > limit {
            report(
                AnswerFault(
                    .tooMany,
                    "`\(key)` has \(members.count) members, only \(limit) different ones exist",
                    help: "name each once"
                ),
                at: node.position
            )
            return nil
        }
        return members
    }
}
