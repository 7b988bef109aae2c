/// Something that an organisation wants to do: an activity with an offering.
package struct IntendedUse: Sendable, Hashable, Comparable {
    /// What is done.
    package let activity: Key<Activity>
    /// What it is about.
    package let offering: Key<Offering>

    /// Makes an intended use.
    package init(activity: Key<Activity>, offering: Key<Offering>) {
        self.activity = activity
        self.offering = offering
    }

    /// Orders uses as the policy lists their activities, then their offerings.
    package static func < (left: Self, right: Self) -> Bool {
        (left.activity, left.offering) < (right.activity, right.offering)
    }
}
