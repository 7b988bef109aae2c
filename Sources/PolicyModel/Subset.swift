/// A set of entries of one table, as bits; tables hold at most 256 entries.
package struct Subset<Element>: Sendable, Hashable {
    private var first: UInt64 = 0
    private var second: UInt64 = 0
    private var third: UInt64 = 0
    private var fourth: UInt64 = 0

    /// The most entries that a table may hold.
    package static var capacity: Int { 256 }

    /// Makes the empty set.
    package init() {}

    /// Makes a set of the given entries.
    package init(_ keys: some Sequence<Key<Element>>) {
        for key in keys { insert(key) }
    }

    /// Makes the set of the first `count` entries, which is a whole table.
    package init(all count: Int) {
        for index in 0..<count { insert(Key(index)) }
    }

    /// Adds an entry.
    package mutating func insert(_ key: Key<Element>) {
        let bit = UInt64(1) << UInt64(key.index & 63)
        switch key.index >> 6 {
        case 0: first |= bit
        case 1: second |= bit
        case 2: third |= bit
        default: fourth |= bit
        }
    }

    /// Adds every entry of another set.
    package mutating func formUnion(_ other: Self) {
        first |= other.first
        second |= other.second
        third |= other.third
        fourth |= other.fourth
    }

    /// Tells whether an entry is in the set.
    package func contains(_ key: Key<Element>) -> Bool {
        let bit = UInt64(1) << UInt64(key.index & 63)
        return switch key.index >> 6 {
        case 0: first & bit != 0
        case 1: second & bit != 0
        case 2: third & bit != 0
        default: fourth & bit != 0
        }
    }

    /// Tells whether no entry is in the set.
    package var isEmpty: Bool { first | second | third | fourth == 0 }

    /// Tells whether the two sets share an entry.
    package func meets(_ other: Self) -> Bool {
        (first & other.first) | (second & other.second) | (third & other.third)
            | (fourth & other.fourth) != 0
    }

    /// The entries of the first `count` that are not in this set.
    package func complement(of count: Int) -> Self {
        var result = Self(all: count)
        result.first &= ~first
        result.second &= ~second
        result.third &= ~third
        result.fourth &= ~fourth
        return result
    }

    /// The entries, in the policy's order.
    package var keys: [Key<Element>] {
        var keys: [Key<Element>] = []
        for index in 0..<Self.capacity where contains(Key(index)) { keys.append(Key(index)) }
        return keys
    }
}
