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
        let spoilable = uses.indices.filter { (uses[$0].ruling ?? .prohibited) >= .conditional }
        guard !spoilable.isEmpty else { return [] }
        let outlook = try Outlook(answers, in: snapshot)
        var others: [(practice: Key<Practice>, rulings: [[Ruling?]])] = []
        for practice in flow(answers).asked where answers[practice].value != nil {
            var rulings: [[Ruling?]] = []
            for option in snapshot.policy.practices[practice].options.indices {
                rulings.append(try outlook.uses(changing: practice, to: Key(option)).map(\.now))
            }
            others.append((practice, rulings))
        }
        return spoilable.flatMap { use in
            others.compactMap { other in
                let keeping = other.rulings.indices.filter { option in
                    (other.rulings[option][use] ?? .prohibited) >= (uses[use].ruling ?? .allowed)
                }
                guard keeping.count < other.rulings.count else { return nil }
                return Dependence(
                    use: uses[use].use,
                    practice: other.practice,
                    options: keeping.map { Key($0) }
                )
            }
        }
    }
}
