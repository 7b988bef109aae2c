import Answering
import Assessing
import PolicyModel

/// One report beside the policy of now: the outcome, and why.
struct Comparison {
    let report: WrittenReport
    let kept: KeptAnswers
    /// The policy on the report's day; nil when it has no edition for it.
    let before: Assessor?
    let assessor: Assessor

    init(_ report: WrittenReport, _ kept: KeptAnswers, before: Assessor?, now: Assessor) {
        self.report = report
        self.kept = kept
        self.before = before
        assessor = now
    }

    var policy: Policy { assessor.snapshot.policy }
    var answers: Answers { kept.enquiry.answers }

    func recheck() throws(AssessmentFault) -> Recheck {
        let now = try assessor.verdict(answers)
        if !kept.gone.isEmpty {
            return result(.askAgain, now, goneReason, questions: kept.gone)
        }
        let questions = try questions(now)
        if !questions.isEmpty {
            return result(.askAgain, now, reason(asking: questions), questions: questions)
        }
        switch Self.outcome(then: report.verdict, now: now) {
        case .same: return result(.same, now, sameReason)
        case let outcome: return result(outcome, now, try reason(for: outcome))
        }
    }

    /// Compares two verdicts on the ladder.
    ///
    /// `undetermined` is not on it. A verdict that has settled since is better when nothing is
    /// prohibited, since nothing was promised, and worse when something is.
    static func outcome(then: Verdict, now: Verdict) -> Recheck.Outcome {
        if then == now { return .same }
        if now == .undetermined { return .worse }
        if then == .undetermined { return now.rank >= Verdict.askFirst.rank ? .better : .worse }
        return now.rank > then.rank ? .better : .worse
    }

    private func result(
        _ outcome: Recheck.Outcome,
        _ now: Verdict,
        _ reason: String,
        questions: [String] = []
    ) -> Recheck {
        var enquiry = kept.enquiry
        enquiry.day = assessor.snapshot.day
        return Recheck(
            outcome,
            then: .init(verdict: report.verdict, day: report.day),
            now: .init(verdict: now, day: assessor.snapshot.day),
            reason: reason,
            questions: questions,
            renewal: .init(format: report.format, language: report.language, enquiry: enquiry)
        )
    }

    /// What must be asked: what is asked now and was not then, or what a settled verdict now lacks.
    private func questions(_ now: Verdict) throws(AssessmentFault) -> [String] {
        if now == .undetermined, report.verdict != .undetermined {
            return try openQuestions()
        }
        guard let before else { return [] }
        let asked = assessor.flow(answers).asked.filter { answers[$0].value == nil }
        let known = Set(before.flow(answers).asked)
        let fresh = asked.filter { !known.contains($0) }.map { policy.practices[$0].id }
        guard !fresh.isEmpty else { return [] }
        return try openQuestions().filter(fresh.contains)
    }

    private func openQuestions() throws(AssessmentFault) -> [String] {
        try assessor.openQuestions(answers).map(\.question)
    }
}
