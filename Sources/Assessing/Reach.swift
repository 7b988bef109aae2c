import PolicyModel

/// What answers can come to: the verdict and each use's ruling, from worst to best.
struct Reach: Sendable, Hashable {
    /// What one use can come to.
    struct Use: Sendable, Hashable {
        /// The ruling as things stand; nil when open facts make it differ.
        var now: Ruling?
        var best: Ruling
        var worst: Ruling
    }

    private(set) var uses: [Use] = []
    private(set) var best = Verdict.notEligible
    private(set) var worst = Verdict.eligible
    private var verdicts: Set<Verdict> = []

    /// Works out what answers can come to under a policy.
    init(_ answers: Answers, in snapshot: Snapshot) throws(AssessmentFault) {
        let isOpen = answers.uses.value == nil
        try Completions(answers, in: snapshot).forEach { plan throws(AssessmentFault) in
            add(try snapshot.outcome(of: plan), keepingUses: !isOpen)
            return isSaturated
        }
    }

    /// The verdict, or `undetermined` when open facts make it differ.
    var verdict: Verdict {
        guard verdicts.count == 1, let only = verdicts.first else { return .undetermined }
        return only
    }

    private mutating func add(_ outcome: Outcome, keepingUses: Bool) {
        verdicts.insert(Verdict(summing: outcome.now))
        for rulings in outcome.best {
            let verdict = Verdict(summing: rulings)
            if verdict.rank > best.rank { best = verdict }
        }
        for rulings in outcome.worst {
            let verdict = Verdict(summing: rulings)
            if verdict.rank < worst.rank { worst = verdict }
        }
        guard keepingUses else { return }
        for index in outcome.now.indices { add(outcome, use: index) }
    }

    private mutating func add(_ outcome: Outcome, use index: Int) {
        let now = outcome.now[index]
        let best = outcome.best.map { $0[index] }.max() ?? now
        let worst = outcome.worst.map { $0[index] }.min() ?? now
        guard index < uses.count else {
            uses.append(Use(now: now, best: best, worst: worst))
            return
        }
        if uses[index].now != now { uses[index].now = nil }
        uses[index].best = max(uses[index].best, best)
        uses[index].worst = min(uses[index].worst, worst)
    }

    /// Whether nothing that follows can widen what is known to be reachable.
    private var isSaturated: Bool {
        best == .eligible && worst == .notEligible && verdicts.count > 1
            && uses.allSatisfy { $0.now == nil && $0.best == .allowed && $0.worst == .prohibited }
    }
}
