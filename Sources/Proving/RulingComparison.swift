package import Assessing
package import PolicyModel

/// Every case whose ruling differs between two days, or two policies, in few exact statements.
///
/// Only what both policies know can be compared; `vocabulary` names what one of them lacks.
package struct RulingComparison: Sendable {
    /// The policy before, on its day.
    package let before: Snapshot
    /// The policy after, on its day.
    package let after: Snapshot
    /// What both policies know.
    package let vocabulary: SharedVocabulary
    /// The most places that the access rules do not tell apart, as keys of the policy after.
    ///
    /// An organisation in one of them is what `together` is about.
    package let ordinaryCountries: [Key<Place>]
    /// What differs, a comparison for each table in the order of `TableComparison.Table`.
    package let tables: [TableComparison]
    /// What stays prohibited to those who are newly let in, in an ordinary country.
    package let remainingBans: [RemainingBan]

    /// Compares two policies, each on its day.
    ///
    /// - Throws: `uncovered` when a policy has no rule for a case.
    package init(from before: Snapshot, to after: Snapshot) throws(AssessmentFault) {
        let grids = RulingGrids(before, after)
        let uses = try grids.uses()
        self.before = before
        self.after = after
        remainingBans = uses.bans
        vocabulary = grids.vocabulary
        ordinaryCountries = vocabulary.places.keys(grids.ordinaryCountries)
        let statements: [(TableComparison.Table, [ChangeStatement])] = [
            (.together, uses.together), (.access, try grids.access()), (.use, uses.use),
            (.conduct, try grids.conduct()),
        ]
        let (old, new) = (CaseCount(before.policy), CaseCount(after.policy))
        let shared = CaseCount(vocabulary)
        tables = statements.map { table, statements in
            TableComparison(
                table: table,
                cases: shared.cases(of: table),
                removedCases: old.cases(of: table) - shared.cases(of: table),
                addedCases: new.cases(of: table) - shared.cases(of: table),
                statements: statements
            )
        }
    }

    /// What differs in a table.
    package subscript(table: TableComparison.Table) -> TableComparison {
        tables.first { $0.table == table } ?? tables[0]
    }

    /// Whether no ruling differs, and both policies know the same entries.
    package var isEmpty: Bool {
        tables.allSatisfy { $0.statements.isEmpty && $0.addedCases == 0 && $0.removedCases == 0 }
    }
}

/// The cases of each table of a policy, with every place counted.
private struct CaseCount {
    let access: Int
    let use: Int
    let conduct: Int

    init(_ policy: Policy) {
        let uses = policy.verticals.count * policy.activities.count * policy.offerings.count
        access = policy.verticals.count * policy.places.count
        use = uses * policy.places.count
        conduct = uses * policy.practices.entries.reduce(0) { $0 + $1.options.count }
    }

    init(_ shared: SharedVocabulary) {
        let uses = shared.verticals.count * shared.activities.count * shared.offerings.count
        access = shared.verticals.count * shared.places.count
        use = uses * shared.places.count
        conduct = uses * shared.options.reduce(0) { $0 + $1.count }
    }

    func cases(of table: TableComparison.Table) -> Int {
        switch table {
        case .access: access
        case .use, .together: use
        case .conduct: conduct
        }
    }
}
