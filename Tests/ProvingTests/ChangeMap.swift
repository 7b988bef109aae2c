import PolicyModel
import Proving
import Testing

/// What every case changed from and to, by the ids of the case.
///
/// Places are tried by one of each kind that no row of the two policies tells apart.
struct ChangeMap: Equatable {
    /// One case: where a table lacks a column, the id is empty.
    struct Case: Hashable {
        var vertical = ""
        var place = ""
        var activity = ""
        var offering = ""
        var answer = ""
    }

    private(set) var changes: [Case: Change] = [:]
    /// Cases that stand in two statements.
    private(set) var doubles: [Case] = []

    init() {}

    mutating func add(_ change: Change, _ changed: Case) {
        if changes.updateValue(change, forKey: changed) != nil { doubles.append(changed) }
    }

    /// The cases that changed, before and after turned around.
    var reversed: ChangeMap {
        var map = ChangeMap()
        for (changed, change) in changes {
            if let back = Change(from: change.after, to: change.before) { map.add(back, changed) }
        }
        return map
    }

    /// Expands statements into their cases, with one place of each kind.
    init(expanding statements: [ChangeStatement], of policy: Policy, _ kinds: PlaceKinds) {
        add(contentsOf: statements, of: policy, kinds)
    }

    mutating func add(
        contentsOf statements: [ChangeStatement],
        of policy: Policy,
        _ kinds: PlaceKinds
    ) {
        for statement in statements {
            for vertical in statement.verticals.map({ policy.verticals[$0].id }) {
                for place in kinds.representatives(of: statement, in: policy) {
                    for activity in Self.ids(statement.activities, policy.activities, \.id) {
                        for offering in Self.ids(statement.offerings, policy.offerings, \.id) {
                            for answer in Self.answers(statement, policy) {
                                let changed = Case(
                                    vertical: vertical,
                                    place: place,
                                    activity: activity,
                                    offering: offering,
                                    answer: answer
                                )
                                add(statement.change, changed)
                            }
                        }
                    }
                }
            }
        }
    }

    private static func ids<Element>(
        _ keys: [Key<Element>]?,
        _ listing: Listing<Element>,
        _ id: (Element) -> String
    ) -> [String] {
        keys.map { $0.map { id(listing[$0]) } } ?? [""]
    }

    private static func answers(_ statement: ChangeStatement, _ policy: Policy) -> [String] {
        guard let practice = statement.practice.map({ policy.practices[$0] }) else { return [""] }
        return (statement.answers ?? []).map { "\(practice.id)=\(practice.options[$0.index].id)" }
    }
}

/// The places that two policies share, in kinds that no row of either tells apart.
struct PlaceKinds {
    private(set) var kinds: [[String]] = []
    private var kindOfPlace: [String: Int] = [:]

    init(_ policies: [Policy]) {
        var places: [[Bool]: Int] = [:]
        for id in policies[0].places.entries.map(\.id) {
            let keys = policies.compactMap { $0.places.key(id) }
            guard keys.count == policies.count else { continue }
            let signature = zip(policies, keys).flatMap { policy, key in
                policy.rules.entries.flatMap { rule in
                    [rule.cells.country.fits(key), rule.cells.recipients.fits(key)]
                }
            }
            let kind = places[signature] ?? kinds.count
            places[signature] = kind
            if kind == kinds.count { kinds.append([]) }
            kinds[kind].append(id)
            kindOfPlace[id] = kind
        }
    }

    /// One place of each kind.
    var representatives: [String] { kinds.map { $0[0] } }

    /// One place of each kind in a statement, whose kinds must be whole.
    func representatives(of statement: ChangeStatement, in policy: Policy) -> [String] {
        guard let keys = statement.recipients ?? statement.countries else { return [""] }
        let ids = keys.map { policy.places[$0].id }
        let found = Set(ids.compactMap { kindOfPlace[$0] }).sorted()
        #expect(found.reduce(0) { $0 + kinds[$1].count } == Set(ids).count, "a kind is cut in two")
        #expect(Set(ids).count == ids.count, "a place stands twice in a statement")
        return found.map { kinds[$0][0] }
    }
}
