import Assessing
package import PolicyModel

/// Tries every case of the access and use tables in one segment.
///
/// Within an activity and an offering, verticals and places that no rule tells apart are tried
/// once and count for all of their kind.
package struct SegmentSweep {
    /// The segment.
    package let segment: Segment
    /// Every ruling of the segment.
    package private(set) var table: RulingTable
    /// The rules that decided a case or set another aside.
    package private(set) var working: Set<Key<Rule>> = []
    /// Cases that no rule covers.
    package private(set) var failures: [ProofFailure] = []
    private let policy: Policy

    /// Tries every case.
    package init(_ segment: Segment) {
        self.segment = segment
        policy = segment.snapshot.policy
        let snapshot = segment.snapshot
        let byRecipient = snapshot.use.classes(of: policy.places.keys) { $0.recipients }
        // Cut further by the country, so that one list of atoms serves both tables.
        let atoms = byRecipient.flatMap { places in
            snapshot.access.classes(of: places) { $0.country }
        }
        table = RulingTable(policy, atoms: atoms)
        sweepAccess()
        sweepUses()
    }

    /// The cases that were tried, with every place counted.
    package var accessCases: Int { policy.verticals.count * policy.places.count }

    /// The cases that were tried, with every place counted.
    package var useCases: Int {
        accessCases * policy.activities.count * policy.offerings.count
    }

    private mutating func sweepAccess() {
        let rules = segment.snapshot.access
        for verticals in rules.classes(of: policy.verticals.keys, by: { $0.vertical }) {
            for atom in table.atoms.indices {
                let subject = Subject(vertical: verticals[0], country: table.atoms[atom][0])
                let ruling = decide(rules, subject)
                if ruling == nil { reportUncovered(subject, "access") }
                for vertical in verticals { table.set(ruling, access: vertical, atom: atom) }
            }
        }
    }

    private mutating func sweepUses() {
        for activity in policy.activities.keys {
            for offering in policy.offerings.keys {
                sweep(IntendedUse(activity: activity, offering: offering))
            }
        }
    }

    private mutating func sweep(_ use: IntendedUse) {
        let rules = segment.snapshot.use.narrowed(to: Subject(use: use))
        let places = rules.classes(of: table.atoms.map { $0[0] }) { $0.recipients }
        for verticals in rules.classes(of: policy.verticals.keys, by: { $0.vertical }) {
            for alike in places {
                let subject = Subject(vertical: verticals[0], use: use, recipient: alike[0])
                let ruling = decide(rules, subject)
                if ruling == nil { reportUncovered(subject, "use") }
                for vertical in verticals {
                    for place in alike {
                        table.set(ruling, vertical, use, atom: table.atom(of: place))
                    }
                }
            }
        }
    }

    /// The ruling of a case, with note of the rules that made it.
    private mutating func decide(_ rules: RuleSet, _ subject: Subject) -> Ruling? {
        let standing = rules.standing(for: subject)
        guard let strictest = standing.map(\.ruling).min() else { return nil }
        for rule in standing where rule.ruling == strictest { working.insert(rule.key) }
        working.formUnion(rules.exceptionsAtWork(for: subject))
        return strictest
    }

    private mutating func reportUncovered(_ subject: Subject, _ table: String) {
        guard failures.count < 20 else { return }
        failures.append(
            ProofFailure(
                .total,
                "no rule of rules/\(table).csv covers this case",
                day: segment.snapshot.day,
                answers: Answers(of: subject, in: policy)
            )
        )
    }
}

extension Answers {
    /// The answers that make a subject.
    init(of subject: Subject, in policy: Policy) {
        self.init(for: policy)
        if let vertical = subject.vertical { self.vertical = .given(vertical) }
        if let country = subject.country ?? subject.recipient { self.country = .given(country) }
        if let place = subject.recipient ?? subject.country { recipients = .given([place]) }
        if let use = subject.use { uses = .given([use]) }
    }
}
