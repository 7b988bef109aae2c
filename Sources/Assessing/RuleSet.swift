import PolicyModel

/// Rules that are in force together, and the one way in which they decide.
///
/// The order of the rules never matters: a hit that another hit names is set aside, and of the
/// rest the strictest wins (DESIGN, section 4).
struct RuleSet: Sendable {
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

    /// The strictest ruling of the rules that stand; nil when no rule applies.
    func ruling(for subject: Subject) -> Ruling? {
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
    func standing(for subject: Subject) -> [(key: Key<Rule>, ruling: Ruling)] {
        let hits = rules.filter { $0.cells.fit(subject) }
        let setAside = hits.flatMap(\.exceptionTo)
        return hits.filter { !setAside.contains($0.key) }.map { ($0.key, $0.ruling) }
    }

    /// Tells whether any rule applies, or could apply where the subject is open.
    func binds(_ subject: Subject) -> Bool {
        rules.contains { $0.cells.fit(subject) }
    }

    /// The entries of a table that the cells of these rules tell apart, one for each kind.
    ///
    /// Two places that stand in the same cells of every rule are one atom: no ruling differs.
    func atoms(of places: [Key<Place>], by cell: KeyPath<Rule.Cells, Cell<Place>>) -> [Key<Place>] {
        var cells: [Subset<Place>] = []
        for rule in rules {
            let tested = rule.cells[keyPath: cell]
            if !tested.isAny, !cells.contains(tested.members) { cells.append(tested.members) }
        }
        var seen: Set<[Bool]> = []
        return places.filter { place in
            seen.insert(cells.map { $0.contains(place) }).inserted
        }
    }
}
