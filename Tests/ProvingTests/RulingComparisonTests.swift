import Assessing
import PolicyLoading
import PolicyModel
import Proving
import Testing

@Suite("The comparison of two days")
struct RulingComparisonTests {
    static let pairs = [
        ("2021-01-14", "2021-01-15"), ("2022-10-24", "2022-10-25"), ("2024-08-26", "2024-08-27"),
        ("2025-11-30", "2025-12-01"), ("2019-09-04", "2026-11-22"),
    ]

    private static func compare(_ before: String, _ after: String) throws -> RulingComparison {
        try RulingComparison(
            from: RealPolicy.snapshot(on: before),
            to: RealPolicy.snapshot(on: after)
        )
    }

    /// Expands the statements of a table again.
    private static func expand(
        _ comparison: RulingComparison,
        _ table: TableComparison.Table,
        _ kinds: PlaceKinds
    ) -> ChangeMap {
        ChangeMap(
            expanding: comparison[table].statements,
            of: comparison.after.policy,
            kinds
        )
    }

    /// Compares every table with the cases tried one by one.
    private static func check(_ comparison: RulingComparison) {
        let force = BruteForce(comparison.before, comparison.after)
        let ordinary = comparison.ordinaryCountries.first.map {
            comparison.after.policy.places[$0].id
        }
        for table in TableComparison.Table.allCases {
            let expected =
                switch table {
                case .access: force.access()
                case .use: force.uses()
                case .together: force.uses(together: ordinary)
                case .conduct: force.conduct()
                }
            let found = expand(comparison, table, force.kinds)
            #expect(found.doubles.isEmpty, "two statements of \(table) overlap")
            #expect(found == expected, "\(table)")
        }
        checkBans(comparison)
    }

    /// Compares what stays prohibited to newcomers with the cases tried one by one.
    private static func checkBans(_ comparison: RulingComparison) {
        let force = BruteForce(comparison.before, comparison.after)
        let ordinary = comparison.ordinaryCountries.first.map {
            comparison.after.policy.places[$0].id
        }
        var map = ChangeMap()
        for ban in comparison.remainingBans {
            // Any change will do, since only the cases are compared.
            guard let change = Change(from: .allowed, to: .prohibited) else { continue }
            let statement = ChangeStatement(
                change: change,
                verticals: ban.verticals,
                activities: ban.activities,
                offerings: ban.offerings,
                recipients: ban.recipients
            )
            map.add(contentsOf: [statement], of: comparison.after.policy, force.kinds)
        }
        #expect(map.doubles.isEmpty)
        #expect(Set(map.changes.keys) == force.bansToNewcomers(in: ordinary ?? ""))
    }

    @Test("The statements, expanded again, are the cases that differ, each once", arguments: pairs)
    func exact(_ before: String, _ after: String) throws {
        Self.check(try Self.compare(before, after))
    }

    @Test("It is exact for policies drawn from a seed too", arguments: 0..<60)
    func exactForRandomPolicies(_ seed: UInt64) throws {
        var random = RandomPolicy(seed: seed)
        let before = try Snapshot(of: random.policy(), on: CalendarDay.last)
        let after = try Snapshot(of: random.policy(), on: CalendarDay.last)
        Self.check(try RulingComparison(from: before, to: after))
    }

    @Test("Entries of one policy alone are named, and their cases are counted", arguments: 0..<10)
    func oneSided(_ seed: UInt64) throws {
        var random = RandomPolicy(seed: seed)
        let before = try Snapshot(of: random.policy(), on: CalendarDay.last)
        let after = try Snapshot(of: random.policy(without: 1), on: CalendarDay.last)
        let comparison = try RulingComparison(from: before, to: after)
        Self.check(comparison)
        let ids = comparison.vocabulary.onlyBefore.flatMap(\.ids)
        #expect(ids == ["v1", "a1", "o1", "p1"])
        #expect(comparison.vocabulary.onlyAfter.isEmpty)
        #expect(comparison[.access].cases == 4 * 5)
        #expect(comparison[.access].removedCases == 5 * 6 - 4 * 5)
        #expect(comparison[.use].removedCases == 5 * 3 * 4 * 6 - 4 * 2 * 3 * 5)
        #expect(comparison[.conduct].removedCases == (5 * 3 * 4 - 4 * 2 * 3) * 6)
        #expect(comparison.tables.allSatisfy { $0.addedCases == 0 })
        #expect(!comparison.isEmpty)
    }

    @Test("Forwards and backwards, the same cases change the other way", arguments: pairs)
    func reversed(_ before: String, _ after: String) throws {
        let forwards = try Self.compare(before, after)
        let backwards = try Self.compare(after, before)
        for table in TableComparison.Table.allCases {
            let (one, other) = (forwards[table], backwards[table])
            #expect(one.changedCases(.milder) == other.changedCases(.stricter))
            #expect(one.changedCases(.stricter) == other.changedCases(.milder))
            #expect(one.changedCases(.asking) == other.changedCases(.asking))
        }
    }

    @Test("Reversed statements are the same statements", arguments: 0..<10)
    func reversedRandom(_ seed: UInt64) throws {
        var random = RandomPolicy(seed: seed)
        let before = try Snapshot(of: random.policy(), on: CalendarDay.last)
        let after = try Snapshot(of: random.policy(), on: CalendarDay.last)
        let kinds = PlaceKinds([before.policy, after.policy])
        let forwards = try RulingComparison(from: before, to: after)
        let backwards = try RulingComparison(from: after, to: before)
        for table in TableComparison.Table.allCases {
            let turned = Self.expand(backwards, table, kinds).reversed
            #expect(Self.expand(forwards, table, kinds) == turned)
        }
    }

    @Test(
        "A day does not differ from itself",
        arguments: ["2019-09-04", "2021-01-15", "2026-11-22"]
    )
    func sameDay(_ day: String) throws {
        let comparison = try Self.compare(day, day)
        #expect(comparison.isEmpty)
        let rules = RuleComparison(from: comparison.before, to: comparison.after)
        #expect(rules.begun.isEmpty && rules.ended.isEmpty)
        #expect(rules.renewed.isEmpty && rules.rewritten.isEmpty)
    }

    @Test("The order is the policy's, and the same every time")
    func order() throws {
        let first = try Self.compare("2021-01-14", "2021-01-15")
        let second = try Self.compare("2021-01-14", "2021-01-15")
        #expect(first.tables == second.tables)
        for table in TableComparison.Table.allCases where table != .conduct {
            let leads = first[table].statements.map { $0.verticals[0] }
            #expect(leads == leads.sorted(), "\(table)")
        }
        let practices = first[.conduct].statements.compactMap(\.practice)
        #expect(practices == practices.sorted())
    }

    @Test("Every rule in force on one side only is told once", arguments: pairs)
    func rules(_ before: String, _ after: String) throws {
        let policy = try RealPolicy.policy()
        let (old, new) = (
            try RealPolicy.snapshot(on: before), try RealPolicy.snapshot(on: after)
        )
        let comparison = RuleComparison(from: old, to: new)
        let isInForce = { (key: Key<Rule>, day: CalendarDay) in
            policy.rules[key].span.contains(day)
        }
        let ended = policy.rules.keys.filter { isInForce($0, old.day) && !isInForce($0, new.day) }
        let begun = policy.rules.keys.filter { isInForce($0, new.day) && !isInForce($0, old.day) }
        #expect((comparison.ended + comparison.renewed.map(\.before)).sorted() == ended)
        #expect((comparison.begun + comparison.renewed.map(\.after)).sorted() == begun)
        #expect(comparison.rewritten.isEmpty)
    }

    @Test("A vertical more changes no rule, even one that names all but some verticals")
    func addedVertical() throws {
        let files = RealPolicy.files.map { file in
            guard file.path == "verticals.csv" else { return file }
            let row = "kite-shop,ordinary,Kite shop,kites,ordinary-goods\n"
            return PolicyFile(path: file.path, bytes: file.bytes + Array(row.utf8))
        }
        guard case .policy(let policy) = PolicyLoader.load(files) else {
            Issue.record("the tables with a further vertical are not sound")
            return
        }
        let before = try RealPolicy.snapshot(on: "2021-01-15")
        let after = try Snapshot(of: policy, on: before.day)
        let comparison = try RulingComparison(from: before, to: after)
        #expect(comparison.tables.allSatisfy { $0.statements.isEmpty && $0.addedCases > 0 })
        #expect(comparison.vocabulary.onlyAfter.flatMap(\.ids) == ["kite-shop"])
        let rules = RuleComparison(from: before, to: after)
        #expect(rules.rewritten.isEmpty && rules.begun.isEmpty && rules.ended.isEmpty)
    }

    @Test("The update of January 2021 lets the health trades in, and no medicine may be sold")
    func referenceCase() throws {
        let comparison = try Self.compare("2021-01-14", "2021-01-15")
        let policy = comparison.after.policy
        let pharmacy = try #require(policy.verticals.key("pharmacy"))
        let admitted = comparison[.access].statements.filter { $0.change.before == .prohibited }
        #expect(admitted.contains { $0.verticals.contains(pharmacy) })
        let sell = try #require(policy.activities.key("sell"))
        let medicines = try #require(policy.offerings.key("prescription-medicines"))
        #expect(
            !comparison[.together].statements.contains { statement in
                statement.verticals.contains(pharmacy)
                    && statement.activities?.contains(sell) == true
                    && statement.offerings?.contains(medicines) == true
            }
        )
    }
}
