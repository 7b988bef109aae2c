import PolicyModel

extension Lint {
    static let repeatedBecause = Lint(
        id: "repeated-because",
        summary: "two rules with the same `because`",
        why: "Then one of them does not say what it is about.",
        isFault: true
    ) { subject in
        var seen: [String: String] = [:]
        return subject.policy.rules.entries.compactMap { rule in
            if let first = seen[rule.because] {
                return Message(
                    place: "rules/\(rule.table.rawValue).csv",
                    text: "`\(rule.id)` says the same as `\(first)`"
                )
            }
            seen[rule.because] = rule.id
            return nil
        }
    }

    static let nearlyRepeatedBecause = Lint(
        id: "nearly-repeated-because",
        summary: "two rules that share nine words in ten of their `because`",
        why: "Readers take them for one; say in each what is different.",
        isFault: true
    ) { subject in
        let rules = subject.policy.rules.entries
        let words = rules.map {
            Set($0.because.lowercased().split { !$0.isLetter && !$0.isNumber })
        }
        var messages: [Message] = []
        for index in rules.indices {
            for other in rules.indices.dropFirst(index + 1) {
                let least = min(words[index].count, words[other].count)
                let most = max(words[index].count, words[other].count)
                // Sets of too different a size cannot share nine in ten.
                guard least * 10 >= most * 9, rules[index].because != rules[other].because,
                    words[index].intersection(words[other]).count * 10
                        >= words[index].union(words[other]).count * 9
                else { continue }
                messages.append(
                    Message(
                        place: "rules/\(rules[other].table.rawValue).csv",
                        text: "`\(rules[other].id)` says nearly the same as `\(rules[index].id)`"
                    )
                )
            }
        }
        return messages
    }
}
