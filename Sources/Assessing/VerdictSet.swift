import PolicyModel

/// A set of verdicts, as bits.
struct VerdictSet: Sendable, Hashable {
    private var bits: UInt8 = 0

    /// Adds a verdict.
    mutating func insert(_ verdict: Verdict) { bits |= 1 << verdict.rawValue }

    /// Adds every verdict of another set.
    mutating func formUnion(_ other: Self) { bits |= other.bits }

    /// How many verdicts are in the set.
    var count: Int { bits.nonzeroBitCount }

    /// The only verdict; nil where there are others or none.
    var only: Verdict? { count == 1 ? Verdict(rawValue: UInt8(bits.trailingZeroBitCount)) : nil }
}
