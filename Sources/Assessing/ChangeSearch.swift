import PolicyModel

/// Finds the smallest changes to a plan that reach a better verdict.
///
/// To bring a use up to a level, every place and every commitment that holds it below must go or
/// change; what a fact or an open answer holds below can only be dropped. So for each set of uses
/// that is kept, the changes follow, and the smallest over all such sets are the smallest there are.
/// Each is tried with the whole engine before it is given, since a changed answer can bring up a
/// question that did not count before.
struct ChangeSearch {
    private let snapshot: Snapshot
    private let answers: Answers
    private let current: Verdict
    private let vertical: Key<Vertical>
    private let country: Key<Place>
    private let recipients: [Key<Place>]
    private let uses: [IntendedUse]
    private var found: [PlanChange] = []

    /// The most kinds of uses whose combinations are tried: 2^12 sets.
    private static let kindLimit = 12

    /// Prepares a search; nil while a fact is open, or when nothing can be better.
    init?(_ answers: Answers, _ verdict: Verdict, in snapshot: Snapshot) {
        guard let vertical = answers.vertical.value, let country = answers.country.value,
            let recipients = answers.recipients.value, let uses = answers.uses.value,
            verdict != .eligible, verdict != .undetermined
        else { return nil }
        self.snapshot = snapshot
        self.answers = answers
        self.vertical = vertical
        self.country = country
        self.recipients = recipients
        self.uses = uses
        current = verdict
    }

    /// The smallest changes, those with the best verdict first, at most five.
    mutating func run() throws(AssessmentFault) -> [PlanChange] {
        let access = try snapshot.accessRuling(vertical: vertical, country: country)
        let levels: [Ruling] = [.refer, .approval, .conditional, .allowed]
        for level in levels where access >= level {
            try search(level)
        }
        guard let smallest = found.map(\.size).min() else { return [] }
        let order = found.filter { $0.size == smallest }.enumerated().sorted { left, right in
            left.element.verdict.rank != right.element.verdict.rank
                ? left.element.verdict.rank > right.element.verdict.rank
                : left.offset < right.offset
        }
        return Array(order.map(\.element).prefix(5))
    }

    /// Tries every set of uses that could be kept at a level.
    private mutating func search(_ level: Ruling) throws(AssessmentFault) {
        var kinds: [Obstacles] = []
        var members: [[IntendedUse]] = []
        for use in uses {
            guard let obstacles = try obstacles(of: use, level, answers) else { continue }
            if let place = kinds.firstIndex(of: obstacles) {
                members[place].append(use)
            } else {
                kinds.append(obstacles)
                members.append([use])
            }
        }
        guard !kinds.isEmpty, kinds.count <= Self.kindLimit else { return }
        for choice in 1..<(1 << kinds.count) {
            let kept = kinds.indices.filter { choice & (1 << $0) != 0 }
            let keptUses = kept.flatMap { members[$0] }
            try change(level, keeping: keptUses, dropping: uses.filter { !keptUses.contains($0) })
            if current == .notEligible, choice & (choice - 1) == 0 {
                try change(level, keeping: [keptUses[0]], dropping: [])
            }
        }
    }

    /// Works out what must change for uses to reach a level, and tries it.
    private mutating func change(
        _ level: Ruling,
        keeping kept: [IntendedUse],
        dropping dropped: [IntendedUse]
    ) throws(AssessmentFault) {
        var changed = answers
        if !dropped.isEmpty { changed.uses = .given(uses.filter { !dropped.contains($0) }) }
        var practices: Set<Key<Practice>> = []
        var places: Set<Key<Place>> = []
        // A changed answer can bring up a question that did not count before, so look again.
        for _ in 0...snapshot.policy.practices.count {
            var isSettled = true
            for use in kept {
                guard let obstacles = try obstacles(of: use, level, changed) else { return }
                isSettled = isSettled && obstacles == Obstacles()
                practices.formUnion(obstacles.practices)
                places.formUnion(obstacles.places)
            }
            let left = recipients.filter { !places.contains($0) }
            guard !left.isEmpty else { return }
            changed.recipients = .given(left)
            for practice in practices { changed[practice] = .given(Key(0)) }
            if isSettled { break }
        }
        try tryOptions(of: practices.sorted(), changed, level, kept, places.sorted(), dropped)
    }

    /// Tries the answers that serve as well as the best one, each in turn.
    private mutating func tryOptions(
        of practices: [Key<Practice>],
        _ changed: Answers,
        _ level: Ruling,
        _ kept: [IntendedUse],
        _ places: [Key<Place>],
        _ dropped: [IntendedUse]
    ) throws(AssessmentFault) {
        var alternatives = [changed]
        for practice in practices {
            var extended: [Answers] = []
            for answers in alternatives.prefix(5) {
                for option in snapshot.policy.practices[practice].options.indices {
                    var other = answers
                    other[practice] = .given(Key(option))
                    if try rulings(of: practice, Key(option), kept) >= level {
                        extended.append(other)
                    }
                }
            }
            alternatives = extended
        }
        for answers in alternatives.prefix(5) {
            let verdict = try Reach(answers, in: snapshot).verdict
            guard verdict != .undetermined, verdict.rank > current.rank else { continue }
            let change = PlanChange(
                dropped: dropped,
                leftOut: places,
                commitments: practices.compactMap { practice in
                    answers[practice].value.map { .init(practice: practice, option: $0) }
                },
                verdict: verdict
            )
            if change.size > 0, !found.contains(change) { found.append(change) }
        }
    }

    private func rulings(
        of practice: Key<Practice>,
        _ option: Key<Practice.Option>,
        _ kept: [IntendedUse]
    ) throws(AssessmentFault) -> Ruling {
        var strictest = Ruling.allowed
        for use in kept {
            strictest = min(
                strictest,
                try snapshot.conductRuling(practice, option, vertical: vertical, use: use)
            )
        }
        return strictest
    }

    /// What holds a use below a level, as far as the plan can change it.
    private struct Obstacles: Hashable {
        var places: Set<Key<Place>> = []
        var practices: Set<Key<Practice>> = []
    }

    /// The obstacles of a use; nil when a fact or an open answer holds it below the level.
    private func obstacles(
        of use: IntendedUse,
        _ level: Ruling,
        _ answers: Answers
    ) throws(AssessmentFault) -> Obstacles? {
        var obstacles = Obstacles()
        for place in answers.recipients.value ?? [] {
            let ruling = try snapshot.useRuling(use, vertical: vertical, recipient: place)
            if ruling < level { obstacles.places.insert(place) }
        }
        guard obstacles.places.count < (answers.recipients.value ?? []).count else { return nil }
        let flow = Flow(snapshot, vertical: vertical, uses: answers.uses.value, open: []) {
            answers[$0].value
        }
        for practice in flow.counted where snapshot.binds(practice, vertical: vertical, use: use) {
            let asked = snapshot.policy.practices[practice]
            guard let option = answers[practice].value else {
                if asked.whenOpen < level { return nil }
                continue
            }
            let ruling = try snapshot.conductRuling(practice, option, vertical: vertical, use: use)
            guard ruling < level else { continue }
            guard asked.kind == .commitment else { return nil }
            let best = try snapshot.conductRuling(practice, Key(0), vertical: vertical, use: use)
            if best < level { return nil }
            obstacles.practices.insert(practice)
        }
        return obstacles
    }
}
