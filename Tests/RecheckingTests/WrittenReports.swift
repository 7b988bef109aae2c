import Answering
import Assessing
import PolicyModel
import Rechecking
import Rendering
import StrictJSON
import Testing

/// Reports as `check` writes them, and ones that were tampered with.
enum WrittenReports {
    /// The report on an enquiry, in a format.
    static func report(
        on enquiry: Enquiry,
        as format: ReportFormat,
        day: String,
        under policy: Policy? = nil
    ) throws -> String {
        let policy = try policy ?? RealPolicy.policy()
        let assessor = try Assessor(policy: policy, day: #require(CalendarDay(day)))
        let assessment = try assessor.assess(enquiry.answers)
        let report = Report(assessment, of: enquiry, by: assessor)
        return switch format {
        case .markdown: MarkdownRenderer.render(try report.document())
        case .html: HTMLRenderer.page(of: try report.document())
        case .text: TextRenderer(width: 80).render(try report.document())
        case .json: AssessmentJSON(assessment, of: enquiry, by: assessor).output.text() + "\n"
        }
    }

    /// An enquiry from answers as `--answer` takes them; on a day that is given, every practice that
    /// is asked gets its best answer.
    static func enquiry(
        _ answers: [String],
        name: String? = "Example",
        bestOn day: String? = nil
    ) throws -> Enquiry {
        let policy = try RealPolicy.policy()
        var enquiry = Enquiry(for: policy)
        enquiry.business.name = name
        for answer in answers {
            try AnswerArgument.apply(answer, to: &enquiry.answers, of: policy)
        }
        guard let day else { return enquiry }
        let assessor = try Assessor(policy: policy, day: #require(CalendarDay(day)))
        for practice in assessor.flow(enquiry.answers).asked {
            enquiry.answers[practice] = .given(Key(0))
        }
        return enquiry
    }

    /// A text with something replaced that stands in it, and a checksum that fits again.
    static func resealed(
        _ text: String,
        _ replacements: [(old: String, new: String)]
    ) throws -> String {
        var text = text
        for (old, new) in replacements {
            try #require(text.contains(old), "no `\(old)`")
            text = text.replacing(old, with: new)
        }
        let isObject = text.hasPrefix("{")
        let isHTML = text.hasPrefix("<!doctype html>")
        let words = isHTML ? HTMLRenderer.sealStart : ReportSeal.words
        let mark = isObject ? ",\n  \"\(ReportSeal.key)\": \"" : "\n\(words)"
        let start = try #require(text.ranges(of: mark).last)
        let body = isObject ? text[..<start.lowerBound] + "\n}" : text[..<start.lowerBound] + "\n"
        let old = text[start.upperBound...].drop { $0 == "`" }.prefix(64)
        let digest = ReportSeal.digest(of: Array(body.utf8))
        return text.replacing(old, with: digest)
    }

    /// What rechecking a text on a day came to.
    static func outcome(_ text: String, on day: String) throws -> Rechecker.Outcome {
        try outcome(Array(text.utf8), on: day)
    }

    /// What rechecking bytes on a day came to.
    static func outcome(_ bytes: [UInt8], on day: String) throws -> Rechecker.Outcome {
        var rechecker = try Rechecker(
            policy: RealPolicy.policy(),
            day: #require(CalendarDay(day))
        )
        return try rechecker.recheck(bytes)
    }
}

extension Rechecker.Outcome {
    /// The recheck of a report; nil when there is none.
    var recheck: Recheck? {
        if case .recheck(let recheck) = self { recheck } else { nil }
    }

    /// Why the file is no report; nil when it is one.
    var why: String? {
        if case .noReport(let why) = self { Words.english(why) } else { nil }
    }
}
