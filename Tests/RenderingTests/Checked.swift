import Answering
import Assessing
import PolicyModel
import Rendering
import StrictJSON

/// What was asked and what came of it, with the formats that it can be written in.
struct Checked {
    let assessment: Assessment
    let enquiry: Enquiry
    let assessor: Assessor

    /// The report.
    var report: Report { Report(assessment, of: enquiry, by: assessor) }

    /// The report as Markdown.
    func markdown() throws -> String { MarkdownRenderer.render(try report.document()) }

    /// The report as text for 80 columns.
    func text() throws -> String { TextRenderer(width: 80).render(try report.document()) }

    /// The assessment as JSON.
    func json() -> String {
        AssessmentJSON(assessment, of: enquiry, by: assessor).output.text() + "\n"
    }

    /// A text without the policy's digest, which changes with every edit of `Data/`.
    func withoutDigest(_ text: String) -> String {
        text.replacing(assessor.snapshot.policy.digest, with: "DIGEST")
    }
}
