import PolicyModel

/// Every vertical with uses that differ in any ruling, the first of those that do not; found one by
/// one as they are asked for, and remembered.
final class DifferentCases {
    private let verticals: [Key<Vertical>]
    private let uses: [[IntendedUse]]
    private var found: [(vertical: Key<Vertical>, uses: [IntendedUse])] = []
    private var seenVerticals: Set<Likeness> = []
    private var seen: Set<Likeness> = []
    /// Where the search goes on.
    private var vertical = 0
    private var use = 0

    init(_ verticals: [Key<Vertical>], _ uses: [[IntendedUse]]) {
        self.verticals = verticals
        self.uses = uses
    }

    /// A case by its number from 0, under the one snapshot of them all; nil after the last.
    func entry(
        _ index: Int,
        in snapshot: Snapshot
    ) -> (vertical: Key<Vertical>, uses: [IntendedUse])? {
        while found.count <= index {
            guard vertical < verticals.count else { return nil }
            search(in: snapshot)
        }
        return found[index]
    }

    /// Looks at one more case.
    private func search(in snapshot: Snapshot) {
        let key = verticals[vertical]
        let isNew = use > 0 || seenVerticals.insert(Likeness(key, in: snapshot)).inserted
        guard isNew, use < uses.count else {
            vertical += 1
            use = 0
            return
        }
        if seen.insert(Likeness(key, uses[use], in: snapshot)).inserted {
            found.append((key, uses[use]))
        }
        use += 1
    }
}
