package import PolicyModel

/// Uses that stay prohibited to organisations that were newly let in; keys of the policy after.
///
/// That the door is open does not say what is allowed inside, so this is told beside the changes.
package struct RemainingBan: Sendable, Hashable {
    /// The organisations.
    package let verticals: [Key<Vertical>]
    /// What is done.
    package let activities: [Key<Activity>]
    /// What it is about.
    package let offerings: [Key<Offering>]
    /// Where the recipients are.
    package let recipients: [Key<Place>]
}
