import Assessing
import PolicyModel

/// What answers can come to, the plain way: every plan in which open facts may fall by itself, with
/// nothing looked up once for several of them.
///
/// The engine takes shortcuts, which must come to the same.
struct PlainReach: Equatable {
    /// What one use can come to.
    struct Use: Equatable {
        var now: Ruling?
        var best: Ruling
        var worst: Ruling
    }

    private(set) var verdicts: Set<Verdict> = []
    private(set) var best = Verdict.notEligible
    private(set) var worst = Verdict.eligible
    private(set) var uses: [Use] = []

    init(_ answers: Answers, _ snapshot: Snapshot) throws {
        let isOpen = answers.uses.value == nil
        for plan in PlainPlan.all(answers, snapshot) {
            let outcome = try PlainOutcome(plan, snapshot)
            add(outcome)
            if !isOpen { addUses(outcome) }
        }
    }

    /// The verdict, or `undetermined` when open facts make it differ.
    var verdict: Verdict { verdicts.count == 1 ? verdicts.first ?? .undetermined : .undetermined }

    private mutating func add(_ outcome: PlainOutcome) {
        verdicts.insert(Verdict(summing: outcome.now))
        for verdict in outcome.best.map(Verdict.init(summing:)) where verdict.rank > best.rank {
            best = verdict
        }
        for verdict in outcome.worst.map(Verdict.init(summing:)) where verdict.rank < worst.rank {
            worst = verdict
        }
    }

    private mutating func addUses(_ outcome: PlainOutcome) {
        for (index, now) in outcome.now.enumerated() {
            let best = outcome.best.map { $0[index] }.max() ?? now
            let worst = outcome.worst.map { $0[index] }.min() ?? now
            guard index < uses.count else {
                uses.append(Use(now: now, best: best, worst: worst))
                continue
            }
            if uses[index].now != now { uses[index].now = nil }
            uses[index].best = max(uses[index].best, best)
            uses[index].worst = min(uses[index].worst, worst)
        }
    }
}

/// Facts without a gap, and what is known of the practices.
struct PlainPlan {
    var vertical: Key<Vertical>
    var country: Key<Place>
    var recipients: [Key<Place>]
    var uses: [IntendedUse]
    var practices: [Key<Practice.Option>?]

    /// Every way in which open facts may fall, with places as atoms.
    static func all(_ answers: Answers, _ snapshot: Snapshot) -> [Self] {
        let policy = snapshot.policy
        let everyUse = policy.activities.keys.flatMap { activity in
            policy.offerings.keys.map { [IntendedUse(activity: activity, offering: $0)] }
        }
        var plans: [Self] = []
        for vertical in answers.vertical.value.map({ [$0] }) ?? policy.verticals.keys {
            for country in countries(answers, snapshot) {
                for recipients in recipients(answers, snapshot) {
                    for uses in answers.uses.value.map({ [$0] }) ?? everyUse {
                        let plan = Self(
                            vertical: vertical,
                            country: country,
                            recipients: recipients,
                            uses: uses,
                            practices: policy.practices.keys.map { answers[$0].value }
                        )
                        plans.append(plan)
                    }
                }
            }
        }
        return plans
    }

    static func countries(_ answers: Answers, _ snapshot: Snapshot) -> [Key<Place>] {
        if let country = answers.country.value { return [country] }
        return snapshot.access.atoms(of: snapshot.policy.places.keys) { $0.country }
    }

    static func recipients(_ answers: Answers, _ snapshot: Snapshot) -> [[Key<Place>]] {
        if let recipients = answers.recipients.value { return [recipients] }
        let atoms = snapshot.use.atoms(of: snapshot.policy.places.keys) { $0.recipients }
        return atoms.map { [$0] } + [atoms]
    }
}
