import Assessing
import PolicyModel

/// What the uses of one plan come to: as it stands, and at best and at worst for open practices.
struct PlainOutcome {
    private(set) var now: [Ruling]
    private(set) var best: [[Ruling]]
    private(set) var worst: [[Ruling]]

    init(_ plan: PlainPlan, _ snapshot: Snapshot) throws {
        let access = try snapshot.accessRuling(vertical: plan.vertical, country: plan.country)
        now = try plan.uses.map { use in
            let rulings = try plan.recipients.map {
                try snapshot.useRuling(use, vertical: plan.vertical, recipient: $0)
            }
            return min(access, rulings.min() ?? .allowed)
        }
        (best, worst) = ([now], [now])
        let flow = Flow(snapshot, vertical: plan.vertical, uses: plan.uses, open: []) {
            plan.practices[$0.index]
        }
        let conduct = PlainConduct(plan: plan, flow: flow, snapshot: snapshot)
        for group in conduct.groups {
            for practice in group { now = Self.stricter(now, try conduct.counted(practice)) }
            let ways = try conduct.ways(of: group)
            best = Self.extremes(best, ways) { $0 >= $1 }
            worst = Self.extremes(worst, ways) { $0 <= $1 }
        }
    }

    /// Every combination laid over every way, but for those that another one goes beyond.
    private static func extremes(
        _ combinations: [[Ruling]],
        _ ways: [[Ruling]],
        _ goesBeyond: (Ruling, Ruling) -> Bool
    ) -> [[Ruling]] {
        let all = Set(combinations.flatMap { one in ways.map { stricter(one, $0) } })
        return all.filter { one in
            !all.contains { $0 != one && zip($0, one).allSatisfy(goesBeyond) }
        }
    }

    static func stricter(_ left: [Ruling], _ right: [Ruling]) -> [Ruling] {
        zip(left, right).map { min($0, $1) }
    }
}

/// The practices of one plan that count.
private struct PlainConduct {
    let plan: PlainPlan
    let flow: Flow
    let snapshot: Snapshot

    private var practices: Listing<Practice> { snapshot.policy.practices }

    /// The practices that count, with those together where one hangs on another's open answer.
    var groups: [[Key<Practice>]] {
        var groups: [[Key<Practice>]] = []
        for practice in flow.counted {
            var group = [practice]
            let hinges = practices[practice].askedWhen.practices.filter {
                flow.counts($0)
                    && (flow.counting[$0.index] == .perhaps || plan.practices[$0.index] == nil)
            }
            for hinge in hinges {
                guard let place = groups.firstIndex(where: { $0.contains(hinge) }) else { continue }
                group = groups.remove(at: place) + group
            }
            groups.append(group.sorted())
        }
        return groups
    }

    /// What a practice counts as for each use: its answer's ruling, or `when-open`.
    func counted(_ practice: Key<Practice>) throws -> [Ruling] {
        if let option = plan.practices[practice.index] { return try rulings(practice, option) }
        return plan.uses.map { use in
            snapshot.binds(practice, vertical: plan.vertical, use: use)
                ? practices[practice].whenOpen : .allowed
        }
    }

    /// The rulings on each use for every way in which the open practices of a group may fall.
    func ways(of group: [Key<Practice>]) throws -> [[Ruling]] {
        var ways: [(rulings: [Ruling], chosen: [Key<Practice>: Key<Practice.Option>])] = [
            (plan.uses.map { _ in .allowed }, [:])
        ]
        for practice in group {
            ways = try ways.flatMap { way in
                guard counts(practice, group, way.chosen) else { return [way] }
                return try options(of: practice).map { option in
                    let rulings = PlainOutcome.stricter(
                        way.rulings,
                        try rulings(practice, option)
                    )
                    return (rulings, way.chosen.merging([practice: option]) { $1 })
                }
            }
        }
        return ways.map(\.rulings)
    }

    private func counts(
        _ practice: Key<Practice>,
        _ group: [Key<Practice>],
        _ chosen: [Key<Practice>: Key<Practice.Option>]
    ) -> Bool {
        practices[practice].askedWhen.terms.allSatisfy { term in
            switch term {
            case .vertical(let cell):
                return cell.fits(plan.vertical)
            case .practice(let earlier, let cell):
                let isElsewhere = !group.contains(earlier) && flow.counts(earlier)
                let option = chosen[earlier] ?? (isElsewhere ? plan.practices[earlier.index] : nil)
                return option.map { cell.fits($0) } ?? true
            }
        }
    }

    private func rulings(
        _ practice: Key<Practice>,
        _ option: Key<Practice.Option>
    ) throws -> [Ruling] {
        try plan.uses.map { use in
            try snapshot.conductRuling(practice, option, vertical: plan.vertical, use: use)
        }
    }

    private func options(of practice: Key<Practice>) -> [Key<Practice.Option>] {
        plan.practices[practice.index].map { [$0] }
            ?? practices[practice].options.indices.map { Key($0) }
    }
}
