package import PolicyModel

/// Rules that are in force together, and the one way in which they decide.
///
/// The order of the rules never matters: a hit that another hit names is set aside, and of the
/// rest the strictest wins (DESIGN, section 4).
package struct RuleSet: Sendable {
    private struct ActiveRule: Sendable {
        let key: Key<Rule>
        let cells: Rule.Cells
        let ruling: Ruling
        let exceptionTo: [Key<Rule>]
    }

    private let rules: [ActiveRule]

    init(_ keys: [Key<Rule>], of policy: Policy) {
        rules = keys.map { key in
            let rule = policy.rules[key]
            return ActiveRule(
                key: key,
                cells: rule.cells,
                ruling: rule.ruling,
                exceptionTo: rule.exceptionTo
            )
        }
    }

    private init(_ rules: [ActiveRule]) {
        self.rules = rules
    }

    /// The strictest ruling of the rules that stand; nil when no rule applies.
    package func ruling(for subject: Subject) -> Ruling? {
        var strictest: Ruling?
        var hasException = false
        for index in rules.indices where rules[index].cells.fit(subject) {
            let ruling = rules[index].ruling
            strictest = strictest.map { min($0, ruling) } ?? ruling
            hasException = hasException || !rules[index].exceptionTo.isEmpty
        }
        guard hasException else { return strictest }
        return standing(for: subject).map(\.ruling).min()
    }

    /// The rules that apply and are not set aside, in the policy's order.
    package func standing(for subject: Subject) -> [(key: Key<Rule>, ruling: Ruling)] {
        let hits = rules.filter { $0.cells.fit(subject) }
        let setAside = hits.flatMap(\.exceptionTo)
        return hits.filter { !setAside.contains($0.key) }.map { ($0.key, $0.ruling) }
    }

    /// The rules that apply and set aside another one that applies, in the policy's order.
    package func exceptionsAtWork(for subject: Subject) -> [Key<Rule>] {
        let hits = rules.filter { $0.cells.fit(subject) }
        return hits.filter { hit in
            hit.exceptionTo.contains { aside in hits.contains { $0.key == aside } }
        }.map(\.key)
    }

    /// The rules that apply, or could apply, to a subject with open inputs.
    package func narrowed(to subject: Subject) -> RuleSet {
        RuleSet(rules.filter { $0.cells.fit(subject) })
    }

    /// Tells whether any rule applies, or could apply where the subject is open.
    package func binds(_ subject: Subject) -> Bool {
        rules.contains { $0.cells.fit(subject) }
    }

    /// The entries of a table that the cells of these rules tell apart, one for each kind.
    ///
    /// Two places that stand in the same cells of every rule are one atom: no ruling differs.
    package func atoms<Element>(
        of keys: [Key<Element>],
        by cell: (Rule.Cells) -> Cell<Element>
    ) -> [Key<Element>] {
        classes(of: keys, by: cell).map { $0[0] }
    }

    /// The entries of a table in classes that the cells of these rules do not tell apart.
    ///
    /// Each class and the classes themselves keep the order of the keys; no class is empty.
    package func classes<Element>(
        of keys: [Key<Element>],
        by cell: (Rule.Cells) -> Cell<Element>
    ) -> [[Key<Element>]] {
        var tested: [Bits] = []
        for index in rules.indices {
            let cell = cell(rules[index].cells)
            if !cell.isAny, !tested.contains(cell.members.bits) {
                tested.append(cell.members.bits)
            }
        }
        guard !tested.isEmpty else { return keys.isEmpty ? [] : [keys] }
        var places: [[Bool]: Int] = [:]
        var classes: [[Key<Element>]] = []
        for key in keys {
            let signature = tested.map { $0.contains(key.index) }
            if let place = places[signature] {
                classes[place].append(key)
            } else {
                places[signature] = classes.count
                classes.append([key])
            }
        }
        return classes
    }
}
