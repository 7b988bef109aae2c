package import Assessing
package import PolicyModel

/// Runs worked cases.
package struct CaseRunner {
    private let policy: Policy
    private var assessors: [CalendarDay: Assessor] = [:]

    /// Makes a runner for the cases of a policy.
    package init(_ policy: Policy) {
        self.policy = policy
    }

    /// Runs one case.
    ///
    /// - Throws: why it cannot be assessed, such as a day before the first edition.
    package mutating func run(_ workedCase: WorkedCase) throws(AssessmentFault) -> CaseResult {
        let assessor: Assessor
        if let known = assessors[workedCase.day] {
            assessor = known
        } else {
            assessor = try Assessor(policy: policy, day: workedCase.day)
            assessors[workedCase.day] = assessor
        }
        let answers = answers(of: workedCase, assessor)
        let assessment = try assessor.assess(answers)
        let findings = assessment.access.findings + assessment.uses.flatMap(\.findings)
        let uses = workedCase.uses ?? []
        return CaseResult(
            workedCase: workedCase,
            answers: answers,
            verdict: assessment.verdict,
            rulings: uses.map { use in
                assessment.uses.first { $0.use == use }?.ruling
            },
            rules: Set(findings.map(\.rule)),
            duties: Set(assessment.tasks.map(\.duty)),
            asked: assessor.flow(answers).asked
        )
    }

    private func answers(of workedCase: WorkedCase, _ assessor: Assessor) -> Answers {
        var answers = Answers(for: policy)
        if let vertical = workedCase.vertical { answers.vertical = .given(vertical) }
        if let country = workedCase.country { answers.country = .given(country) }
        if let places = workedCase.recipients { answers.recipients = .given(places.sorted()) }
        if let uses = workedCase.uses { answers.uses = .given(Set(uses).sorted()) }
        for given in workedCase.practices {
            answers[given.practice] = given.option.map { .given($0) } ?? .unknown
        }
        guard workedCase.takesBest else { return answers }
        for practice in policy.practices.keys where !answers[practice].isDealtWith {
            if assessor.flow(answers).counts(practice) { answers[practice] = .given(Key(0)) }
        }
        return answers
    }
}
