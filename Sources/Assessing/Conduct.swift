import PolicyModel

/// What the answers about conduct come to for some uses of one vertical, wherever people are.
///
/// Practices that hang together, because one is asked only after some answers to another that is
/// open, form a group. Groups fall independently of each other, so each is worked out by itself,
/// and an answer to an open practice changes its own group alone.
final class Conduct {
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
    /// What conduct makes of each use, all groups taken together.
    private(set) var range: Range
    let flow: Flow
    let answers: [Key<Practice.Option>?]
    /// The answer to each practice, or all while it is open; none where it does not count.
    let choices: [[Choice]]
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
        range = Range(settled: uses.map { _ in .allowed })
        var choices = answers.map { _ in [Choice]() }
        for practice in answers.indices where flow.counts(Key(practice)) {
            let all = snapshot.policy.practices.entries[practice].options.indices
            for option in answers[practice].map({ [$0] }) ?? all.map({ Key($0) }) {
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
                choices[practice].append(Choice(option: option, rulings: rulings))
            }
        }
        self.choices = choices
        groups = grouped(flow.counted)
        range = range(without: nil)
    }

    /// The same with an answer to a practice that is open; its groups are not worked out.
    private init(_ other: Conduct, answering practice: Key<Practice>, _ choice: Choice) {
        vertical = other.vertical
        uses = other.uses
        snapshot = other.snapshot
        binds = other.binds
        range = other.range
        var answers = other.answers
        answers[practice.index] = choice.option
        self.answers = answers
        var choices = other.choices
        choices[practice.index] = [choice]
        self.choices = choices
        flow = Self.flow(snapshot.policy, vertical, binds, answers)
    }

    var policy: Policy { snapshot.policy }

    /// The same with another answer to a practice.
    func changing(
        _ practice: Key<Practice>,
        to option: Key<Practice.Option>
    ) throws(AssessmentFault) -> Conduct {
        var other = answers
        other[practice.index] = option
        return try Conduct(vertical, uses, other, in: snapshot)
    }

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
            let answered = Conduct(self, answering: practice, choice)
            for group in answered.grouped(groups[place].practices) {
                range.lay(group.range)
            }
            return range
        }
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
