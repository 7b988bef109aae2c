package import PolicyModel

/// The record of a proof: what was tried, what was found, and a digest of every ruling.
package struct Certificate: Sendable {
    /// The cases that were tried in one segment, by table.
    package struct SegmentCount: Sendable {
        /// The segment's first day.
        package let day: CalendarDay
        /// The cases of the access table.
        package let access: Int
        /// The cases of the use table.
        package let use: Int
        /// The cases of the conduct table.
        package let conduct: Int
    }

    /// The digest of the policy.
    package let policyDigest: String
    /// The SHA-256 of every ruling in every segment.
    package let rulingsDigest: String
    /// What was tried, by segment.
    package let segments: [SegmentCount]
    /// The number of claims, and of cases tried for them.
    package let claims: (count: Int, cases: Int)
    /// The number of whole enquiries that were drawn.
    package let enquiries: Int
    /// What was found wrong; empty when the policy is proved.
    package let failures: [ProofFailure]

    /// Whether everything was shown.
    package var holds: Bool { failures.isEmpty }
}
