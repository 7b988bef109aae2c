import PolicyModel

extension Assessor {
    /// The unanswered questions that can change a ruling, in the order in which they are asked.
    ///
    /// While the vertical or the uses are open, which practices matter is not known either: then
    /// only the open facts are listed.
    func openQuestions(
        _ answers: Answers,
        _ reach: Reach,
        _ flow: Flow
    ) throws(AssessmentFault) -> [Assessment.OpenQuestion] {
        guard reach.best != reach.worst || reach.uses.contains(where: { $0.best != $0.worst })
        else { return [] }
        var questions: [Assessment.OpenQuestion] = []
        for question in snapshot.policy.questions {
            guard let id = QuestionID(rawValue: question.id) else { continue }
            if let settles = try settled(by: id, answers, reach), settles > 0 {
                questions.append(
                    Assessment.OpenQuestion(question: question.id, settles: settles)
                )
            }
        }
        guard answers.vertical.value != nil, answers.uses.value != nil else { return questions }
        for practice in flow.asked where answers[practice].value == nil {
            let options = snapshot.policy.practices[practice].options.indices
            let settles = try narrowed(
                reach,
                by: options.map { option in
                    var answered = answers
                    answered[practice] = .given(Key(option))
                    return answered
                }
            )
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

    /// How many uses an open fact can narrow; nil when it is not open.
    private func settled(
        by question: QuestionID,
        _ answers: Answers,
        _ reach: Reach
    ) throws(AssessmentFault) -> Int? {
        let isOpen =
            switch question {
            case .vertical: answers.vertical.value == nil
            case .country: answers.country.value == nil
            case .recipients: answers.recipients.value == nil
            case .uses: answers.uses.value == nil
            }
        guard isOpen else { return nil }
        guard answers.uses.value != nil else { return 1 }
        return try narrowed(reach, by: alternatives(to: answers, for: question))
    }

    /// The answers with each value of one open fact; none for the uses, which are told apart above.
    private func alternatives(to answers: Answers, for question: QuestionID) -> [Answers] {
        let completions = Completions(answers, in: snapshot)
        return switch question {
        case .vertical: completions.verticals.map { answers.with(\.vertical, $0) }
        case .country: completions.countries.map { answers.with(\.country, $0) }
        case .recipients: completions.recipients.map { answers.with(\.recipients, $0) }
        case .uses: []
        }
    }

    /// How many uses come out narrower for some of the alternatives.
    private func narrowed(
        _ reach: Reach,
        by alternatives: [Answers]
    ) throws(AssessmentFault) -> Int {
        var isNarrowed = reach.uses.map { _ in false }
        for answers in alternatives {
            let narrower = try Reach(answers, in: snapshot)
            for index in isNarrowed.indices where narrower.uses[index] != reach.uses[index] {
                isNarrowed[index] = true
            }
            if isNarrowed.allSatisfy({ $0 }) { break }
        }
        return isNarrowed.count { $0 }
    }
}

extension Answers {
    fileprivate func with<Value>(
        _ path: WritableKeyPath<Answers, Answer<Value>>,
        _ value: Value
    ) -> Answers {
        var answers = self
        answers[keyPath: path] = .given(value)
        return answers
    }
}
