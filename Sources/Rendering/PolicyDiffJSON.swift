import Assessing
import PolicyModel
package import Proving
package import StrictJSON

/// Writes what changed in the policy as JSON; its keys and their order are a contract.
package struct PolicyDiffJSON {
    private let comparison: RulingComparison
    private let rules: RuleComparison
    private let policy: Policy

    /// The schema that is written.
    package static let schema = "vertical-check/policy-diff/1"

    /// Makes the writer of a comparison.
    package init(_ comparison: RulingComparison) {
        self.comparison = comparison
        rules = RuleComparison(from: comparison.before, to: comparison.after)
        policy = comparison.after.policy
    }

    /// The comparison; sets are arrays of ids of the policy after, or `any` for a whole table.
    package var output: JSONOutput {
        let old = comparison.before.policy
        return .object([
            ("schema", .string(Self.schema)),
            ("before", side(comparison.before)),
            ("after", side(comparison.after)),
            ("only-before", entries(comparison.vocabulary.onlyBefore)),
            ("only-after", entries(comparison.vocabulary.onlyAfter)),
            ("ordinary-countries", places(comparison.ordinaryCountries)),
            ("tables", .array(comparison.tables.map(table))),
            ("still-prohibited", .array(comparison.remainingBans.map(ban))),
            ("rules-ended", .array(rules.ended.map { .string(old.rules[$0].id) })),
            ("rules-begun", .array(rules.begun.map { .string(policy.rules[$0].id) })),
            ("rules-changed", .array(rules.rewritten.map { .string(policy.rules[$0.after].id) })),
            (
                "rules-renewed",
                .array(
                    rules.renewed.map { pair in
                        .object([
                            ("before", .string(old.rules[pair.before].id)),
                            ("after", .string(policy.rules[pair.after].id)),
                        ])
                    }
                )
            ),
            ("texts", .array(TextComparison(from: old, to: policy).differences.map(text))),
        ])
    }

    private func text(_ difference: TextComparison.Difference) -> JSONOutput {
        .object([
            ("file", .string(difference.file)),
            ("id", .string(difference.id)),
            ("field", .string(difference.field)),
            ("before", .string(difference.before)),
            ("after", .string(difference.after)),
        ])
    }

    private func side(_ snapshot: Snapshot) -> JSONOutput {
        .object([
            ("day", .string(snapshot.day.description)),
            ("edition", .string(snapshot.edition.day.description)),
            ("title", .string(snapshot.edition.title)),
            ("policy-digest", .string(snapshot.policy.digest)),
        ])
    }

    private func entries(_ lists: [(noun: String, ids: [String])]) -> JSONOutput {
        .object(lists.map { ($0.noun, .array($0.ids.map { .string($0) })) })
    }

    private func table(_ table: TableComparison) -> JSONOutput {
        .object([
            ("table", .string(table.table.rawValue)),
            ("cases", .integer(table.cases)),
            ("cases-added", .integer(table.addedCases)),
            ("cases-removed", .integer(table.removedCases)),
            ("directions", .array(Change.Direction.allCases.map { direction($0, table) })),
            ("statements", .array(table.statements.map(statement))),
        ])
    }

    private func direction(_ direction: Change.Direction, _ table: TableComparison) -> JSONOutput {
        .object([
            ("direction", .string(direction.rawValue)),
            ("cases", .integer(table.changedCases(direction))),
            ("statements", .integer(table.statements(direction).count)),
        ])
    }

    private func statement(_ statement: ChangeStatement) -> JSONOutput {
        var members: [(String, JSONOutput)] = [
            ("direction", .string(statement.change.direction.rawValue)),
            ("before", ruling(statement.change.before)),
            ("after", ruling(statement.change.after)),
            ("cases", .integer(statement.cases)),
        ]
        if let key = statement.practice {
            let practice = policy.practices[key]
            let answers = statement.answers ?? []
            members.append(("practice", .string(practice.id)))
            members.append(
                ("answers", .array(answers.map { .string(practice.options[$0.index].id) }))
            )
        }
        members.append(("verticals", set(statement.verticals, policy.verticals, \.id)))
        if let countries = statement.countries { members.append(("countries", places(countries))) }
        if let activities = statement.activities {
            members.append(("activities", set(activities, policy.activities, \.id)))
        }
        if let offerings = statement.offerings {
            members.append(("offerings", set(offerings, policy.offerings, \.id)))
        }
        if let recipients = statement.recipients {
            members.append(("recipients", places(recipients)))
        }
        return .object(members)
    }

    private func ban(_ ban: RemainingBan) -> JSONOutput {
        .object([
            ("verticals", set(ban.verticals, policy.verticals, \.id)),
            ("activities", set(ban.activities, policy.activities, \.id)),
            ("offerings", set(ban.offerings, policy.offerings, \.id)),
            ("recipients", places(ban.recipients)),
        ])
    }

    private func places(_ keys: [Key<Place>]) -> JSONOutput { set(keys, policy.places, \.id) }

    private func set<Element>(
        _ keys: [Key<Element>],
        _ listing: Listing<Element>,
        _ id: (Element) -> String
    ) -> JSONOutput {
        keys.count == listing.count
            ? .string("any") : .array(keys.map { .string(id(listing[$0])) })
    }

    private func ruling(_ ruling: Ruling?) -> JSONOutput { .string(ruling?.id ?? "not-asked") }
}
