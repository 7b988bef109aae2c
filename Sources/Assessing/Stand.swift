import PolicyModel

/// What some uses of one vertical come to: the facts, and conduct wherever the facts leave it room.
///
/// Facts and conduct are looked up once each. Every combination of the facts is laid over every one
/// of conduct, which comes to the same as working out each plan by itself.
struct Stand {
    private let footing: Footing
    /// Nil where the facts prohibit every use.
    private let conduct: Conduct?

    init(
        _ vertical: Key<Vertical>,
        _ uses: [IntendedUse],
        _ completions: Completions,
        in snapshot: Snapshot
    ) throws(AssessmentFault) {
        footing = try Footing(vertical, uses, completions, in: snapshot)
        conduct =
            footing.isClosed
            ? nil
            : try completions.memory.conduct(vertical, uses, completions.practices, in: snapshot)
    }

    /// What each use comes to.
    var uses: [Reach.Use] { Self.uses(footing.combinations, conduct?.range) }

    /// What each use comes to in one country, or with one list of recipients.
    func uses(country: Int? = nil, recipients: Int? = nil) -> [Reach.Use] {
        let combinations = footing.combinations(country: country, recipients: recipients)
        return Self.uses(combinations, conduct?.range)
    }

    /// What each use comes to for each answer to an open practice.
    func uses(answering practice: Key<Practice>) -> [[Reach.Use]] {
        guard let conduct else { return [uses] }
        return conduct.ranges(answering: practice).map { Self.uses(footing.combinations, $0) }
    }

    /// What each use comes to with another answer to a practice.
    func uses(
        changing practice: Key<Practice>,
        to option: Key<Practice.Option>
    ) throws(AssessmentFault) -> [Reach.Use] {
        let range = try conduct?.changing(practice, to: option).range
        return Self.uses(footing.combinations, range)
    }

    private static func uses(
        _ combinations: [[Ruling]],
        _ range: Conduct.Range?
    ) -> [Reach.Use] {
        var uses: [Reach.Use] = []
        for rulings in combinations {
            uses.merge(
                rulings.enumerated().map { use, ruling in
                    Reach.Use(
                        now: min(ruling, range?.now[use] ?? ruling),
                        best: min(ruling, range?.best[use] ?? ruling),
                        worst: min(ruling, range?.worst[use] ?? ruling)
                    )
                }
            )
        }
        return uses
    }

    /// The verdicts as things stand, and the best and the worst that open practices can lead to.
    var verdicts: (now: VerdictSet, best: Verdict, worst: Verdict) {
        let bases = footing.combinations
        var verdicts = (now: VerdictSet(), best: Verdict.notEligible, worst: Verdict.eligible)
        guard let conduct else {
            verdicts.now.insert(.notEligible)
            return (verdicts.now, .notEligible, .notEligible)
        }
        if bases[0].count == 1 {
            // Of one use the verdict follows the ruling, so the ends of each group are enough.
            for base in bases {
                let now = Verdict(summing: [min(base[0], conduct.range.now[0])])
                let best = Verdict(summing: [min(base[0], conduct.range.best[0])])
                let worst = Verdict(summing: [min(base[0], conduct.range.worst[0])])
                verdicts.now.insert(now)
                if best.rank > verdicts.best.rank { verdicts.best = best }
                if worst.rank < verdicts.worst.rank { verdicts.worst = worst }
            }
            return verdicts
        }
        // No base is above the mildest rulings of all, so what is cut off there is never missed.
        let top = bases.dropFirst().reduce(bases[0], mildest)
        var best = Frontier(top, keeps: .best)
        var worst = Frontier(top, keeps: .worst)
        for group in conduct.groups {
            best.combine(with: group.ways)
            worst.combine(with: group.ways)
        }
        let now = conduct.range.now
        for base in bases {
            verdicts.now.insert(Verdict(summing: strictest(base, now)))
            for rulings in best.rulings {
                let verdict = Verdict(summing: strictest(base, rulings))
                if verdict.rank > verdicts.best.rank { verdicts.best = verdict }
            }
            for rulings in worst.rulings {
                let verdict = Verdict(summing: strictest(base, rulings))
                if verdict.rank < verdicts.worst.rank { verdicts.worst = verdict }
            }
        }
        return verdicts
    }
}

/// The milder ruling of each pair.
private func mildest(_ left: [Ruling], _ right: [Ruling]) -> [Ruling] {
    left.indices.map { max(left[$0], right[$0]) }
}
