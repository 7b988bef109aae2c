package import Assessing
package import PolicyModel

/// What a worked case came to, beside what was expected.
package struct CaseResult: Sendable {
    /// The case.
    package let workedCase: WorkedCase
    /// The answers that the case stands for, with the best ones filled in where it says so.
    package let answers: Answers
    /// The verdict.
    package let verdict: Verdict
    /// The ruling of each use, in the case's order; nil where it stays open.
    package let rulings: [Ruling?]
    /// The rules among the findings.
    package let rules: Set<Key<Rule>>
    /// The duties in the assessment.
    package let duties: Set<Key<Duty>>
    /// The practices that were asked.
    package let asked: [Key<Practice>]

    /// The expected rules that are not among the findings.
    package var missingRules: [Key<Rule>] {
        workedCase.rules.filter { !rules.contains($0) }
    }

    /// Whether the case came out as expected.
    package var holds: Bool {
        verdict == workedCase.verdict && missingRules.isEmpty
            && (workedCase.uses == nil || rulings == workedCase.rulings)
    }
}
