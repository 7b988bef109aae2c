import PolicyModel

/// What uses come to for every way in which open facts may fall, each worked out once.
struct Outlook {
    private let completions: Completions
    /// For every vertical that differs in any ruling.
    private let stands: [Stand]

    init(
        _ answers: Answers,
        in snapshot: Snapshot,
        remembering memory: ScreeningMemory = ScreeningMemory()
    ) throws(AssessmentFault) {
        let completions = Completions(answers, in: snapshot, remembering: memory)
        var stands: [Stand] = []
        try completions.forEach(in: snapshot) { vertical, uses throws(AssessmentFault) in
            stands.append(try Stand(vertical, uses, completions, in: snapshot))
            return false
        }
        self.completions = completions
        self.stands = stands
    }

    /// What the uses come to for each value of an open fact; nothing for the uses themselves.
    func alternatives(to question: QuestionID) -> [[Reach.Use]] {
        switch question {
        case .vertical: stands.map(\.uses)
        case .country: completions.countries.indices.map { merged(country: $0) }
        case .recipients: completions.recipients.indices.map { merged(recipients: $0) }
        case .uses: []
        }
    }

    /// What the uses come to for each answer to an open practice, while the vertical is given.
    func alternatives(to practice: Key<Practice>) -> [[Reach.Use]] {
        stands.flatMap { $0.uses(answering: practice) }
    }

    /// What the uses come to with another answer to a practice.
    func uses(
        changing practice: Key<Practice>,
        to option: Key<Practice.Option>
    ) throws(AssessmentFault) -> [Reach.Use] {
        var uses: [Reach.Use] = []
        for stand in stands { uses.merge(try stand.uses(changing: practice, to: option)) }
        return uses
    }

    private func merged(country: Int? = nil, recipients: Int? = nil) -> [Reach.Use] {
        var uses: [Reach.Use] = []
        for stand in stands { uses.merge(stand.uses(country: country, recipients: recipients)) }
        return uses
    }
}
