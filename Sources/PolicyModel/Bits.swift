/// A set of the numbers from 0 to 255.
///
/// Not generic, unlike the sets that are made of it, so that loops in any module run at full speed.
package struct Bits: Sendable, Hashable {
    private var first: UInt64 = 0
    private var second: UInt64 = 0
    private var third: UInt64 = 0
    private var fourth: UInt64 = 0

    /// One more than the largest number that can be in the set.
    package static let capacity = 256

    /// Makes the empty set.
    package init() {}

    /// Adds a number from 0 to 255.
    package mutating func insert(_ number: Int) {
        let bit = UInt64(1) << UInt64(number & 63)
        switch number >> 6 {
        case 0: first |= bit
        case 1: second |= bit
        case 2: third |= bit
        default: fourth |= bit
        }
    }

    /// Tells whether a number from 0 to 255 is in the set.
    package func contains(_ number: Int) -> Bool {
        let bit = UInt64(1) << UInt64(number & 63)
        return switch number >> 6 {
        case 0: first & bit != 0
        case 1: second & bit != 0
        case 2: third & bit != 0
        default: fourth & bit != 0
        }
    }

    /// Adds every number of another set.
    package mutating func formUnion(_ other: Self) {
        first |= other.first
        second |= other.second
        third |= other.third
        fourth |= other.fourth
    }

    /// Takes every number of another set out.
    package mutating func subtract(_ other: Self) {
        first &= ~other.first
        second &= ~other.second
        third &= ~other.third
        fourth &= ~other.fourth
    }

    /// Tells whether the set is empty.
    package var isEmpty: Bool { first | second | third | fourth == 0 }

    /// Tells whether the two sets share a number.
    package func meets(_ other: Self) -> Bool {
        (first & other.first) | (second & other.second) | (third & other.third)
            | (fourth & other.fourth) != 0
    }
}
