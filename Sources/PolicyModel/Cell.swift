/// What a rule asks of one input: any value, or one of a set.
package struct Cell<Element>: Sendable, Hashable {
    /// The values that fit.
    package let members: Subset<Element>
    /// Whether the cell was written `-`, so that the rule does not look at this input.
    package let isAny: Bool

    /// Makes a cell that fits the values of a set.
    package init(_ members: Subset<Element>) {
        self.members = members
        isAny = false
    }

    /// Makes a cell that fits every value.
    package static var any: Self { Self(isAny: true) }

    private init(isAny: Bool) {
        members = Subset()
        self.isAny = isAny
    }

    /// Tells whether a value fits; an open value fits whatever could be it.
    package func fits(_ key: Key<Element>?) -> Bool {
        if isAny { return true }
        guard let key else { return !members.isEmpty }
        return members.contains(key)
    }

    /// Tells whether some value fits both cells.
    package func meets(_ other: Self) -> Bool {
        switch (isAny, other.isAny) {
        case (true, true): true
        case (true, false): !other.members.isEmpty
        case (false, true): !members.isEmpty
        case (false, false): members.meets(other.members)
        }
    }
}
