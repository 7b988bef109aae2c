import PolicyModel

extension Assessor {
    /// The unanswered questions that can change a ruling, in the order in which they are asked.
    ///
    /// While the vertical or the uses are open, which practices matter is not known either: then
    /// only the open facts are listed.
    func openQuestions(
        _ answers: Answers,
        _ reach: Reach,
        _ flow: Flow,
        remembering memory: ScreeningMemory = ScreeningMemory()
    ) throws(AssessmentFault) -> [Assessment.OpenQuestion] {
        guard reach.best != reach.worst || reach.uses.contains(where: { $0.best != $0.worst })
        else { return [] }
        var questions: [Assessment.OpenQuestion] = []
        let outlook =
            answers.uses.value == nil
            ? nil : try Outlook(answers, in: snapshot, remembering: memory)
        for question in snapshot.policy.questions {
            guard let id = QuestionID(rawValue: question.id), answers.isOpen(id) else { continue }
            let settles = outlook.map { reach.uses.narrowed(by: $0.alternatives(to: id)) } ?? 1
            if settles > 0 {
                questions.append(
                    Assessment.OpenQuestion(question: question.id, settles: settles)
                )
            }
        }
        guard let outlook, answers.vertical.value != nil else { return questions }
        for practice in flow.asked where answers[practice].value == nil {
            let settles = reach.uses.narrowed(by: outlook.alternatives(to: practice))
            if settles > 0 {
                questions.append(
                    Assessment.OpenQuestion(
                        question: snapshot.policy.practices[practice].id,
                        settles: settles
                    )
                )
            }
        }
        return questions
    }
}

extension Answers {
    /// Whether a question on facts has no answer.
    fileprivate func isOpen(_ question: QuestionID) -> Bool {
        switch question {
        case .vertical: vertical.value == nil
        case .country: country.value == nil
        case .recipients: recipients.value == nil
        case .uses: uses.value == nil
        }
    }
}

extension [Reach.Use] {
    /// How many uses come out narrower for some of the alternatives.
    fileprivate func narrowed(by alternatives: [Self]) -> Int {
        var isNarrowed = map { _ in false }
        for uses in alternatives {
            for index in indices where uses[index] != self[index] { isNarrowed[index] = true }
            if isNarrowed.allSatisfy({ $0 }) { break }
        }
        return isNarrowed.count { $0 }
    }
}
