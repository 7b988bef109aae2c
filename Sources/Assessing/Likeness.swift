import PolicyModel

/// Which rules and conditions can apply to some uses of one vertical.
///
/// Where these are the same, so is every ruling, for all places and all answers about conduct. So of
/// the many ways in which an open vertical or open uses may fall, few have to be worked out.
struct Likeness: Hashable {
    /// A bit for each rule, condition and use, in a fixed order.
    private var words: [UInt64] = []
    private var bits = 0

    /// Looks for some uses, or for any use where none is named.
    init(_ vertical: Key<Vertical>, _ uses: [IntendedUse]? = nil, in snapshot: Snapshot) {
        snapshot.access.forEachFit(Subject(vertical: vertical)) { add($0) }
        for use in uses.map({ $0.map(Optional.some) }) ?? [nil] {
            let subject = Subject(vertical: vertical, use: use)
            snapshot.use.forEachFit(subject) { add($0) }
            for rules in snapshot.conduct { rules.forEachFit(subject) { add($0) } }
        }
        for practice in snapshot.policy.practices.entries {
            add(Flow.holds(practice.askedWhen, vertical: vertical) { _ in .absent } != .no)
        }
    }

    private mutating func add(_ fits: Bool) {
        if bits & 63 == 0 { words.append(0) }
        if fits { words[words.count - 1] |= 1 << UInt64(bits & 63) }
        bits += 1
    }
}
