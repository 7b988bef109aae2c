package import PolicyModel

/// A change to the plan that reaches a better verdict; facts are never changed.
package struct PlanChange: Sendable, Hashable {
    /// A commitment that is kept differently.
    package struct Commitment: Sendable, Hashable {
        /// The practice, which is a commitment and not a fact.
        package let practice: Key<Practice>
        /// The answer that the plan would give instead.
        package let option: Key<Practice.Option>

        /// Makes a commitment.
        package init(practice: Key<Practice>, option: Key<Practice.Option>) {
            self.practice = practice
            self.option = option
        }
    }

    /// The uses that are dropped, in the policy's order; never all.
    package let dropped: [IntendedUse]
    /// The recipients' places that are left out, in the policy's order; never all.
    package let leftOut: [Key<Place>]
    /// The commitments that are kept differently, in the order in which they are asked.
    package let commitments: [Commitment]
    /// The verdict that the change reaches.
    package let verdict: Verdict

    /// Makes a change.
    package init(
        dropped: [IntendedUse],
        leftOut: [Key<Place>],
        commitments: [Commitment],
        verdict: Verdict
    ) {
        self.dropped = dropped
        self.leftOut = leftOut
        self.commitments = commitments
        self.verdict = verdict
    }

    /// How many single changes it takes.
    package var size: Int { dropped.count + leftOut.count + commitments.count }
}

/// What a use's ruling depends on staying true: one answer and the options that keep the ruling.
package struct Dependence: Sendable, Hashable {
    /// The use.
    package let use: IntendedUse
    /// The practice that was answered.
    package let practice: Key<Practice>
    /// The options under which the ruling is no stricter than now; never all of them.
    package let options: [Key<Practice.Option>]
}
