package import Assessing
package import PolicyModel
package import StrictJSON

/// Writes answers files, and answers as command-line arguments.
package struct EnquiryWriter {
    private let policy: Policy

    /// Makes a writer for enquiries under a policy.
    package init(_ policy: Policy) {
        self.policy = policy
    }

    /// The answers file, without what was left out.
    package func file(_ enquiry: Enquiry) -> JSONOutput {
        var members: [(String, JSONOutput)] = [("schema", .string(EnquiryReader.schema))]
        let business = business(enquiry.business)
        if !business.isEmpty { members.append(("business", .object(business))) }
        if let day = enquiry.day { members.append(("as-of", .string(day.description))) }
        members.append(("answers", answers(enquiry.answers)))
        return .object(members)
    }

    /// The members of the `business` object.
    package func business(_ business: Enquiry.Business) -> [(String, JSONOutput)] {
        let named = [("name", business.name), ("reference", business.reference)]
        return named.compactMap { key, text in text.map { (key, .string($0)) } }
    }

    /// The answers as an object, in the order in which they are asked.
    package func answers(_ answers: Answers) -> JSONOutput {
        .object(
            pairs(answers).map { key, values, isList in
                guard isList else { return (key, .string(values[0])) }
                return (key, .array(values.map { .string($0) }))
            }
        )
    }

    /// The answers as `KEY=VALUE`, for `--answer`.
    package func arguments(_ answers: Answers) -> [String] {
        pairs(answers).map { "\($0.key)=\($0.values.joined(separator: ","))" }
    }

    private typealias Pair = (key: String, values: [String], isList: Bool)

    private func pairs(_ answers: Answers) -> [Pair] {
        var pairs: [Pair] = []
        func add<Value>(_ key: String, _ answer: Answer<Value>, _ ids: (Value) -> [String]) {
            switch answer {
            case .absent: break
            case .unknown: pairs.append((key, [AnswerVocabulary.unknown], false))
            case .given(let value): pairs.append((key, ids(value), value is any Collection))
            }
        }
        for question in policy.questions {
            switch QuestionID(rawValue: question.id) {
            case .vertical: add(question.id, answers.vertical) { [policy.verticals[$0].id] }
            case .country: add(question.id, answers.country) { [policy.places[$0].id] }
            case .recipients:
                add(question.id, answers.recipients) { $0.map { policy.places[$0].id } }
            case .uses: add(question.id, answers.uses) { $0.map(policy.name(of:)) }
            case nil: break
            }
        }
        for practice in policy.practices.keys {
            let options = policy.practices[practice].options
            add(policy.practices[practice].id, answers[practice]) { [options[$0.index].id] }
        }
        return pairs
    }
}
