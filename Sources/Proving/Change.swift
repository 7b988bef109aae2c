package import PolicyModel

/// What a case came to before and what it comes to after; nil is a practice that is not asked.
package struct Change: Sendable, Hashable {
    /// Which way a change goes.
    package enum Direction: String, Sendable, Hashable, CaseIterable {
        /// The ruling is milder than before.
        case milder
        /// The ruling is stricter than before.
        case stricter
        /// A practice is asked about or no longer, and the ruling is `allowed` either way.
        case asking
    }

    /// The ruling before; nil where the practice was not asked.
    package let before: Ruling?
    /// The ruling after; nil where the practice is not asked.
    package let after: Ruling?

    /// Makes a change; nil when nothing differs.
    package init?(from before: Ruling?, to after: Ruling?) {
        guard before != after else { return nil }
        self.before = before
        self.after = after
    }

    /// Which way it goes; what is not asked stands in nobody's way.
    package var direction: Direction {
        let (old, new) = (before ?? .allowed, after ?? .allowed)
        if old == new { return .asking }
        return old < new ? .milder : .stricter
    }

    /// The change as a number from 1 to 36; 0 stands for no change.
    var code: UInt8 { UInt8(Self.number(before) * 6 + Self.number(after) + 1) }

    /// Finds the change with a number; nil for 0.
    init?(code: UInt8) {
        guard code > 0 else { return nil }
        let (before, after) = (code - 1).quotientAndRemainder(dividingBy: 6)
        self.init(from: Ruling(rawValue: before), to: Ruling(rawValue: after))
    }

    /// The number of two rulings, whether they differ or not.
    static func code(from before: Ruling?, to after: Ruling?) -> UInt8 {
        Change(from: before, to: after)?.code ?? 0
    }

    private static func number(_ ruling: Ruling?) -> Int { ruling.map { Int($0.rawValue) } ?? 5 }
}
