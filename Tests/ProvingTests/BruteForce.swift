import Assessing
import PolicyModel
import Proving

/// What differs between two days, found by trying every case that both policies know.
struct BruteForce {
    let kinds: PlaceKinds
    private let old: PlainRulings
    private let new: PlainRulings
    private let sharedUses: [SharedUse]

    init(_ before: Snapshot, _ after: Snapshot) {
        old = PlainRulings(before.policy, on: before.day)
        new = PlainRulings(after.policy, on: after.day)
        kinds = PlaceKinds([before.policy, after.policy])
        let (earlier, later) = (before.policy, after.policy)
        sharedUses = Self.shared(earlier.activities, later.activities, \.id).flatMap { activity in
            Self.shared(earlier.offerings, later.offerings, \.id).map { offering in
                (
                    ChangeMap.Case(activity: activity.id, offering: offering.id),
                    IntendedUse(activity: activity.old, offering: offering.old),
                    IntendedUse(activity: activity.new, offering: offering.new)
                )
            }
        }
    }

    func access() -> ChangeMap {
        var map = ChangeMap()
        for (id, was, now) in shared(\.verticals, \.id) {
            for place in kinds.representatives {
                guard let before = old.policy.places.key(place),
                    let after = new.policy.places.key(place),
                    let change = Change(from: old.access(was, before), to: new.access(now, after))
                else { continue }
                map.add(change, .init(vertical: id, place: place))
            }
        }
        return map
    }

    /// The use table, or access and use together for organisations in a country.
    func uses(together country: String? = nil) -> ChangeMap {
        var map = ChangeMap()
        let before = kinds.representatives.compactMap { old.policy.places.key($0) }
        let after = kinds.representatives.compactMap { new.policy.places.key($0) }
        let caps = country.flatMap { id in
            old.policy.places.key(id).flatMap { old in
                new.policy.places.key(id).map { (old: old, new: $0) }
            }
        }
        for vertical in shared(\.verticals, \.id) {
            let oldCap = caps.flatMap { old.access(vertical.old, $0.old) } ?? .allowed
            let newCap = caps.flatMap { new.access(vertical.new, $0.new) } ?? .allowed
            for use in sharedUses {
                let was = old.uses(vertical.old, use.old, before).map { $0.map { min($0, oldCap) } }
                let now = new.uses(vertical.new, use.new, after).map { $0.map { min($0, newCap) } }
                for (index, place) in kinds.representatives.enumerated() {
                    guard let change = Change(from: was[index], to: now[index]) else { continue }
                    var changed = use.named
                    changed.vertical = vertical.id
                    changed.place = place
                    map.add(change, changed)
                }
            }
        }
        return map
    }

    /// What is prohibited to those who could not have an account in a country, and now can.
    func bansToNewcomers(in country: String) -> Set<ChangeMap.Case> {
        guard let was = old.policy.places.key(country), let now = new.policy.places.key(country)
        else { return [] }
        let places = kinds.representatives.compactMap { new.policy.places.key($0) }
        var bans: Set<ChangeMap.Case> = []
        for vertical in shared(\.verticals, \.id)
        where old.access(vertical.old, was) == .prohibited
            && new.access(vertical.new, now) != .prohibited
        {
            for use in sharedUses {
                let rulings = new.uses(vertical.new, use.new, places)
                for (ruling, place) in zip(rulings, kinds.representatives)
                where ruling == .prohibited {
                    var banned = use.named
                    banned.vertical = vertical.id
                    banned.place = place
                    bans.insert(banned)
                }
            }
        }
        return bans
    }

    func conduct() -> ChangeMap {
        var map = ChangeMap()
        for practice in shared(\.practices, \.id) {
            let rows = (old: old.rows(on: practice.old), new: new.rows(on: practice.new))
            let options = (
                old: old.policy.practices[practice.old].options,
                new: new.policy.practices[practice.new].options
            )
            for vertical in shared(\.verticals, \.id) {
                for use in sharedUses {
                    let was = old.conduct(practice.old, vertical.old, use.old, among: rows.old)
                    let now = new.conduct(practice.new, vertical.new, use.new, among: rows.new)
                    for (index, option) in options.new.enumerated() {
                        guard let other = options.old.firstIndex(where: { $0.id == option.id }),
                            let change = Change(from: was[other], to: now[index])
                        else { continue }
                        var changed = use.named
                        changed.vertical = vertical.id
                        changed.answer = "\(practice.id)=\(option.id)"
                        map.add(change, changed)
                    }
                }
            }
        }
        return map
    }

    private typealias SharedUse = (named: ChangeMap.Case, old: IntendedUse, new: IntendedUse)

    private func shared<Element>(
        _ listing: (Policy) -> Listing<Element>,
        _ id: (Element) -> String
    ) -> [(id: String, old: Key<Element>, new: Key<Element>)] {
        Self.shared(listing(old.policy), listing(new.policy), id)
    }

    private static func shared<Element>(
        _ old: Listing<Element>,
        _ new: Listing<Element>,
        _ id: (Element) -> String
    ) -> [(id: String, old: Key<Element>, new: Key<Element>)] {
        new.keys.compactMap { key in
            let name = id(new[key])
            return old.key(name).map { (name, $0, key) }
        }
    }
}
