import Assessing
import PolicyModel

extension Comparison {
    var goneReason: String {
        let keys = kept.gone.map { "`\($0)`" }.joined(separator: ", ")
        return policy.words(
            "the policy does not have the answers any more that were given to \(keys)"
        )
    }

    /// Names the questions; in full where they are few.
    func reason(asking questions: [String]) -> String {
        let list =
            questions.count > 2
            ? questions.map { "`\($0)`" }.joined(separator: ", ")
            : questions.map { "`\($0)` \(prompt(of: $0))" }.joined(separator: " ")
        return policy.words("asked now and not answered: \(list)")
    }

    var sameReason: String {
        let isSamePolicy = report.policyDigest == policy.digest
        if isSamePolicy, report.day == assessor.snapshot.day {
            return policy.words("nothing has changed")
        }
        if isSamePolicy, policy.edition(on: report.day)?.day == assessor.snapshot.edition.day {
            return policy.words("the same edition of the policy holds")
        }
        return policy.words("no change of the policy since then touches the verdict")
    }

    /// The rules that decide now and did not then, and the other way round.
    func reason(for outcome: Recheck.Outcome) throws(AssessmentFault) -> String {
        let now = try decidingRules(assessor)
        guard let before else { return fallback(now) }
        let then = try decidingRules(before)
        let fresh = now.filter { !then.contains($0) }.map {
            policy.words("now \(words(for: $0))")
        }
        let gone = then.filter { !now.contains($0) }.map {
            policy.words("no longer \(words(for: $0))")
        }
        let texts = outcome == .better ? gone + fresh : fresh + gone
        return texts.isEmpty ? fallback(now) : texts.joined(separator: " ")
    }

    /// The reason when the rules of the two days do not differ, or the earlier ones are not known.
    private func fallback(_ rules: [Key<Rule>]) -> String {
        let start: Phrase =
            report.policyDigest == policy.digest
            ? "the uses weigh differently" : "the policy data is not the same as then"
        guard !rules.isEmpty else { return policy.words(start) }
        let list = rules.map(words(for:)).joined(separator: " ")
        return policy.words("\(start); now \(list)")
    }

    /// The rules that are as strict as the strictest use, unless that is allowed; strictest first.
    private func decidingRules(_ assessor: Assessor) throws(AssessmentFault) -> [Key<Rule>] {
        let uses = try assessor.uses(answers)
        guard let strictest = uses.compactMap(\.ruling).min(), strictest != .allowed else {
            return []
        }
        let deciding = uses.flatMap(\.findings).filter {
            $0.decides && policy.rules[$0.rule].ruling == strictest
        }
        return Array(Set(deciding.map(\.rule))).sorted()
    }

    private func words(for rule: Key<Rule>) -> String {
        "`\(policy.rules[rule].id)`: \(policy.rules[rule].because)"
    }

    private func prompt(of key: String) -> String {
        if let practice = policy.practices.key(key) { return policy.practices[practice].question }
        return policy.questions.first { $0.id == key }?.prompt ?? ""
    }
}
