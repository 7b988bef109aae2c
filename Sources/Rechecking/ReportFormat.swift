/// The formats of reports that are read back, and written again in the same one.
package enum ReportFormat: String, Sendable, Hashable, CaseIterable {
    /// GitHub Flavoured Markdown.
    case markdown
    /// One HTML file.
    case html
    /// The assessment as JSON.
    case json
    /// Plain text.
    case text
}
