package import PolicyModel

extension Assessor {
    /// What a row of a screening shows of an assessment.
    package struct Screened: Sendable, Hashable {
        /// The verdict.
        package let verdict: Verdict
        /// The best verdict still reachable.
        package let best: Verdict
        /// The worst verdict still reachable.
        package let worst: Verdict
        /// The uses that may be done, be it on conditions.
        package let allowed: [IntendedUse]
        /// The uses that are prohibited.
        package let blocked: [IntendedUse]
        /// The rules that decide the uses' rulings, or access where there are no uses; in order.
        package let rules: [Key<Rule>]
        /// The open question that settles most; nil when none is left.
        package let nextQuestion: String?
    }

    /// Assesses answers for a row of many: what `assess` finds, without changes and history.
    ///
    /// - Throws: `uncovered` when the policy has no row for the case.
    package func screen(
        _ answers: Answers,
        remembering memory: ScreeningMemory = ScreeningMemory()
    ) throws(AssessmentFault) -> Screened {
        let reach = try Reach(answers, in: snapshot, remembering: memory)
        let flow = flow(answers)
        let uses = answers.uses.value ?? []
        var rules: Set<Key<Rule>> = []
        if uses.isEmpty {
            rules.formUnion(accessFindings(answers).findings.filter(\.decides).map(\.rule))
        }
        for (index, use) in uses.enumerated() {
            let found = try self.use(use, reach.uses[index], answers, flow)
            rules.formUnion(found.findings.filter(\.decides).map(\.rule))
        }
        let open = try openQuestions(answers, reach, flow, remembering: memory)
        let most = open.map(\.settles).max()
        return Screened(
            verdict: reach.verdict,
            best: reach.best,
            worst: reach.worst,
            allowed: uses.indices.filter { reach.uses[$0].now.map { $0 >= .conditional } ?? false }
                .map { uses[$0] },
            blocked: uses.indices.filter { reach.uses[$0].now == .prohibited }.map { uses[$0] },
            rules: rules.sorted(),
            nextQuestion: open.first { $0.settles == most }?.question
        )
    }
}
