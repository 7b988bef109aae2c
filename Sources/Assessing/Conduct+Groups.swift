import PolicyModel

extension Conduct {
    /// The groups of those of some practices that count, each worked out.
    func grouped(_ practices: [Key<Practice>]) -> [Group] {
        var groups: [[Key<Practice>]] = []
        for practice in practices where flow.counts(practice) {
            var group = [practice]
            for hinge in condition(of: practice).practices where isHinge(hinge) {
                guard let place = groups.firstIndex(where: { $0.contains(hinge) }) else { continue }
                group = groups.remove(at: place) + group
            }
            groups.append(group)
        }
        return groups.map { Group($0.sorted(), in: self) }
    }

    /// The rulings on each use for every way in which the open practices of a group may fall.
    func ways(of group: [Key<Practice>]) -> [[Ruling]] {
        if group.count == 1 { return choices[group[0].index].map(\.rulings) }
        // While only the earlier ones are chosen, the later ones of the group are not asked about.
        var start = answers
        for practice in group { start[practice.index] = nil }
        var ways = [Way(rulings: counted(group[0]).map { _ in .allowed }, answers: start)]
        for practice in group {
            ways = ways.flatMap { way in
                guard counts(practice, after: way.answers) else { return [way] }
                return choices[practice.index].map { way.choosing($0, of: practice) }
            }
        }
        return ways.map(\.rulings)
    }

    /// Whether the answer to a practice, or its silence, can still make others count.
    private func isHinge(_ practice: Key<Practice>) -> Bool {
        switch flow.counting[practice.index] {
        case .no: false
        case .perhaps: true
        case .yes: answers[practice.index] == nil
        }
    }

    private func counts(
        _ practice: Key<Practice>,
        after answers: [Key<Practice.Option>?]
    ) -> Bool {
        let counting = Flow.holds(condition(of: practice), vertical: vertical) { earlier in
            guard flow.counts(earlier), let option = answers[earlier.index] else { return .absent }
            return .given(option)
        }
        return counting != .no
    }

    private func condition(of practice: Key<Practice>) -> Condition {
        policy.practices.entries[practice.index].askedWhen
    }
}

/// One way in which the open answers of a group may fall, as far as they are chosen.
private struct Way {
    var rulings: [Ruling]
    var answers: [Key<Practice.Option>?]

    func choosing(_ choice: Conduct.Choice, of practice: Key<Practice>) -> Self {
        var way = self
        way.rulings = strictest(rulings, choice.rulings)
        way.answers[practice.index] = choice.option
        return way
    }
}

extension Conduct.Group {
    fileprivate init(_ practices: [Key<Practice>], in conduct: Conduct) {
        self.practices = practices
        ways = conduct.ways(of: practices)
        var range = Conduct.Range(settled: ways[0])
        range.now = practices.dropFirst().reduce(conduct.counted(practices[0])) { now, practice in
            strictest(now, conduct.counted(practice))
        }
        for way in ways.dropFirst() {
            for use in way.indices {
                range.best[use] = max(range.best[use], way[use])
                range.worst[use] = min(range.worst[use], way[use])
            }
        }
        self.range = range
    }
}

/// The stricter ruling of each pair.
func strictest(_ left: [Ruling], _ right: [Ruling]) -> [Ruling] {
    left.indices.map { min(left[$0], right[$0]) }
}
