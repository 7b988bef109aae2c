package import PolicyModel

/// Why no assessment can be made.
package enum AssessmentFault: Error, Sendable, Hashable {
    /// The day lies before the first edition, so no policy is known for it.
    case dayBeforeFirstEdition(day: CalendarDay, first: CalendarDay)
    /// The policy has no row for a case, so its data is not valid.
    case uncovered(Rule.Table, Subject)
}
