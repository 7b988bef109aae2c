import PolicyModel

/// Parts of an assessment, for those who look at many and need no more of each.
extension Assessor {
    /// The open questions of `assess(_:)`.
    ///
    /// - Throws: `uncovered` when the policy has no row for the case.
    package func openQuestions(
        _ answers: Answers
    ) throws(AssessmentFault) -> [Assessment.OpenQuestion] {
        try openQuestions(answers, Reach(answers, in: snapshot), flow(answers))
    }

    /// The intended uses of `assess(_:)`.
    ///
    /// - Throws: `uncovered` when the policy has no row for the case.
    package func uses(_ answers: Answers) throws(AssessmentFault) -> [Assessment.Use] {
        let reach = try Reach(answers, in: snapshot)
        let flow = flow(answers)
        var uses: [Assessment.Use] = []
        for (index, use) in (answers.uses.value ?? []).enumerated() {
            uses.append(try self.use(use, reach.uses[index], answers, flow))
        }
        return uses
    }
}
