import PolicyModel
import StrictJSON

/// What a report says of itself, read back from text that is as it was written.
struct WrittenReport {
    /// How it was written.
    let format: ReportFormat
    /// The language of its words.
    let language: String
    /// The verdict then.
    let verdict: Verdict
    /// The day for which the policy was applied.
    let day: CalendarDay
    /// The digest of the policy that was applied.
    let policyDigest: String
    /// The answers file that stands in it.
    let answersFile: JSONNode
}
