import Assessing
import PolicyModel

/// The answers that a run without questions does not have.
struct MissingAnswers {
    /// The vertical, the country, the recipients, the uses; what was left `unknown` is not missing.
    let facts: [MissingAnswer]
    /// The practices that are asked and open.
    let practices: [MissingAnswer]

    init(_ answers: Answers, _ assessor: Assessor) {
        let policy = assessor.snapshot.policy
        facts = policy.questions.compactMap { question in
            guard let id = QuestionID(rawValue: question.id), !answers.isDealtWith(id) else {
                return nil
            }
            return MissingAnswer(
                key: question.id,
                prompt: question.prompt,
                example: Self.example(for: id, policy)
            )
        }
        let asked = assessor.flow(answers).asked.filter { answers[$0].value == nil }
        practices = asked.map { key in
            let practice = policy.practices[key]
            return MissingAnswer(
                key: practice.id,
                prompt: practice.question,
                example: practice.options.map(\.id).joined(separator: "|")
            )
        }
    }

    /// An answer to show, taken from the policy's own tables.
    private static func example(for question: QuestionID, _ policy: Policy) -> String {
        switch question {
        case .vertical: policy.verticals.entries.first?.id ?? "ID"
        case .country, .recipients: policy.places.entries.first?.id ?? "CODE"
        case .uses:
            if let activity = policy.activities.entries.first,
                let offering = policy.offerings.entries.first
            {
                "\(activity.id):\(offering.id)"
            } else {
                "ACTIVITY:OFFERING"
            }
        }
    }
}

extension Answers {
    /// Tells whether a question about a fact was dealt with.
    fileprivate func isDealtWith(_ question: QuestionID) -> Bool {
        switch question {
        case .vertical: vertical.isDealtWith
        case .country: country.isDealtWith
        case .recipients: recipients.isDealtWith
        case .uses: uses.isDealtWith
        }
    }
}
