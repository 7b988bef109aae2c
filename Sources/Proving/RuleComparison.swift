package import Assessing
package import PolicyModel

/// The rules that begin, end or read differently between two days, or two policies.
package struct RuleComparison: Sendable {
    /// Rules that are in force before and no longer after, as keys of the policy before.
    package private(set) var ended: [Key<Rule>] = []
    /// Rules that are in force after and not yet before, as keys of the policy after.
    package private(set) var begun: [Key<Rule>] = []
    /// Rules that end where another begins that says the same of the same cases.
    package private(set) var renewed: [(before: Key<Rule>, after: Key<Rule>)] = []
    /// Rules of the same id that are in force on both sides and do not decide alike.
    package private(set) var rewritten: [(before: Key<Rule>, after: Key<Rule>)] = []

    /// Compares the rules in force.
    package init(from before: Snapshot, to after: Snapshot) {
        let (old, new) = (before.policy, after.policy)
        for key in Self.inForce(before) {
            guard let other = new.rules.key(old.rules[key].id),
                new.rules[other].span.contains(after.day)
            else {
                ended.append(key)
                continue
            }
            if RuleForm(key, in: old, new) != RuleForm(other, in: new, old) {
                rewritten.append((key, other))
            }
        }
        begun = Self.inForce(after).filter { key in
            guard let other = old.rules.key(new.rules[key].id) else { return true }
            return !old.rules[other].span.contains(before.day)
        }
        pairRenewed(old, new)
    }

    /// Takes the rules that merely follow upon one another out of those that begin and end.
    private mutating func pairRenewed(_ old: Policy, _ new: Policy) {
        for key in ended {
            let form = RuleForm(key, in: old, new).withoutExceptions
            let heir = begun.first { RuleForm($0, in: new, old).withoutExceptions == form }
            guard let heir else { continue }
            renewed.append((key, heir))
            begun.removeAll { $0 == heir }
        }
        let followed = Set(renewed.map(\.before))
        ended.removeAll { followed.contains($0) }
    }

    private static func inForce(_ snapshot: Snapshot) -> [Key<Rule>] {
        Rule.Table.allCases.flatMap { snapshot.policy.rules(inForce: snapshot.day, of: $0) }
    }
}

/// All that a rule decides by, in the ids that two policies share, so that theirs can be compared.
private struct RuleForm: Hashable {
    private let table: Rule.Table
    private let ruling: Ruling
    private let cells: [Set<String>?]
    private let practice: String?
    private var exceptionTo: Set<String>

    init(_ key: Key<Rule>, in policy: Policy, _ other: Policy) {
        let rule = policy.rules[key]
        let asked = rule.cells.practice.map { policy.practices[$0] }
        table = rule.table
        ruling = rule.ruling
        practice = asked?.id
        cells = [
            Self.ids(rule.cells.vertical, policy.verticals, other.verticals, \.id),
            Self.ids(rule.cells.country, policy.places, other.places, \.id),
            Self.ids(rule.cells.activity, policy.activities, other.activities, \.id),
            Self.ids(rule.cells.offering, policy.offerings, other.offerings, \.id),
            Self.ids(rule.cells.recipients, policy.places, other.places, \.id),
            Self.answers(rule.cells.answer, asked, other),
        ]
        exceptionTo = Set(rule.exceptionTo.map { policy.rules[$0].id })
    }

    /// The form without the ids of other rules, which have successors too.
    var withoutExceptions: Self {
        var form = self
        form.exceptionTo = []
        return form
    }

    private static func ids<Element>(
        _ cell: Cell<Element>,
        _ listing: Listing<Element>,
        _ other: Listing<Element>,
        _ id: (Element) -> String
    ) -> Set<String>? {
        guard !cell.isAny else { return nil }
        return Set(cell.members.keys.map { id(listing[$0]) }.filter { other.key($0) != nil })
    }

    private static func answers(
        _ cell: Cell<Practice.Option>,
        _ practice: Practice?,
        _ other: Policy
    ) -> Set<String>? {
        guard let practice, !cell.isAny else { return nil }
        let asked = other.practices.key(practice.id).map { other.practices[$0] }
        return ids(
            cell,
            Listing(practice.options, id: \.id),
            Listing(asked?.options ?? [], id: \.id),
            \.id
        )
    }
}
