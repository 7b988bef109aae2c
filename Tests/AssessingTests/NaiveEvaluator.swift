/// A second evaluator that shares no code with the first: it tries everything (DESIGN, section 8).
struct NaiveEvaluator {
    var day: NaiveDay
    let practices: [NaivePractice]
    /// Practices that hang together by `asked-when`; what one group comes to, no other changes.
    let groups: [[NaivePractice]]

    init(_ policy: NaivePolicy, day: String) {
        self.day = NaiveDay(policy, day: day)
        practices = policy.practices
        var groups: [[NaivePractice]] = []
        for practice in policy.practices {
            let isHinged = { (group: [NaivePractice]) in
                group.contains { practice.askedWhen.keys.contains($0.id) }
            }
            let joined = groups.filter(isHinged).flatMap(\.self) + [practice]
            groups = groups.filter { !isHinged($0) } + [joined]
        }
        self.groups = groups
    }

    /// Everything that answers come to.
    mutating func assess(_ answers: NaiveAnswers) throws -> NaiveAssessment {
        let reach = try reach(of: answers)
        var result = NaiveAssessment(
            access: NaiveAssessment.only(reach.accesses).map { NaiveDay.ladder[$0] },
            verdict: NaiveAssessment.only(reach.now).map { NaiveDay.verdicts[$0] },
            best: NaiveDay.verdicts[reach.ends.max() ?? 0],
            worst: NaiveDay.verdicts[reach.ends.min() ?? 0]
        )
        for (index, use) in (answers.uses ?? []).enumerated() {
            let ruling = NaiveAssessment.only(reach.uses[index].now)
            result.uses[use] = NaiveAssessment.Use(
                ruling: ruling.map { NaiveDay.ladder[$0] },
                best: NaiveDay.ladder[reach.uses[index].ends.max() ?? 0],
                worst: NaiveDay.ladder[reach.uses[index].ends.min() ?? 0],
                findings: try findings(use, answers, ruling.map { NaiveDay.ladder[$0] }),
                open: reach.uses[index].ends == [0] ? [] : try openPractices(use, answers)
            )
        }
        return result
    }

    /// The practices that count.
    ///
    /// A rule binds one of the uses, and no condition fails against an earlier answer that surely
    /// counts. An earlier question that is not asked is no obstacle.
    func counted(
        _ practices: [NaivePractice],
        _ vertical: String,
        _ uses: [NaiveUse],
        _ answer: (String) -> String?
    ) -> [NaivePractice] {
        var counted: [NaivePractice] = []
        var sure: [String: String] = ["vertical": vertical]
        var doubtful: Set<String> = []
        for practice in practices {
            let fails = practice.askedWhen.contains { key, values in
                sure[key].map { !values.contains($0) } ?? false
            }
            guard !fails, uses.contains(where: { $0.isBound(by: practice) }) else { continue }
            counted.append(practice)
            let hangs = practice.askedWhen.keys.contains { doubtful.contains($0) }
            if let known = answer(practice.id), !hangs {
                sure[practice.id] = known
            } else {
                doubtful.insert(practice.id)
            }
        }
        return counted
    }

    /// What conduct makes of each use as things stand: an open practice counts as `when-open`.
    func conductNow(
        _ vertical: String,
        _ uses: [NaiveUse],
        _ answers: NaiveAnswers
    ) -> [Int] {
        let counted = counted(practices, vertical, uses, answers.known)
        return uses.map { use in
            counted.map { use.counted($0, answers.known($0.id)) }.min() ?? NaiveDay.allowed
        }
    }

    /// Every combination of rulings that the open practices can lead to.
    func conductReach(
        _ vertical: String,
        _ uses: [NaiveUse],
        _ answers: NaiveAnswers
    ) -> Set<[Int]> {
        var reached: Set<[Int]> = [uses.map { _ in NaiveDay.allowed }]
        for group in groups {
            var ofGroup: Set<[Int]> = []
            for given in everyAnswer(to: group, uses, answers) {
                let counted = counted(group, vertical, uses) { given[$0] }
                ofGroup.insert(
                    uses.map { use in
                        counted.map { use.counted($0, given[$0.id]) }.min() ?? NaiveDay.allowed
                    }
                )
            }
            var extended: Set<[Int]> = []
            for left in reached {
                for right in ofGroup { extended.insert(NaiveDay.stricter(left, right)) }
            }
            reached = extended
        }
        return reached
    }

    /// Every way to answer the open practices of a group; those that bind no use stay out.
    private func everyAnswer(
        to group: [NaivePractice],
        _ uses: [NaiveUse],
        _ answers: NaiveAnswers
    ) -> [[String: String]] {
        var ways: [[String: String]] = [[:]]
        for practice in group where uses.contains(where: { $0.isBound(by: practice) }) {
            let options = answers.known(practice.id).map { [$0] } ?? practice.options
            ways = ways.flatMap { way in
                options.map { option in way.merging([practice.id: option]) { $1 } }
            }
        }
        return ways
    }
}
