import PolicyModel

extension Snapshot {
    /// Works out what the uses of a plan come to.
    func outcome(of plan: Plan) throws(AssessmentFault) -> Outcome {
        let access = try accessRuling(vertical: plan.vertical, country: plan.country)
        guard access != .prohibited else {
            return Outcome(every: .prohibited, count: plan.uses.count)
        }
        var base: [Ruling] = []
        for use in plan.uses {
            base.append(min(access, try useRuling(use, of: plan)))
        }
        let flow = Flow(self, vertical: plan.vertical, uses: plan.uses, open: []) {
            plan.practices[$0.index]
        }
        var now = base
        var best = Frontier(base, keeps: .best)
        var worst = Frontier(base, keeps: .worst)
        for group in groups(of: flow, plan) {
            for practice in group {
                now = strictest(now, try counted(practice, plan))
            }
            let reachable = try combinations(of: group, flow, plan, count: base.count)
            best.combine(with: reachable)
            worst.combine(with: reachable)
        }
        return Outcome(now: now, best: best.rulings, worst: worst.rulings)
    }

    /// The strictest ruling of a use over all recipients' places.
    private func useRuling(_ use: IntendedUse, of plan: Plan) throws(AssessmentFault) -> Ruling {
        var strictest = Ruling.allowed
        for place in plan.recipients {
            let ruling = try useRuling(use, vertical: plan.vertical, recipient: place)
            strictest = min(strictest, ruling)
            if strictest == .prohibited { break }
        }
        return strictest
    }

    /// What a practice counts as for each use: its answer's ruling, or `when-open`.
    private func counted(
        _ practice: Key<Practice>,
        _ plan: Plan
    ) throws(AssessmentFault) -> [Ruling] {
        if let option = plan.practices[practice.index] {
            return try rulings(practice, option, plan)
        }
        let whenOpen = policy.practices[practice].whenOpen
        return plan.uses.map { use in
            binds(practice, vertical: plan.vertical, use: use) ? whenOpen : .allowed
        }
    }

    /// The rulings of one answer on each use.
    private func rulings(
        _ practice: Key<Practice>,
        _ option: Key<Practice.Option>,
        _ plan: Plan
    ) throws(AssessmentFault) -> [Ruling] {
        var rulings: [Ruling] = []
        for use in plan.uses {
            rulings.append(
                try conductRuling(practice, option, vertical: plan.vertical, use: use)
            )
        }
        return rulings
    }

    /// The practices that count, with those together where one hangs on another's open answer.
    private func groups(of flow: Flow, _ plan: Plan) -> [[Key<Practice>]] {
        var groups: [[Key<Practice>]] = []
        for practice in flow.counted {
            var group = [practice]
            let hinges = policy.practices[practice].askedWhen.practices.filter {
                flow.counting[$0.index] == .perhaps
                    || (flow.counts($0) && plan.practices[$0.index] == nil)
            }
            for hinge in hinges {
                guard let place = groups.firstIndex(where: { $0.contains(hinge) }) else { continue }
                group = groups.remove(at: place) + group
            }
            groups.append(group)
        }
        return groups
    }

    /// The rulings on each use for every way in which the open practices of a group may fall.
    private func combinations(
        of group: [Key<Practice>],
        _ flow: Flow,
        _ plan: Plan,
        count: Int
    ) throws(AssessmentFault) -> [[Ruling]] {
        let neutral = [Ruling](repeating: .allowed, count: count)
        var partial: [(rulings: [Ruling], chosen: [Key<Practice>: Key<Practice.Option>])] = [
            (neutral, [:])
        ]
        for practice in group.sorted() {
            var extended: [(rulings: [Ruling], chosen: [Key<Practice>: Key<Practice.Option>])] = []
            for choice in partial {
                let counting = Flow.holds(
                    policy.practices[practice].askedWhen,
                    vertical: plan.vertical
                ) { earlier in
                    if let option = choice.chosen[earlier] { return .given(option) }
                    if group.contains(earlier) || !flow.counts(earlier) { return .absent }
                    return plan.practices[earlier.index].map { .given($0) } ?? .absent
                }
                guard counting != .no else {
                    extended.append(choice)
                    continue
                }
                for option in options(of: practice, plan) {
                    var next = choice
                    next.chosen[practice] = option
                    next.rulings = strictest(
                        choice.rulings,
                        try rulings(practice, option, plan)
                    )
                    extended.append(next)
                }
            }
            partial = extended
        }
        return partial.map(\.rulings)
    }

    private func options(of practice: Key<Practice>, _ plan: Plan) -> [Key<Practice.Option>] {
        if let option = plan.practices[practice.index] { return [option] }
        return policy.practices[practice].options.indices.map { Key($0) }
    }
}

/// The stricter ruling of each pair.
func strictest(_ left: [Ruling], _ right: [Ruling]) -> [Ruling] {
    zip(left, right).map { min($0, $1) }
}
