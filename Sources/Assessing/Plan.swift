import PolicyModel

/// Facts without a gap, and what is known of the practices: one way in which open facts may fall.
struct Plan: Sendable, Hashable {
    var vertical: Key<Vertical>
    var country: Key<Place>
    var recipients: [Key<Place>]
    var uses: [IntendedUse]
    var practices: [Key<Practice.Option>?]
}

/// What the uses of a plan come to: as it stands, and at best and at worst for the open practices.
struct Outcome: Sendable, Hashable {
    /// Each use's ruling, with open practices counted as their `when-open` says.
    var now: [Ruling]
    /// The combinations of rulings that no other reachable one betters.
    var best: [[Ruling]]
    /// The combinations of rulings that no other reachable one is worse than.
    var worst: [[Ruling]]

    init(now: [Ruling], best: [[Ruling]], worst: [[Ruling]]) {
        self.now = now
        self.best = best
        self.worst = worst
    }

    /// The outcome of a plan in which every use has the same settled ruling.
    init(every ruling: Ruling, count: Int) {
        now = Array(repeating: ruling, count: count)
        best = [now]
        worst = [now]
    }
}
