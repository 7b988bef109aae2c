package import PolicyModel

extension Assessor {
    /// The smallest changes to the plan that reach a better verdict, at most five, all of one size.
    ///
    /// - Throws: `uncovered` when the policy has no row for a case that was tried.
    package func smallestChanges(
        _ answers: Answers,
        _ verdict: Verdict
    ) throws(AssessmentFault) -> [PlanChange] {
        guard var search = ChangeSearch(answers, verdict, in: snapshot) else { return [] }
        return try search.run()
    }

    /// The single answers that would spoil a use that may be done, and what keeps it as it is.
    ///
    /// - Throws: `uncovered` when the policy has no row for a case that was tried.
    package func dependences(
        _ uses: [Assessment.Use],
        _ answers: Answers
    ) throws(AssessmentFault) -> [Dependence] {
        var dependences: [Dependence] = []
        let flow = flow(answers)
        for use in uses {
            guard let ruling = use.ruling, ruling >= .conditional else { continue }
            for practice in flow.asked where answers[practice].value != nil {
                let options = snapshot.policy.practices[practice].options.indices
                var keeping: [Key<Practice.Option>] = []
                for option in options {
                    var other = answers
                    other[practice] = .given(Key(option))
                    let reach = try Reach(other, in: snapshot)
                    let index = answers.uses.value?.firstIndex(of: use.use) ?? 0
                    if let now = reach.uses[index].now, now >= ruling {
                        keeping.append(Key(option))
                    }
                }
                guard keeping.count < options.count else { continue }
                dependences.append(
                    Dependence(use: use.use, practice: practice, options: keeping)
                )
            }
        }
        return dependences
    }
}
