package import PolicyModel

/// Rules that are in force together, and the one way in which they decide.
///
/// The order of the rules never matters: a hit that another hit names is set aside, and of the
/// rest the strictest wins (DESIGN, section 4).
package struct RuleSet: Sendable {
    private struct ActiveRule: Sendable {
        let key: Key<Rule>
        let ruling: Ruling
        let exceptionTo: [Key<Rule>]
    }

    private let rules: [ActiveRule]
    /// The cells of each rule, apart from the rest, since most rules are only looked at to be passed.
    private let cells: [Rule.Cells]

    init(_ keys: [Key<Rule>], of policy: Policy) {
        rules = keys.map { key in
            let rule = policy.rules.entries[key.index]
            return ActiveRule(key: key, ruling: rule.ruling, exceptionTo: rule.exceptionTo)
        }
        cells = keys.map { policy.rules.entries[$0.index].cells }
    }

    private init(_ rules: [ActiveRule], _ cells: [Rule.Cells]) {
        self.rules = rules
        self.cells = cells
    }

    /// The strictest ruling of the rules that stand; nil when no rule applies.
    package func ruling(for subject: Subject) -> Ruling? {
        var strictest: Ruling?
        var setAside: [Key<Rule>] = []
        for index in cells.indices where cells[index].fit(subject) {
            strictest = Self.stricter(strictest, rules[index].ruling)
            setAside += rules[index].exceptionTo
        }
        guard !setAside.isEmpty else { return strictest }
        strictest = nil
        for index in rules.indices
        where !setAside.contains(rules[index].key) && cells[index].fit(subject) {
            strictest = Self.stricter(strictest, rules[index].ruling)
        }
        return strictest
    }

    private static func stricter(_ ruling: Ruling?, _ other: Ruling) -> Ruling {
        ruling.map { min($0, other) } ?? other
    }

    /// The rules that apply and are not set aside, in the policy's order.
    package func standing(for subject: Subject) -> [(key: Key<Rule>, ruling: Ruling)] {
        let hits = hits(subject).map { rules[$0] }
        let setAside = hits.flatMap(\.exceptionTo)
        return hits.filter { !setAside.contains($0.key) }.map { ($0.key, $0.ruling) }
    }

    /// The rules that apply and set aside another one that applies, in the policy's order.
    package func exceptionsAtWork(for subject: Subject) -> [Key<Rule>] {
        let hits = hits(subject).map { rules[$0] }
        return hits.filter { hit in
            hit.exceptionTo.contains { aside in hits.contains { $0.key == aside } }
        }.map(\.key)
    }

    /// The rules that apply, or could apply, to a subject with open inputs.
    package func narrowed(to subject: Subject) -> RuleSet {
        let hits = hits(subject)
        return RuleSet(hits.map { rules[$0] }, hits.map { cells[$0] })
    }

    /// The rules that apply, or could apply, to any of some subjects with open inputs.
    func narrowed(toAny subjects: [Subject]) -> RuleSet {
        let hits = cells.indices.filter { index in subjects.contains { cells[index].fit($0) } }
        return RuleSet(hits.map { rules[$0] }, hits.map { cells[$0] })
    }

    /// Calls a closure with whether each rule applies, or could apply, in the policy's order.
    func forEachFit(_ subject: Subject, _ body: (Bool) -> Void) {
        for index in cells.indices { body(cells[index].fit(subject)) }
    }

    /// Tells whether any rule applies, or could apply where the subject is open.
    package func binds(_ subject: Subject) -> Bool {
        cells.contains { $0.fit(subject) }
    }

    /// The places of the rules that apply.
    private func hits(_ subject: Subject) -> [Int] {
        cells.indices.filter { cells[$0].fit(subject) }
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
        for index in cells.indices {
            let cell = cell(cells[index])
            if !cell.isAny, !tested.contains(cell.members.bits) {
                tested.append(cell.members.bits)
            }
        }
        // Each test parts every class in those that are in its cell and those that are not.
        var places = [Int](repeating: 0, count: keys.count)
        var count = min(keys.count, 1)
        for test in tested {
            var parts = [Int](repeating: -1, count: 2 * count)
            count = 0
            for (index, key) in keys.enumerated() {
                let part = 2 * places[index] + (test.contains(key.index) ? 1 : 0)
                if parts[part] < 0 {
                    parts[part] = count
                    count += 1
                }
                places[index] = parts[part]
            }
        }
        var classes = [[Key<Element>]](repeating: [], count: count)
        for (index, key) in keys.enumerated() { classes[places[index]].append(key) }
        return classes
    }
}
