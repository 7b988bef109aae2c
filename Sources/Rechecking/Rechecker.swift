import Answering
package import Assessing
package import PolicyModel
import StrictJSON

/// Reads reports back and applies the policy of a day to their answers.
///
/// Pure: the same bytes give the same outcome. What it keeps from one report to the next only saves
/// time.
package struct Rechecker {
    /// What a file came to.
    package enum Outcome: Sendable, Hashable {
        /// It is a report, be it an altered one.
        case recheck(Recheck)
        /// It is no report that can be read, and why; not yet safe for any sink.
        case noReport(why: Phrase)
    }

    /// The most days whose policies are kept.
    private static let dayLimit = 64

    let assessor: Assessor
    /// The languages that reports are written in.
    private let languages: [Words]
    private var past: [CalendarDay: Assessor?] = [:]

    var policy: Policy { assessor.snapshot.policy }

    /// Makes a rechecker for a day, which gives its reasons in the language of the policy.
    ///
    /// - Parameters:
    ///   - policy: The policy that is applied.
    ///   - day: The day.
    ///   - languages: The languages that reports are written in.
    /// - Throws: `dayBeforeFirstEdition`.
    package init(
        policy: Policy,
        day: CalendarDay,
        languages: [Words] = [.english]
    ) throws(AssessmentFault) {
        assessor = try Assessor(policy: policy, day: day, withHistory: false)
        self.languages = languages
    }

    /// Rechecks the bytes of one report.
    ///
    /// - Throws: `uncovered` when the policy has no row for the case.
    package mutating func recheck(_ bytes: [UInt8]) throws(AssessmentFault) -> Outcome {
        let report: WrittenReport
        let kept: KeptAnswers
        do throws(ReportFault) {
            report = try ReportReader(languages: languages).read(bytes)
            kept = try KeptAnswers(of: report, under: policy)
        } catch {
            return outcome(of: error)
        }
        let before = assessor(on: report.day)
        if report.policyDigest == policy.digest {
            let isItsVerdict = try before?.verdict(kept.enquiry.answers) == report.verdict
            if !isItsVerdict { return outcome(of: .otherVerdict) }
        }
        let comparison = Comparison(report, kept, before: before, now: assessor)
        return .recheck(try comparison.recheck())
    }

    private func outcome(of fault: ReportFault) -> Outcome {
        fault.isAlteration
            ? .recheck(Recheck(altered: policy.words(fault.why))) : .noReport(why: fault.why)
    }

    /// The same policy on the day of a report; nil before its first edition.
    private mutating func assessor(on day: CalendarDay) -> Assessor? {
        if day == assessor.snapshot.day { return assessor }
        if let known = past[day] { return known }
        if past.count >= Self.dayLimit { past = [:] }
        let made = try? Assessor(policy: policy, day: day, withHistory: false)
        past[day] = .some(made)
        return made
    }
}
