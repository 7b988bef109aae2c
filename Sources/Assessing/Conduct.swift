import PolicyModel

/// What the answers about conduct come to for some uses of one vertical, wherever people are.
///
/// Practices that hang together, because one is asked only after some answers to another that is
/// open, form a group. Groups fall independently of each other, so each is worked out by itself,
/// and an answer to an open practice changes its own group alone.
struct Conduct {
    /// Practices that hang together, with what each use comes to.
    struct Group {
        let practices: [Key<Practice>]
        /// The rulings for every way in which the open answers may fall.
        let ways: [[Ruling]]
        let range: Range
    }

    /// What conduct makes of each use.
    struct Range {
        /// As it stands, with open practices counted as their `when-open` says.
        var now: [Ruling]
        /// At best, each use by itself.
        var best: [Ruling]
        /// At worst, each use by itself.
        var worst: [Ruling]
    }

    /// An answer that is given, or may yet be.
    struct Choice {
        let option: Key<Practice.Option>
        let rulings: [Ruling]
    }

    let vertical: Key<Vertical>
    private let uses: [IntendedUse]
    private let snapshot: Snapshot
    private(set) var groups: [Group] = []
    private(set) var flow: Flow
    private(set) var answers: [Key<Practice.Option>?]
    /// The answer to each practice, or all while it is open; none where it does not count.
    private(set) var choices: [[Choice]] = []
    /// Whether each practice binds each use.
    private let binds: [[Bool]]

    /// Looks every ruling up once.
    init(
        _ vertical: Key<Vertical>,
        _ uses: [IntendedUse],
        _ answers: [Key<Practice.Option>?],
        in snapshot: Snapshot
    ) throws(AssessmentFault) {
        let binds = snapshot.policy.practices.entries.indices.map { practice in
            uses.map { snapshot.binds(Key(practice), vertical: vertical, use: $0) }
        }
        self.vertical = vertical
        self.uses = uses
        self.snapshot = snapshot
        self.answers = answers
        self.binds = binds
        flow = Self.flow(snapshot.policy, vertical, binds, answers)
        for practice in answers.indices {
            var choices: [Choice] = []
            for option in flow.counts(Key(practice)) ? options(of: practice) : [] {
                var rulings: [Ruling] = []
                for use in uses {
                    let ruling = try snapshot.conductRuling(
                        Key(practice),
                        option,
                        vertical: vertical,
                        use: use
                    )
                    rulings.append(ruling)
                }
                choices.append(Choice(option: option, rulings: rulings))
            }
            self.choices.append(choices)
        }
        groups = grouped(flow.counted)
    }

    var policy: Policy { snapshot.policy }

    /// The same with another answer to a practice.
    func changing(
        _ practice: Key<Practice>,
        to option: Key<Practice.Option>
    ) throws(AssessmentFault) -> Self {
        var other = answers
        other[practice.index] = option
        return try Conduct(vertical, uses, other, in: snapshot)
    }

    /// What conduct makes of each use, all groups taken together.
    var range: Range { range(without: nil) }

    /// What conduct makes of each use for each answer to a practice that is open and counts.
    func ranges(answering practice: Key<Practice>) -> [Range] {
        guard let place = groups.firstIndex(where: { $0.practices.contains(practice) }) else {
            return [range]
        }
        let others = range(without: place)
        return choices[practice.index].map { choice in
            var range = others
            guard groups[place].practices.count > 1 else {
                range.lay(Range(settled: choice.rulings))
                return range
            }
            for group in answering(practice, choice).grouped(groups[place].practices) {
                range.lay(group.range)
            }
            return range
        }
    }

    /// The same with an answer to a practice that is open; its groups are not worked out anew.
    private func answering(_ practice: Key<Practice>, _ choice: Choice) -> Self {
        var answered = self
        answered.answers[practice.index] = choice.option
        answered.choices[practice.index] = [choice]
        answered.flow = Self.flow(policy, vertical, binds, answered.answers)
        return answered
    }

    private func range(without place: Int?) -> Range {
        var range = Range(settled: uses.map { _ in .allowed })
        for index in groups.indices where index != place { range.lay(groups[index].range) }
        return range
    }

    /// What a practice counts as: its answer's rulings, or `when-open`.
    func counted(_ practice: Key<Practice>) -> [Ruling] {
        if answers[practice.index] != nil, let choice = choices[practice.index].first {
            return choice.rulings
        }
        let whenOpen = policy.practices.entries[practice.index].whenOpen
        return binds[practice.index].map { $0 ? whenOpen : .allowed }
    }

    private func options(of practice: Int) -> [Key<Practice.Option>] {
        if let option = answers[practice] { return [option] }
        return policy.practices.entries[practice].options.indices.map { Key($0) }
    }

    private static func flow(
        _ policy: Policy,
        _ vertical: Key<Vertical>,
        _ binds: [[Bool]],
        _ answers: [Key<Practice.Option>?]
    ) -> Flow {
        Flow(
            policy,
            vertical: vertical,
            binds: { binds[$0].contains(true) },
            isOpen: { _ in false },
            answer: { answers[$0.index] }
        )
    }
}

extension Conduct.Range {
    init(settled rulings: [Ruling]) {
        self.init(now: rulings, best: rulings, worst: rulings)
    }

    /// Lays what other practices come to over it.
    mutating func lay(_ other: Self) {
        for use in now.indices {
            now[use] = min(now[use], other.now[use])
            best[use] = min(best[use], other.best[use])
            worst[use] = min(worst[use], other.worst[use])
        }
    }
}
