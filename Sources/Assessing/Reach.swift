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
    private var verdicts = VerdictSet()

    /// Works out what answers can come to under a policy.
    init(
        _ answers: Answers,
        in snapshot: Snapshot,
        remembering memory: ScreeningMemory = ScreeningMemory()
    ) throws(AssessmentFault) {
        let isOpen = answers.uses.value == nil
        let completions = Completions(answers, in: snapshot, remembering: memory)
        try completions.forEach(in: snapshot) { vertical, uses throws(AssessmentFault) in
            let stand = try Stand(vertical, uses, completions, in: snapshot)
            add(stand)
            if !isOpen { self.uses.merge(stand.uses) }
            return isSaturated
        }
    }

    /// The verdict, or `undetermined` when open facts make it differ.
    var verdict: Verdict { verdicts.only ?? .undetermined }

    private mutating func add(_ stand: Stand) {
        let verdicts = stand.verdicts
        self.verdicts.formUnion(verdicts.now)
        if verdicts.best.rank > best.rank { best = verdicts.best }
        if verdicts.worst.rank < worst.rank { worst = verdicts.worst }
    }

    /// Whether nothing that follows can widen what is known to be reachable.
    private var isSaturated: Bool {
        best == .eligible && worst == .notEligible && verdicts.count > 1
            && uses.allSatisfy { $0.now == nil && $0.best == .allowed && $0.worst == .prohibited }
    }
}

extension [Reach.Use] {
    /// Widens what each use can come to by what it can come to besides.
    mutating func merge(_ others: Self) {
        guard !isEmpty else { return self = others }
        for (index, other) in others.enumerated() {
            if self[index].now != other.now { self[index].now = nil }
            self[index].best = Swift.max(self[index].best, other.best)
            self[index].worst = Swift.min(self[index].worst, other.worst)
        }
    }
}
