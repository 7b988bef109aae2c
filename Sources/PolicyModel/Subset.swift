/// A set of entries of one table; tables hold at most 256 entries.
package struct Subset<Element>: Sendable, Hashable {
    /// The places of the entries.
    package private(set) var bits = Bits()

    /// The most entries that a table may hold.
    package static var capacity: Int { Bits.capacity }

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
    package mutating func insert(_ key: Key<Element>) { bits.insert(key.index) }

    /// Adds every entry of another set.
    package mutating func formUnion(_ other: Self) { bits.formUnion(other.bits) }

    /// Tells whether an entry is in the set.
    package func contains(_ key: Key<Element>) -> Bool { bits.contains(key.index) }

    /// Tells whether no entry is in the set.
    package var isEmpty: Bool { bits.isEmpty }

    /// Tells whether the two sets share an entry.
    package func meets(_ other: Self) -> Bool { bits.meets(other.bits) }

    /// The entries of the first `count` that are not in this set.
    package func complement(of count: Int) -> Self {
        var result = Self(all: count)
        result.bits.subtract(bits)
        return result
    }

    /// The entries, in the policy's order.
    package var keys: [Key<Element>] {
        var keys: [Key<Element>] = []
        for index in 0..<Self.capacity where bits.contains(index) { keys.append(Key(index)) }
        return keys
    }
}
