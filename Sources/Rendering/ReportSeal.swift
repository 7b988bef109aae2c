import PolicyLoading

/// The checksum that every report carries over its own text, so that a changed one is noticed.
///
/// It shows that a text is whole, not who wrote it: whoever changes a report can seal it again.
package enum ReportSeal {
    /// What stands before the checksum in the last line of a report.
    package static let words = "Report digest "
    /// The last key of an assessment in JSON.
    package static let key = "report-digest"

    /// The SHA-256 of a text whose lines end in LF, in lower-case hexadecimal.
    package static func digest(of text: [UInt8]) -> String {
        var hash = SHA256()
        hash.update(text)
        return hash.finish()
    }

    /// The checksum of what stands before it in a report.
    static func digest(of text: String) -> String { digest(of: Array(text.utf8)) }
}
