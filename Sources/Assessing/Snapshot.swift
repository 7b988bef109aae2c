package import PolicyModel

/// The policy as it stands on one day.
package struct Snapshot: Sendable {
    /// The policy.
    package let policy: Policy
    /// The day.
    package let day: CalendarDay
    /// The edition in force.
    package let edition: Edition
    /// The rules on having an account.
    package let access: RuleSet
    /// The rules on uses.
    package let use: RuleSet
    /// The rules on conduct, by the place of their practice.
    package let conduct: [RuleSet]

    /// Takes the rules in force on a day.
    ///
    /// - Throws: `dayBeforeFirstEdition`; there is no silent fallback to the nearest edition.
    package init(of policy: Policy, on day: CalendarDay) throws(AssessmentFault) {
        guard let edition = policy.edition(on: day) else {
            let first = policy.editions.first?.day ?? day
            throw .dayBeforeFirstEdition(day: day, first: first)
        }
        self.policy = policy
        self.day = day
        self.edition = edition
        access = RuleSet(policy.rules(inForce: day, of: .access), of: policy)
        use = RuleSet(policy.rules(inForce: day, of: .use), of: policy)
        var byPractice = [[Key<Rule>]](repeating: [], count: policy.practices.count)
        for key in policy.rules(inForce: day, of: .conduct) {
            if let practice = policy.rules[key].cells.practice {
                byPractice[practice.index].append(key)
            }
        }
        conduct = byPractice.map { RuleSet($0, of: policy) }
    }

    /// The ruling on having an account.
    package func accessRuling(
        vertical: Key<Vertical>,
        country: Key<Place>
    ) throws(AssessmentFault) -> Ruling {
        let subject = Subject(vertical: vertical, country: country)
        guard let ruling = access.ruling(for: subject) else { throw .uncovered(.access, subject) }
        return ruling
    }

    /// The ruling on one use towards people in one place, before access and conduct.
    package func useRuling(
        _ use: IntendedUse,
        vertical: Key<Vertical>,
        recipient: Key<Place>
    ) throws(AssessmentFault) -> Ruling {
        let subject = Subject(vertical: vertical, use: use, recipient: recipient)
        guard let ruling = self.use.ruling(for: subject) else { throw .uncovered(.use, subject) }
        return ruling
    }

    /// The ruling of one answer about a practice on one use; `allowed` where it binds nothing.
    package func conductRuling(
        _ practice: Key<Practice>,
        _ option: Key<Practice.Option>,
        vertical: Key<Vertical>,
        use: IntendedUse
    ) throws(AssessmentFault) -> Ruling {
        let rules = conduct[practice.index]
        let subject = Subject(vertical: vertical, use: use, option: option)
        if let ruling = rules.ruling(for: subject) { return ruling }
        guard rules.binds(Subject(vertical: vertical, use: use)) else { return .allowed }
        throw .uncovered(.conduct, subject)
    }

    /// Tells whether a rule on a practice binds a use; an open vertical or use binds if any does.
    package func binds(
        _ practice: Key<Practice>,
        vertical: Key<Vertical>?,
        use: IntendedUse?
    ) -> Bool {
        conduct[practice.index].binds(Subject(vertical: vertical, use: use))
    }
}
