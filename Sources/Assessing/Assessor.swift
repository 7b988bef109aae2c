package import PolicyModel

/// Applies the policy of one day to answers.
///
/// Pure: the same answers give the same assessment.
package struct Assessor: Sendable {
    /// The policy on the day.
    package let snapshot: Snapshot
    private let editions: [Snapshot]

    /// Makes an assessor for a day.
    ///
    /// - Parameters:
    ///   - policy: The policy.
    ///   - day: The day.
    ///   - withHistory: Whether assessments look at every edition, which takes time to prepare.
    /// - Throws: `dayBeforeFirstEdition`.
    package init(
        policy: Policy,
        day: CalendarDay,
        withHistory: Bool = true
    ) throws(AssessmentFault) {
        snapshot = try Snapshot(of: policy, on: day)
        var editions: [Snapshot] = []
        for edition in policy.editions where withHistory {
            editions.append(try Snapshot(of: policy, on: edition.day))
        }
        self.editions = editions
    }

    /// The verdict alone, for those who need no reasons.
    ///
    /// - Throws: `uncovered` when the policy has no row for the case.
    package func verdict(_ answers: Answers) throws(AssessmentFault) -> Verdict {
        try Reach(answers, in: snapshot).verdict
    }

    /// The worst and the best verdict that answers can still come to.
    ///
    /// - Throws: `uncovered` when the policy has no row for the case.
    package func range(
        _ answers: Answers
    ) throws(AssessmentFault) -> (worst: Verdict, best: Verdict) {
        let reach = try Reach(answers, in: snapshot)
        return (reach.worst, reach.best)
    }

    /// Assesses answers with reasons, duties, open questions and history.
    ///
    /// - Throws: `uncovered` when the policy has no row for the case.
    package func assess(_ answers: Answers) throws(AssessmentFault) -> Assessment {
        let reach = try Reach(answers, in: snapshot)
        let flow = flow(answers)
        let access = accessFindings(answers)
        var uses: [Assessment.Use] = []
        for (index, use) in (answers.uses.value ?? []).enumerated() {
            uses.append(try self.use(use, reach.uses[index], answers, flow))
        }
        let open = try openQuestions(answers, reach, flow)
        let most = open.map(\.settles).max()
        return Assessment(
            day: snapshot.day,
            edition: snapshot.edition,
            answers: answers,
            verdict: reach.verdict,
            best: reach.best,
            worst: reach.worst,
            access: access,
            uses: uses,
            conduct: conductFindings(uses),
            tasks: tasks(uses),
            openQuestions: open,
            nextQuestion: open.first { $0.settles == most }?.question,
            smallestChanges: try smallestChanges(answers, reach.verdict),
            holdsWhile: try dependences(uses, answers),
            history: try history(answers),
            irrelevant: snapshot.policy.practices.keys.filter {
                answers[$0].value != nil && !flow.counts($0)
            }
        )
    }

    /// The rulings of any uses under the same other answers; nil where open facts make one differ.
    ///
    /// Each use is judged by itself, so that none of them changes what is asked about another.
    ///
    /// - Throws: `uncovered` when the policy has no row for the case.
    package func rulings(
        of uses: [IntendedUse],
        with answers: Answers
    ) throws(AssessmentFault) -> [Ruling?] {
        var rulings: [Ruling?] = []
        for use in uses {
            var single = answers
            single.uses = .given([use])
            rulings.append(try Reach(single, in: snapshot).uses.first?.now)
        }
        return rulings
    }

    /// The rulings of uses together under the same other answers; nil where open facts make one differ.
    ///
    /// - Throws: `uncovered` when the policy has no row for the case.
    package func outcomes(
        of uses: [IntendedUse],
        with answers: Answers
    ) throws(AssessmentFault) -> [Ruling?] {
        var together = answers
        together.uses = .given(uses.sorted())
        let reach = try Reach(together, in: snapshot)
        return uses.map { use in
            uses.sorted().firstIndex(of: use).map { reach.uses[$0].now } ?? nil
        }
    }

    /// The questions about practices that matter for answers.
    package func flow(_ answers: Answers) -> Flow {
        let uses = answers.uses.value
        return Flow(
            snapshot,
            vertical: answers.vertical.value,
            uses: uses,
            open: uses.map { $0.filter { !isProhibited($0, answers) } }
        ) { answers[$0].value }
    }

    /// Tells whether the facts alone prohibit a use, whatever is done about conduct.
    private func isProhibited(_ use: IntendedUse, _ answers: Answers) -> Bool {
        guard let vertical = answers.vertical.value else { return false }
        if let country = answers.country.value,
            snapshot.access.ruling(for: Subject(vertical: vertical, country: country))
                == .prohibited
        {
            return true
        }
        return (answers.recipients.value ?? []).contains { place in
            let subject = Subject(vertical: vertical, use: use, recipient: place)
            return snapshot.use.ruling(for: subject) == .prohibited
        }
    }

    private func history(
        _ answers: Answers
    ) throws(AssessmentFault) -> [Assessment.HistoryEntry] {
        var entries: [Assessment.HistoryEntry] = []
        for edition in editions {
            let reach = try Reach(answers, in: edition)
            entries.append(
                Assessment.HistoryEntry(
                    edition: edition.edition,
                    verdict: reach.verdict,
                    rulings: reach.uses.map(\.now)
                )
            )
        }
        return entries
    }
}
