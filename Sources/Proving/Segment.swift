package import Assessing
package import PolicyModel

/// A span of days in which no rule begins or ends, with the policy as it stands in it.
package struct Segment: Sendable {
    /// The days; the last segment is open.
    package let span: Span
    /// The policy on its first day, which is the policy on each of its days.
    package let snapshot: Snapshot

    /// Cuts the time from the first edition on into segments.
    ///
    /// - Throws: nothing for a policy that was loaded, whose first edition is its first day.
    package static func all(of policy: Policy) throws(AssessmentFault) -> [Segment] {
        let first = policy.editions[0].day
        let changes = policy.rules.entries.flatMap { [$0.span.from, $0.span.until] }
        let days = Set([first] + changes.compactMap { $0 }.filter { $0 > first }).sorted()
        var segments: [Segment] = []
        for (index, day) in days.enumerated() {
            let until = index + 1 < days.count ? days[index + 1] : nil
            segments.append(
                Segment(
                    span: Span(from: day, until: until),
                    snapshot: try Snapshot(of: policy, on: day)
                )
            )
        }
        return segments
    }
}
