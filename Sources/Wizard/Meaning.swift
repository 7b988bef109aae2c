import Assessing
import PolicyModel

/// What answers say in the words of a policy, by their keys: a later policy may keep an id and mean
/// something else by it.
enum Meaning {
    static func texts(_ answers: Answers, _ policy: Policy) -> [(key: String, text: String)] {
        var texts: [(key: String, text: String)] = []
        func add(_ question: QuestionID, _ text: String?) {
            if let text { texts.append((question.rawValue, text)) }
        }
        func names(_ places: [Key<Place>]) -> String {
            places.map { policy.places[$0].name }.joined(separator: "; ")
        }
        add(.vertical, answers.vertical.value.map { policy.verticals[$0].name })
        add(.country, answers.country.value.map { names([$0]) })
        add(.recipients, answers.recipients.value.map(names))
        add(
            .uses,
            answers.uses.value.map { uses in
                uses.map { use in
                    "\(policy.activities[use.activity].name): \(policy.offerings[use.offering].name)"
                }.joined(separator: "; ")
            }
        )
        for key in policy.practices.keys {
            guard let option = answers[key].value else { continue }
            let practice = policy.practices[key]
            let text = "\(practice.question) \(practice.options[option.index].text)"
            texts.append((practice.id, text))
        }
        return texts
    }
}
