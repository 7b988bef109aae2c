package import PolicyModel

/// What is known of one answer.
package enum Answer<Value: Sendable & Hashable>: Sendable, Hashable {
    /// The question was not answered.
    case absent
    /// The person does not know; for the verdict, the same as absent.
    case unknown
    /// The answer.
    case given(Value)

    /// The answer, if it is known.
    package var value: Value? {
        if case .given(let value) = self { value } else { nil }
    }

    /// Whether the person has dealt with the question, be it by not knowing.
    package var isDealtWith: Bool { self != .absent }
}

/// Everything that an organisation has said about itself and its plan.
package struct Answers: Sendable, Hashable {
    /// What kind of organisation it is.
    package var vertical: Answer<Key<Vertical>> = .absent
    /// Where it is.
    package var country: Answer<Key<Place>> = .absent
    /// Where its recipients are; sorted, without repetition, never empty when given.
    package var recipients: Answer<[Key<Place>]> = .absent
    /// What it wants to do; sorted, without repetition, never empty when given.
    package var uses: Answer<[IntendedUse]> = .absent
    private var practices: [Answer<Key<Practice.Option>>]

    /// Makes answers in which nothing has been said yet.
    package init(for policy: Policy) {
        practices = Array(repeating: .absent, count: policy.practices.count)
    }

    /// The answer about a practice.
    package subscript(practice: Key<Practice>) -> Answer<Key<Practice.Option>> {
        get { practices[practice.index] }
        set { practices[practice.index] = newValue }
    }

    /// The practices that were dealt with, in the policy's order.
    package var practicesDealtWith: [Key<Practice>] {
        practices.indices.filter { practices[$0].isDealtWith }.map { Key($0) }
    }
}
