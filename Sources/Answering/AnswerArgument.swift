package import Assessing
package import PolicyModel

/// An answer on the command line: `KEY=VALUE`, several uses or places separated by `,` or `;`.
package enum AnswerArgument {
    /// Puts an answer in its place.
    ///
    /// - Throws: what is wrong with the key or the value.
    package static func apply(
        _ argument: String,
        to answers: inout Answers,
        of policy: Policy
    ) throws(AnswerFault) {
        let vocabulary = AnswerVocabulary(policy)
        guard let split = argument.firstIndex(of: "=") else {
            throw AnswerFault(
                .unknownKey,
                "`\(vocabulary.shown(argument))` is no answer",
                help: "write KEY=VALUE, such as country=NL"
            )
        }
        let key = String(argument[..<split])
        let value = String(argument[argument.index(after: split)...])
        try apply(value, to: key, of: &answers, vocabulary)
    }

    private static func apply(
        _ value: String,
        to key: String,
        of answers: inout Answers,
        _ vocabulary: AnswerVocabulary
    ) throws(AnswerFault) {
        let isUnknown = value == AnswerVocabulary.unknown
        switch QuestionID(rawValue: key) {
        case .vertical:
            answers.vertical = isUnknown ? .unknown : .given(try vocabulary.vertical(value))
        case .country:
            answers.country = isUnknown ? .unknown : .given(try vocabulary.place(value))
        case .recipients:
            var places: [Key<Place>] = []
            for member in try members(value, of: key) where !isUnknown {
                places.append(try vocabulary.place(member))
            }
            answers.recipients = isUnknown ? .unknown : .given(Array(Set(places)).sorted())
        case .uses:
            var uses: [IntendedUse] = []
            for member in try members(value, of: key) where !isUnknown {
                uses.append(try vocabulary.use(member))
            }
            answers.uses = isUnknown ? .unknown : .given(Array(Set(uses)).sorted())
        case nil:
            guard let practice = vocabulary.policy.practices.key(key) else {
                throw vocabulary.unknownKey(key)
            }
            answers[practice] =
                isUnknown ? .unknown : .given(try vocabulary.option(value, of: practice))
        }
    }

    private static func members(
        _ value: String,
        of key: String
    ) throws(AnswerFault) -> [String] {
        let members = value.split { $0 == "," || $0 == ";" }.map(String.init)
        guard !members.isEmpty else {
            throw AnswerFault(
                .emptyList,
                "`\(key)` has no members",
                help: "leave the answer out, or write `unknown`"
            )
        }
        return members
    }
}
