import Answering
import Assessing
import PolicyModel
import Rendering
import StrictJSON

/// What was asked and what came of it, with the formats that it can be written in.
struct Checked: Sendable {
    let assessment: Assessment
    var enquiry: Enquiry
    let assessor: Assessor

    /// The report.
    var report: Report { Report(assessment, of: enquiry, by: assessor) }

    /// The report as Markdown.
    func markdown() throws -> String { MarkdownRenderer.render(try report.document()) }

    /// The report as HTML.
    func html() throws -> String { HTMLRenderer.page(of: try report.document()) }

    /// The report as text for 80 columns.
    func text() throws -> String { TextRenderer(width: 80).render(try report.document()) }

    /// The assessment as JSON.
    func json() -> String {
        AssessmentJSON(assessment, of: enquiry, by: assessor).output.text() + "\n"
    }

    /// A text without its digests, which change with every edit of `Data/`.
    static func withoutDigests(_ text: String) -> String {
        text.replacing(/\b[0-9a-f]{64}\b/, with: "DIGEST")
    }

    /// A page without its style, which is read in its own file, and without the style's hash.
    static func withoutStyle(_ page: String) -> String {
        page.replacing(/<style>[^<]*<\/style>/, with: "<style></style>")
            .replacing(/'sha256-[^']*'/, with: "'sha256-HASH'")
    }
}
