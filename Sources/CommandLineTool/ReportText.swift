import Answering
import Assessing
import Rendering
import StrictJSON

/// The report in the format that was asked for.
enum ReportText {
    static func text(
        of assessment: Assessment,
        _ enquiry: Enquiry,
        _ assessor: Assessor,
        _ format: CheckCommand.Format,
        columns: Int
    ) throws(AssessmentFault) -> String {
        switch format {
        case .json:
            return AssessmentJSON(assessment, of: enquiry, by: assessor).output.text() + "\n"
        case .markdown:
            let report = Report(assessment, of: enquiry, by: assessor)
            return MarkdownRenderer.render(try report.document())
        case .html:
            let report = Report(assessment, of: enquiry, by: assessor)
            return HTMLRenderer.page(of: try report.document())
        case .text:
            let report = Report(assessment, of: enquiry, by: assessor)
            return TextRenderer(width: 80).render(try report.document())
        }
    }
}
