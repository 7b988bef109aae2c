import Answering
import Assessing
import PolicyModel
import Rendering
import StrictJSON
import Synchronization

/// Assessments as lines of JSON, for the rows of a prospects file; equal answers are assessed once.
final class AssessmentLines: Sendable {
    /// The most assessments that are remembered.
    private static let limit = 4096

    private let assessor: Assessor
    private let known = Mutex<[Answers: Assessment]>([:])

    init(_ assessor: Assessor) {
        self.assessor = assessor
    }

    /// Writes the assessment of answers as a line.
    @Sendable
    func line(
        _ answers: Answers,
        _ name: String,
        _ reference: String
    ) throws(AssessmentFault) -> [UInt8] {
        let assessment = try assessment(answers)
        var enquiry = Enquiry(for: assessor.snapshot.policy)
        enquiry.answers = answers
        enquiry.business.name = Self.short(name)
        enquiry.business.reference = Self.short(reference)
        let json = AssessmentJSON(assessment, of: enquiry, by: assessor).output
        return Array((json.text(pretty: false) + "\n").utf8)
    }

    private func assessment(_ answers: Answers) throws(AssessmentFault) -> Assessment {
        if let assessment = known.withLock({ $0[answers] }) { return assessment }
        let assessment = try assessor.assess(answers)
        known.withLock { known in
            if known.count >= Self.limit { known.removeAll() }
            known[answers] = assessment
        }
        return assessment
    }

    /// As much of a name as an answers file takes; nil when there is none.
    private static func short(_ text: String) -> String? {
        let scalars = text.unicodeScalars.prefix(AnswerVocabulary.nameLimit)
        return scalars.isEmpty ? nil : String(String.UnicodeScalarView(scalars))
    }
}
