import Answering
import PolicyModel
import SafeText

/// What can be typed where the policy, or what is saved, says so; a completion script asks for it.
struct CompletionValues {
    /// Something that can be typed, and what it means.
    typealias Value = (text: String, note: String)

    let policy: Policy

    /// The answers that begin so, as `--answer` takes them: first the keys, then their values.
    ///
    /// A use comes in two steps, its activity and then its offering; a list grows by a comma.
    func answers(typed: String) -> [Value] {
        guard let equals = typed.firstIndex(of: "=") else {
            return facts.map { ("\($0.text)=", $0.note) }
        }
        let key = String(typed[..<equals])
        let value = typed[typed.index(after: equals)...]
        let question = QuestionID(rawValue: key)
        let isList = question == .recipients || question == .uses
        let last = isList ? value.lastIndex(of: ",").map { value.index(after: $0) } : nil
        let begun = value[(last ?? value.startIndex)...]
        let kept = typed[..<(last ?? value.startIndex)]
        let given = Set(value[..<(last ?? value.startIndex)].split(separator: ",").map(String.init))
        return values(of: key, begun: String(begun))
            .filter { !given.contains($0.text) }
            .map { ("\(kept)\($0.text)", $0.note) }
    }

    /// The verticals.
    var verticals: [Value] { policy.verticals.entries.map { ($0.id, $0.name) } }

    /// The first days of the editions, the latest first.
    var days: [Value] { policy.editions.reversed().map { ($0.day.description, $0.title) } }

    /// Lines for a script: what can be typed, a tab, and what it means.
    static func lines(_ values: [Value], typed: String) -> String {
        values.filter { $0.text.utf8.starts(with: typed.utf8) }
            .map { "\(Escaped.terminal($0.text))\t\(Escaped.terminal($0.note))\n" }.joined()
    }

    private var facts: [Value] {
        policy.questions.map { ($0.id, $0.prompt) }
            + policy.practices.entries.map { ($0.id, $0.question) }
    }

    private var places: [Value] { policy.places.entries.map { ($0.id, $0.name) } }

    private func values(of key: String, begun: String) -> [Value] {
        let unknown: Value = (AnswerVocabulary.unknown, policy.words("not known"))
        switch QuestionID(rawValue: key) {
        case .vertical: return verticals + [unknown]
        case .country, .recipients: return places + [unknown]
        case .uses: return uses(begun: begun)
        case nil:
            let practice = policy.practices.entries.first { $0.id == key }
            return practice.map { $0.options.map { ($0.id, $0.text) } + [unknown] } ?? []
        }
    }

    private func uses(begun: String) -> [Value] {
        guard let colon = begun.firstIndex(of: ":") else {
            return policy.activities.entries.map { ("\($0.id):", $0.name) }
                + [(AnswerVocabulary.unknown, policy.words("not known"))]
        }
        guard let activity = policy.activities.key(String(begun[..<colon])) else { return [] }
        let kinds = policy.activities[activity].kinds
        return policy.offerings.entries.filter { kinds.contains($0.kind) }.map { offering in
            ("\(policy.activities[activity].id):\(offering.id)", offering.name)
        }
    }
}
