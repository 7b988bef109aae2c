import PolicyModel

extension Lint {
    static let caseWithoutRule = Lint(
        id: "case-without-rule",
        summary: "a worked case that names no rule",
        why:
            "The rules that a case names carry its sources; without one nobody can check the expectation.",
        isFault: true
    ) { subject in
        subject.cases.filter(\.rules.isEmpty).map { workedCase in
            Message(
                place: "\(workedCase.place.path):\(workedCase.place.line)",
                text: "`\(workedCase.id)` names no rule, and so no source"
            )
        }
    }
}
