package import Assessing
package import PolicyModel
package import StrictJSON

/// Writes the policy in force on a day as JSON; its keys and their order are a contract.
package struct PolicyPageJSON {
    private let snapshot: Snapshot
    private let vertical: Key<Vertical>?

    /// The schema that is written.
    package static let schema = "vertical-check/policy/1"

    /// Makes the writer of a day, of all rules or of those that can apply to one vertical.
    package init(_ snapshot: Snapshot, vertical: Key<Vertical>? = nil) {
        self.snapshot = snapshot
        self.vertical = vertical
    }

    /// The policy of the day; a cell is an array of ids, or `any`.
    package var output: JSONOutput {
        let page = PolicyPage(snapshot, vertical: vertical)
        let rules = Rule.Table.allCases.flatMap { page.rules(of: $0) }
        let cited = rules.flatMap { policy.rules[$0].sources } + snapshot.edition.sources
        return .object([
            ("schema", .string(Self.schema)),
            ("as-of", .string(snapshot.day.description)),
            (
                "edition",
                .object([
                    ("day", .string(snapshot.edition.day.description)),
                    ("title", .string(snapshot.edition.title)),
                    ("status", .string(snapshot.edition.status.rawValue)),
                ])
            ),
            ("policy-digest", .string(policy.digest)),
            ("vertical", vertical.map { .string(policy.verticals[$0].id) } ?? .null),
            ("rules", .array(rules.map { rule(policy.rules[$0]) })),
            ("sources", .array(Set(cited).sorted().map { source(policy.sources[$0]) })),
        ])
    }

    private var policy: Policy { snapshot.policy }

    private func rule(_ rule: Rule) -> JSONOutput {
        let cells = rule.cells
        var members: [(String, JSONOutput)] = [
            ("rule", .string(rule.id)),
            ("table", .string(rule.table.rawValue)),
            ("from", rule.span.from.map { .string($0.description) } ?? .null),
            ("until", rule.span.until.map { .string($0.description) } ?? .null),
        ]
        if let key = cells.practice {
            let practice = policy.practices[key]
            members.append(("practice", .string(practice.id)))
            members.append(("answer", cell(cells.answer) { practice.options[$0.index].id }))
        }
        members.append(("vertical", cell(cells.vertical) { policy.verticals[$0].id }))
        if rule.table == .access {
            members.append(("country", cell(cells.country) { policy.places[$0].id }))
        } else {
            members.append(("activity", cell(cells.activity) { policy.activities[$0].id }))
            members.append(("offering", cell(cells.offering) { policy.offerings[$0].id }))
        }
        if rule.table == .use {
            members.append(("recipients", cell(cells.recipients) { policy.places[$0].id }))
        }
        return .object(members + rest(of: rule))
    }

    private func rest(of rule: Rule) -> [(String, JSONOutput)] {
        [
            ("ruling", .string(rule.ruling.id)),
            ("exception-to", .array(rule.exceptionTo.map { .string(policy.rules[$0].id) })),
            ("duties", .array(rule.duties.map { .string(policy.duties[$0].id) })),
            ("basis", .string(rule.basis.rawValue)),
            ("sources", .array(rule.sources.map { .string(policy.sources[$0].id) })),
            ("because", .string(rule.because)),
        ]
    }

    private func source(_ source: Source) -> JSONOutput {
        .object([
            ("source", .string(source.id)), ("title", .string(source.title)),
            ("publisher", .string(source.publisher)), ("url", .string(source.url)),
            ("stated-date", .string(source.statedDate)), ("class", .string(source.basis.rawValue)),
        ])
    }

    private func cell<Element>(
        _ cell: Cell<Element>,
        _ id: (Key<Element>) -> String
    ) -> JSONOutput {
        cell.isAny ? .string("any") : .array(cell.members.keys.map { .string(id($0)) })
    }
}
