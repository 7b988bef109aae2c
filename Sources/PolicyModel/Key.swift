/// The place of one entry in a table of the policy, typed by what the table lists.
///
/// Keys order as the policy lists its entries; they mean nothing across two policies.
package struct Key<Element>: Sendable, Hashable, Comparable {
    /// The place, from 0.
    package let index: Int

    /// Makes the key of the entry at a place, from 0.
    package init(_ index: Int) {
        self.index = index
    }

    /// Orders keys as the policy lists their entries.
    package static func < (left: Self, right: Self) -> Bool { left.index < right.index }
}
