import Linting
import PolicyLoading
import PolicyModel
import SafeText
import StrictJSON

/// `policy lint`: every fault of cases and claims, then what the lints find.
struct LintReport {
    private let policy: Policy
    private let files: [PolicyFile]
    private let today: CalendarDay
    private let isJSON: Bool
    private let words: Words

    init(
        _ policy: Policy,
        _ files: [PolicyFile],
        today: CalendarDay,
        isJSON: Bool,
        in words: Words
    ) {
        self.words = words
        self.policy = policy
        self.files = files
        self.today = today
        self.isJSON = isJSON
    }

    /// Looks at the data and prints what was found.
    ///
    /// - Throws: `badPolicy` for faulty cases or claims, `lintFaults` when a lint finds a fault.
    func run() throws(Failure) -> ExitStatus {
        let cases = PolicyLoader.cases(files, of: policy)
        let claims = PolicyLoader.claims(files, of: policy)
        var diagnostics = cases.diagnostics + claims.diagnostics
        // A folder may leave these tables out; then `classify` and `screen` cannot use it.
        if files.contains(where: { $0.path.hasPrefix("sectors/") }) {
            diagnostics += PolicyLoader.sectorCodes(files, of: policy).diagnostics
            diagnostics += PolicyLoader.sectorWords(files, of: policy).diagnostics
        }
        if files.contains(where: { $0.path.hasPrefix("screening/") }) {
            diagnostics += PolicyLoader.screening(files, of: policy).diagnostics
        }
        let read = PolicyLoader.languages(files).map { PolicyLoader.translation(files, to: $0) }
        diagnostics += read.flatMap(\.diagnostics)
        guard diagnostics.isEmpty else { throw .badPolicy(diagnostics) }
        let subject = LintSubject(
            policy: policy,
            cases: cases.cases,
            claims: claims.claims,
            texts: Dictionary(
                files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) },
                uniquingKeysWith: { first, _ in first }
            ),
            translations: read.map(\.translation),
            wording: Language.wording,
            today: today
        )
        let findings = Linter.findings(in: subject)
        let faults = findings.filter(\.isFault)
        try Outlet.print(isJSON ? json(subject, findings) : text(subject, findings))
        if !faults.isEmpty { throw .lintFaults(faults.map(describe)) }
        return .done
    }

    private func describe(_ finding: LintFinding) -> String {
        let said: Phrase = "\(finding.message) [\(finding.lint)]"
        return Escaped.terminal(
            words(
                finding.isFault
                    ? "\(finding.place): error: \(said)" : "\(finding.place): note: \(said)"
            )
        )
    }

    private func text(_ subject: LintSubject, _ findings: [LintFinding]) -> String {
        let notes = findings.filter { !$0.isFault }
        let counts: Phrase =
            "\(policy.rules.count) rules, \(subject.cases.count) cases, "
            + "\(subject.claims.count) claims"
        let found = findings.count - notes.count
        let verdict = words(found == 0 ? "no fault in \(counts)" : "faults in \(counts)")
        return (notes.map(describe) + [verdict, words("policy digest \(policy.digest)")])
            .joined(separator: "\n") + "\n"
    }

    private func json(_ subject: LintSubject, _ findings: [LintFinding]) -> String {
        let found = findings.map { finding in
            JSONOutput.object([
                ("lint", .string(finding.lint)),
                ("fault", .bool(finding.isFault)),
                ("place", .string(finding.place)),
                ("message", .string(Words.english(finding.message))),
            ])
        }
        return JSONOutput.object([
            ("policy-digest", .string(policy.digest)),
            ("rules", .integer(policy.rules.count)),
            ("cases", .integer(subject.cases.count)),
            ("claims", .integer(subject.claims.count)),
            ("findings", .array(found)),
        ]).text() + "\n"
    }
}
