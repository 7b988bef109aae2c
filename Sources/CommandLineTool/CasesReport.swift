import Assessing
import PolicyLoading
import PolicyModel
import Proving
import StrictJSON

/// `policy cases`: the worked cases, what failed, and what they leave untouched.
struct CasesReport {
    private let policy: Policy
    private let files: [PolicyFile]
    private let isJSON: Bool

    init(_ policy: Policy, _ files: [PolicyFile], isJSON: Bool) {
        self.policy = policy
        self.files = files
        self.isJSON = isJSON
    }

    /// Runs the cases and prints what came of them.
    ///
    /// - Throws: `casesFailed` when one fails or a rule is never touched.
    func run() throws(Failure) -> ExitStatus {
        let read = PolicyLoader.cases(files, of: policy)
        guard read.diagnostics.isEmpty else { throw .badPolicy(read.diagnostics) }
        var runner = CaseRunner(policy)
        var results: [CaseResult] = []
        for workedCase in read.cases {
            do {
                results.append(try runner.run(workedCase))
            } catch {
                throw .assessment(error, isArgument: false)
            }
        }
        let coverage = Coverage(of: results, in: policy)
        let failed = results.filter { !$0.holds }
        try Outlet.print(isJSON ? json(results, coverage) : text(results, coverage))
        var texts = failed.map(describe)
        texts += coverage.rules.map { key in
            words("rule `\(policy.rules[key].id)` is touched by no case")
        }
        if !texts.isEmpty { throw .casesFailed(texts) }
        return .done
    }

    private var words: Words { policy.words }

    private func describe(_ result: CaseResult) -> String {
        let expected = result.workedCase
        let place = "\(expected.place.path):\(expected.place.line)"
        var lines = [words("\(place): failed: `\(expected.id)`: \(expected.why)")]
        lines.append(
            "  "
                + words(
                    "expected \(expected.verdict.id) (\(list(expected.rulings))), "
                        + "got \(result.verdict.id) (\(list(result.rulings)))"
                )
        )
        if !result.missingRules.isEmpty {
            lines.append("  " + words("not among the findings: \(ids(result.missingRules))"))
        }
        let decided = result.rules.sorted().filter { policy.rules[$0].ruling != .allowed }
        lines.append("  " + words("the rules found: \(ids(decided))"))
        return lines.joined(separator: "\n")
    }

    private func list(_ rulings: [Ruling?]) -> String {
        rulings.map { $0?.id ?? Verdict.undetermined.id }.joined(separator: ", ")
    }

    private func ids(_ rules: [Key<Rule>]) -> String {
        rules.isEmpty
            ? words("none") : rules.map { policy.rules[$0].id }.joined(separator: ", ")
    }

    private func text(_ results: [CaseResult], _ coverage: Coverage) -> String {
        let held = results.count { $0.holds }
        var lines = [words("\(held) of \(results.count) worked cases hold")]
        for part in parts(coverage) {
            let touched = part.total - part.untouched.count
            let noun = Phrase(stringLiteral: part.noun)
            let rest = part.untouched.joined(separator: ", ")
            lines.append(
                words(
                    rest.isEmpty
                        ? "\(touched) of \(part.total) \(noun) touched"
                        : "\(touched) of \(part.total) \(noun) touched; not: \(rest)"
                )
            )
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func json(_ results: [CaseResult], _ coverage: Coverage) -> String {
        let failed = results.filter { !$0.holds }.map { JSONOutput.string($0.workedCase.id) }
        let untouched = parts(coverage).map { part in
            (part.noun, JSONOutput.array(part.untouched.map { .string($0) }))
        }
        return JSONOutput.object([
            ("cases", .integer(results.count)),
            ("failed", .array(failed)),
            ("untouched", .object(untouched)),
        ]).text() + "\n"
    }

    private typealias Part = (noun: String, total: Int, untouched: [String])

    private func parts(_ coverage: Coverage) -> [Part] {
        [
            ("rules", policy.rules.count, coverage.rules.map { policy.rules[$0].id }),
            ("duties", policy.duties.count, coverage.duties.map { policy.duties[$0].id }),
            (
                "practices", policy.practices.count,
                coverage.practices.map { policy.practices[$0].id }
            ),
            ("editions", policy.editions.count, coverage.editions.map { "\($0.day)" }),
            (
                "verticals", policy.verticals.count,
                coverage.verticals.map { policy.verticals[$0].id }
            ),
        ]
    }
}
