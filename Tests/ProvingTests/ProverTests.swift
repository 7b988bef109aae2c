import Assessing
import Foundation
import PolicyLoading
import PolicyModel
import Proving
import Testing

/// The proof, which holds for the real policy and is seen to fail for broken ones.
@Suite("Prover")
struct ProverTests {
    /// One change of the real tables, and what the proof has to say of it.
    struct Row: CustomTestStringConvertible {
        let name: String
        let path: String
        let old: String
        let new: String
        let check: ProofCheck
        let message: String

        var testDescription: String { name }
    }

    @Test("shows everything of the policy as it is")
    func realPolicyIsProved() throws {
        let tables = try ProvedTables()
        let certificate = try tables.certificate()
        #expect(certificate.failures.isEmpty)
        #expect(certificate.claims.count >= 60)
        #expect(certificate.segments.count == 20)
        let again = try tables.certificate()
        #expect(certificate.rulingsDigest == again.rulingsDigest)
    }

    @Test(
        "notices what is broken",
        arguments: [
            Row(
                name: "a case without a rule",
                path: "offerings.csv",
                old: "\nalcohol,",
                new: "\nspace-travel,service,Space travel,Trips to orbit\nalcohol,",
                check: .total,
                message: "no rule of rules/use.csv covers this case"
            ),
            Row(
                name: "an answer without a rule",
                path: "rules/conduct.csv",
                old: "age-gate,no,",
                new: "age-gate,yes,",
                check: .total,
                message: "`age-gate` binds this use, but no rule covers `no`"
            ),
            Row(
                name: "a dead rule",
                path: "rules/access.csv",
                old: "\na-sanctioned",
                new:
                    "\na-dead,2021-01-15,,military,-,allowed,,,official,mp-ota,Dead.\na-sanctioned",
                check: .noDeadRule,
                message: "`a-dead` decides no case and sets no rule aside"
            ),
            Row(
                name: "an unused duty",
                path: "duties.csv",
                old: "\nverify-business,",
                new: "\nidle-duty,always,Do nothing.,Nothing.\nverify-business,",
                check: .everythingUsed,
                message: "nothing uses the duty `idle-duty`"
            ),
            Row(
                name: "options out of order",
                path: "practices.csv",
                old: "recorded|not-recorded|none|bought-list",
                new: "bought-list|recorded|not-recorded|none",
                check: .ordered,
                message: "`bought-list` is listed as better for `opt-in` than `recorded`, but is "
                    + "ruled stricter"
            ),
            Row(
                name: "a claim that does not hold",
                path: "claims.csv",
                old: "\nmedical-trades-shut-out",
                new: "\nwrong-claim,access,2026-01-15,military,-,-,-,-,-,-,allowed,cm,Wrong."
                    + "\nmedical-trades-shut-out",
                check: .claims,
                message: "`wrong-claim` (claims.csv:2) does not hold: this case is prohibited"
            ),
        ]
    )
    func notices(_ row: Row) throws {
        var tables = try ProvedTables()
        tables.replace(row.path, row.old, with: row.new)
        let failures = try tables.certificate().failures
        let found = try #require(failures.first { Words.english($0.message) == row.message })
        #expect(found.check == row.check)
        if row.check == .total || row.check == .claims || row.check == .ordered {
            #expect(found.answers != nil && found.day != nil)
        }
    }

    @Test("holds every worked case, and touches every rule")
    func workedCasesHold() throws {
        let tables = try ProvedTables()
        let policy = try tables.policy()
        let read = PolicyLoader.cases(tables.files, of: policy)
        #expect(read.diagnostics.isEmpty)
        #expect(read.cases.count >= 100)
        var runner = CaseRunner(policy)
        var results: [CaseResult] = []
        for workedCase in read.cases { results.append(try runner.run(workedCase)) }
        #expect(results.filter { !$0.holds }.map(\.workedCase.id).isEmpty)
        let coverage = Coverage(of: results, in: policy)
        #expect(coverage.rules.isEmpty && coverage.verticals.isEmpty && coverage.editions.isEmpty)
        let reference = read.cases.filter { $0.place.path == "cases/reference-2021.csv" }
        #expect(reference.count >= 30)
    }

    @Test("says of a case that fails what was expected and what came")
    func failingCaseIsTold() throws {
        var tables = try ProvedTables()
        tables.replace("cases/reference-2021.csv", ",@best,not-eligible,", with: ",@best,eligible,")
        let policy = try tables.policy()
        let read = PolicyLoader.cases(tables.files, of: policy)
        let broken = try #require(
            read.cases.first { $0.verdict == .eligible && $0.rulings == [.prohibited] }
        )
        var runner = CaseRunner(policy)
        let result = try runner.run(broken)
        #expect(!result.holds)
        #expect(result.verdict == .notEligible)
    }
}

/// The tables of this repository, to be changed one at a time.
struct ProvedTables {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Data")

    private var texts: [String: String] = [:]

    init() throws {
        let cases = try FileManager.default
            .contentsOfDirectory(atPath: Self.folder.appending(path: "cases").path)
            .filter { $0.hasSuffix(".csv") }.map { "cases/" + $0 }
        for path in PolicyLoader.paths + ["claims.csv"] + cases {
            texts[path] = try String(
                contentsOf: Self.folder.appending(path: path),
                encoding: .utf8
            )
        }
    }

    var files: [PolicyFile] {
        texts.keys.sorted().map { PolicyFile(path: $0, bytes: Array((texts[$0] ?? "").utf8)) }
    }

    mutating func append(_ path: String, _ text: String) {
        texts[path, default: ""] += text
    }

    mutating func replace(_ path: String, _ old: String, with new: String) {
        guard let range = texts[path]?.range(of: old) else {
            Issue.record("\(path) does not hold \(old)")
            return
        }
        texts[path]?.replaceSubrange(range, with: new)
    }

    func policy() throws -> Policy {
        switch PolicyLoader.load(files) {
        case .policy(let policy): return policy
        case .faults(let diagnostics): throw Unsound(text: diagnostics.map { $0.text() }.joined())
        }
    }

    func certificate() throws -> Certificate {
        let policy = try policy()
        let claims = PolicyLoader.claims(files, of: policy)
        #expect(claims.diagnostics.isEmpty)
        return try Prover.prove(policy, claims: claims.claims)
    }

    struct Unsound: Error {
        let text: String
    }
}
