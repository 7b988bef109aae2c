import PolicyModel
import Proving
import Testing

/// What the loader refuses already is shown of the policy itself, too.
@Suite("Exceptions, proved")
struct ExceptionCheckTests {
    /// Exceptions by the ids of rules, and what must be said of them.
    struct Row: Sendable, CustomTestStringConvertible {
        let name: String
        let exceptions: [String: [String]]
        let messages: [String]

        var testDescription: String { name }
    }

    private static let (ban, listed) = (
        "u-restricted-trade-2022-10", "u-alcohol-newsletter-listed-2024-08"
    )

    static let rows = [
        Row(name: "the policy as it is", exceptions: [:], messages: []),
        Row(
            name: "an exception to itself",
            exceptions: [ban: [ban]],
            messages: ["`\(ban)` is an exception to itself, in a circle"]
        ),
        Row(
            name: "two rules in a circle",
            exceptions: [ban: [listed]],
            messages: [ban, listed].map { "`\($0)` is an exception to itself, in a circle" }
        ),
        Row(
            name: "a rule of another table",
            exceptions: [listed: [ban, "a-sanctioned-places-2024"]],
            messages: [
                "`\(listed)` never meets `a-sanctioned-places-2024`, to which it is an exception"
            ]
        ),
        Row(
            name: "a rule of other cases",
            exceptions: ["u-promote-outside-us-2025-04": [ban]],
            messages: [
                "`u-promote-outside-us-2025-04` never meets `\(ban)`, to which it is an exception"
            ]
        ),
    ]

    @Test("A circle and a rule that is never met are told", arguments: rows)
    func told(_ row: Row) throws {
        let policy = try RealPolicy.policy().with(exceptions: row.exceptions)
        let certificate = try Prover.prove(policy, claims: [])
        let found = certificate.failures.filter { $0.check == .exceptions }
        #expect(Set(found.map { Words.english($0.message) }) == Set(row.messages))
        #expect(found.count == row.messages.count)
        #expect(certificate.holds == row.messages.isEmpty)
    }
}

extension Policy {
    /// The same policy with other exceptions in some rules.
    fileprivate func with(exceptions: [String: [String]]) throws -> Policy {
        for id in exceptions.keys { try #require(rules.key(id) != nil, "no rule \(id)") }
        let changed = try rules.entries.map { rule in
            guard let ids = exceptions[rule.id] else { return rule }
            return Rule(
                id: rule.id,
                table: rule.table,
                span: rule.span,
                cells: rule.cells,
                ruling: rule.ruling,
                exceptionTo: try ids.map { try #require(rules.key($0)) },
                duties: rule.duties,
                basis: rule.basis,
                sources: rule.sources,
                because: rule.because
            )
        }
        return Policy(
            editions: editions,
            sources: sources,
            verticals: verticals,
            offerings: offerings,
            activities: activities,
            practices: practices,
            places: places,
            duties: duties,
            questions: questions,
            rules: Listing(changed, id: \.id),
            digest: digest
        )
    }
}
