import PolicyModel

/// What assessing many answers under one snapshot comes upon again and again.
///
/// Belongs to one thread and one snapshot.
package final class ScreeningMemory {
    /// All that conduct depends on; places do not count.
    private struct ConductKey: Hashable {
        let vertical: Key<Vertical>
        let uses: [IntendedUse]
        let practices: [Key<Practice.Option>?]
    }

    /// The most that is remembered of a kind.
    private static let limit = 8192

    /// What answers have in common whose places and verticals are taken together.
    private struct Scope: Hashable {
        let vertical: Key<Vertical>?
        let uses: [IntendedUse]?
    }

    /// Verticals that no rule tells apart for some uses.
    private struct Family: Hashable {
        let uses: [IntendedUse]?
        let likeness: Likeness
    }

    private var scopes: [Scope: (vertical: Key<Vertical>?, atoms: PlaceAtoms)] = [:]
    private var families: [Family: Key<Vertical>] = [:]
    private var differences: [Scope: DifferentCases] = [:]
    private var conducts: [ConductKey: Conduct] = [:]
    private var verticals: [Key<Vertical>]?
    private var uses: [[IntendedUse]]?
    private var countries: [Key<Place>]?
    private var recipients: [Key<Place>]?

    /// Makes an empty memory.
    package init() {}

    /// Answers that come to the same row of a screening, the same for as many as can be seen at once:
    /// places and the vertical are replaced by ones that no rule on these uses tells apart from them.
    package func standIn(
        for answers: Answers,
        among atoms: PlaceAtoms,
        in snapshot: Snapshot
    ) -> Answers {
        let scope = Scope(vertical: answers.vertical.value, uses: answers.uses.value)
        var answers = atoms.standIn(for: answers)
        if scopes.count >= Self.limit { scopes.removeAll() }
        let found =
            scopes[scope]
            ?? (
                family(of: scope, in: snapshot),
                atoms.narrowed(to: scope.vertical, scope.uses, in: snapshot)
            )
        scopes[scope] = found
        answers = found.atoms.standIn(for: answers)
        if let vertical = found.vertical { answers.vertical = .given(vertical) }
        return answers
    }

    /// The first vertical seen that is like one for some uses.
    private func family(of scope: Scope, in snapshot: Snapshot) -> Key<Vertical>? {
        guard let vertical = scope.vertical else { return nil }
        let likeness = Likeness(vertical, scope.uses, in: snapshot)
        let family = Family(uses: scope.uses, likeness: likeness)
        if let known = families[family] { return known }
        if families.count >= Self.limit { families.removeAll() }
        families[family] = vertical
        return vertical
    }

    /// The cases of a vertical or of all, with uses or with any.
    func different(_ verticals: [Key<Vertical>], _ uses: [[IntendedUse]]) -> DifferentCases {
        let scope = Scope(
            vertical: verticals.count == 1 ? verticals[0] : nil,
            uses: uses.count == 1 ? uses[0] : nil
        )
        if let known = differences[scope] { return known }
        if differences.count >= Self.limit { differences.removeAll() }
        let different = DifferentCases(verticals, uses)
        differences[scope] = different
        return different
    }

    func conduct(
        _ vertical: Key<Vertical>,
        _ uses: [IntendedUse],
        _ practices: [Key<Practice.Option>?],
        in snapshot: Snapshot
    ) throws(AssessmentFault) -> Conduct {
        let key = ConductKey(vertical: vertical, uses: uses, practices: practices)
        if let conduct = conducts[key] { return conduct }
        let conduct = try Conduct(vertical, uses, practices, in: snapshot)
        if conducts.count >= Self.limit { conducts.removeAll() }
        conducts[key] = conduct
        return conduct
    }

    /// All verticals.
    func verticals(in policy: Policy) -> [Key<Vertical>] {
        if let verticals { return verticals }
        let keys = policy.verticals.keys
        verticals = keys
        return keys
    }

    /// Every activity with every offering, each by itself.
    func everyUse(of policy: Policy) -> [[IntendedUse]] {
        if let uses { return uses }
        let offerings = policy.offerings.keys
        let every = policy.activities.keys.flatMap { activity in
            offerings.map { [IntendedUse(activity: activity, offering: $0)] }
        }
        uses = every
        return every
    }

    /// The countries that stand for all.
    func countries(in snapshot: Snapshot) -> [Key<Place>] {
        if let countries { return countries }
        let atoms = snapshot.access.atoms(of: snapshot.policy.places.keys) { $0.country }
        countries = atoms
        return atoms
    }

    /// The recipients' places that stand for all.
    func recipients(in snapshot: Snapshot) -> [Key<Place>] {
        if let recipients { return recipients }
        let atoms = snapshot.use.atoms(of: snapshot.policy.places.keys) { $0.recipients }
        recipients = atoms
        return atoms
    }
}
