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

    private var conducts: [ConductKey: Conduct] = [:]
    private var countries: [Key<Place>]?
    private var recipients: [Key<Place>]?

    /// Makes an empty memory.
    package init() {}

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
