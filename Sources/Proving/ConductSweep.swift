import Assessing
package import PolicyModel

/// Tries every case of the conduct table in one segment: practice × answer × vertical × use.
package struct ConductSweep {
    /// The segment.
    package let segment: Segment
    /// The rules that decided a case or set another aside.
    package private(set) var working: Set<Key<Rule>> = []
    /// What was found wrong.
    package private(set) var failures: [ProofFailure] = []
    /// The cases that were tried, open answers included.
    package private(set) var cases = 0
    private(set) var table: ConductTable
    private let policy: Policy

    /// Tries every case.
    package init(_ segment: Segment) {
        self.segment = segment
        policy = segment.snapshot.policy
        table = ConductTable(sheets: Array(repeating: nil, count: policy.practices.count))
        for practice in policy.practices.keys { sweep(practice) }
    }

    /// Every ruling in a canonical order, for the digest.
    var bytes: [UInt8] { table.sheets.flatMap { $0?.bytes ?? [.max] } }

    private mutating func sweep(_ practice: Key<Practice>) {
        let rules = segment.snapshot.conduct[practice.index]
        let verticals = rules.classes(of: policy.verticals.keys) { $0.vertical }
        let activities = rules.classes(of: policy.activities.keys) { $0.activity }
        let offerings = rules.classes(of: policy.offerings.keys) { $0.offering }
        var sheet = ConductTable.Sheet(
            verticals: verticals,
            activities: activities,
            offerings: offerings,
            options: policy.practices[practice].options.count
        )
        for vertical in verticals {
            for activity in activities {
                for offering in offerings {
                    let use = IntendedUse(activity: activity[0], offering: offering[0])
                    cases +=
                        vertical.count * activity.count * offering.count
                        * (policy.practices[practice].options.count + 1)
                    let rulings = sweep(practice, rules, vertical[0], use)
                    for (option, ruling) in rulings.enumerated() {
                        sheet[vertical[0], use, option] = ruling
                    }
                }
            }
        }
        table.sheets[practice.index] = sheet
    }

    /// The rulings of all answers, best answer first; none where the practice does not bind the use.
    private mutating func sweep(
        _ practice: Key<Practice>,
        _ rules: RuleSet,
        _ vertical: Key<Vertical>,
        _ use: IntendedUse
    ) -> [Ruling] {
        let asked = policy.practices[practice]
        guard rules.binds(Subject(vertical: vertical, use: use)) else { return [] }
        var rulings: [Ruling] = []
        var duties: Set<[Key<Duty>]> = []
        for option in asked.options.indices {
            let subject = Subject(vertical: vertical, use: use, option: Key(option))
            let standing = rules.standing(for: subject)
            guard let strictest = standing.map(\.ruling).min() else {
                report(
                    .total,
                    "`\(asked.id)` binds this use, but no rule covers `\(asked.options[option].id)`",
                    practice,
                    subject
                )
                return []
            }
            for rule in standing where rule.ruling == strictest { working.insert(rule.key) }
            working.formUnion(rules.exceptionsAtWork(for: subject))
            duties.insert(standing.flatMap { policy.rules[$0.key].duties })
            rulings.append(strictest)
        }
        check(practice, rulings, differs: duties.count > 1, Subject(vertical: vertical, use: use))
        checkHinges(practice, vertical, use)
        return rulings
    }

    /// Best first, an open answer neither better nor worse than all, and a difference to ask for.
    private mutating func check(
        _ practice: Key<Practice>,
        _ rulings: [Ruling],
        differs: Bool,
        _ subject: Subject
    ) {
        let asked = policy.practices[practice]
        for (index, pair) in zip(rulings, rulings.dropFirst()).enumerated() where pair.0 < pair.1 {
            var worse = subject
            worse.option = Key(index)
            report(
                .ordered,
                "`\(asked.options[index].id)` is listed as better for `\(asked.id)` than "
                    + "`\(asked.options[index + 1].id)`, but is ruled stricter",
                practice,
                worse
            )
        }
        if let worst = rulings.min(), let best = rulings.max(), worst != best,
            !(worst...best).contains(asked.whenOpen)
        {
            report(
                .ordered,
                "an open `\(asked.id)` counts as \(asked.whenOpen.id), which no answer to it reaches",
                practice,
                subject
            )
        }
        if Set(rulings).count == 1, !differs {
            report(
                .questionsMatter,
                "`\(asked.id)` is asked, but every answer to it comes to the same",
                practice,
                subject
            )
        }
    }

    /// A practice that hangs on another must bind no use that the other does not bind: else a
    /// further use could make the other count, and an answer to it could free this one.
    private mutating func checkHinges(
        _ practice: Key<Practice>,
        _ vertical: Key<Vertical>,
        _ use: IntendedUse
    ) {
        for hinge in policy.practices[practice].askedWhen.practices
        where !segment.snapshot.binds(hinge, vertical: vertical, use: use) {
            report(
                .addingUses,
                "`\(policy.practices[practice].id)` hangs on `\(policy.practices[hinge].id)`, "
                    + "which does not bind this use",
                practice,
                Subject(vertical: vertical, use: use)
            )
        }
    }

    private mutating func report(
        _ check: ProofCheck,
        _ message: Phrase,
        _ practice: Key<Practice>,
        _ subject: Subject
    ) {
        guard failures.count < 20 else { return }
        var answers = Answers(of: subject, in: policy)
        if let option = subject.option { answers[practice] = .given(option) }
        let rules = segment.snapshot.conduct[practice.index].standing(for: subject).map(\.key)
        failures.append(
            ProofFailure(
                check,
                message,
                rules: rules,
                day: segment.snapshot.day,
                answers: answers
            )
        )
    }
}
