/// The formats of reports that are read back, and written again in the same one.
package enum ReportFormat: String, Sendable, Hashable, CaseIterable {
    /// GitHub Flavoured Markdown.
    case markdown
    /// The assessment as JSON.
    case json
    /// Plain text.
    case text
}
