import Answering
import Assessing
import PolicyLoading
import PolicyModel
import Proving
import StrictJSON

/// `policy prove`: the certificate, or the smallest cases that show what is missing.
struct ProofReport {
    private let policy: Policy
    private let files: [PolicyFile]
    private let isJSON: Bool

    init(_ policy: Policy, _ files: [PolicyFile], isJSON: Bool) {
        self.policy = policy
        self.files = files
        self.isJSON = isJSON
    }

    /// Proves the policy and prints the certificate.
    ///
    /// - Throws: `casesFailed` when anything is not shown.
    func run() throws(Failure) -> ExitStatus {
        let claims = PolicyLoader.claims(files, of: policy)
        guard claims.diagnostics.isEmpty else { throw .badPolicy(claims.diagnostics) }
        let clock = ContinuousClock()
        let start = clock.now
        let certificate: Certificate
        do {
            certificate = try Prover.prove(policy, claims: claims.claims)
        } catch {
            throw .assessment(error, isArgument: false)
        }
        let duration = start.duration(to: clock.now)
        let milliseconds = Int(duration / .milliseconds(1))
        try Outlet.print(isJSON ? json(certificate, milliseconds) : text(certificate, milliseconds))
        guard certificate.holds else { throw .casesFailed(certificate.failures.map(describe)) }
        return .done
    }

    private var words: Words { policy.words }

    private func text(_ certificate: Certificate, _ milliseconds: Int) -> String {
        var lines = [words("segment from     access cases      use cases  conduct cases")]
        for count in certificate.segments {
            lines.append(row("\(count.day)", [count.access, count.use, count.conduct]))
        }
        let segments = certificate.segments
        let totals = [\Certificate.SegmentCount.access, \.use, \.conduct].map { path in
            segments.map { $0[keyPath: path] }.reduce(0, +)
        }
        lines.append(row(words("all"), totals))
        lines.append(
            words(
                "\(certificate.claims.count) claims, tried on \(certificate.claims.cases) cases "
                    + "(places as atoms)"
            )
        )
        lines.append(words("\(certificate.enquiries) whole enquiries drawn"))
        for check in ProofCheck.allCases {
            let failed = certificate.failures.count { $0.check == check }
            let result: Phrase = failed == 0 ? "shown" : "NOT SHOWN, \(failed) found"
            lines.append(words("\(check.statement): \(result)"))
        }
        lines.append(words("policy digest") + "   \(certificate.policyDigest)")
        lines.append(words("rulings digest") + "  \(certificate.rulingsDigest)")
        lines.append(words("time") + "            \(milliseconds) ms")
        return lines.joined(separator: "\n") + "\n"
    }

    private func row(_ name: String, _ counts: [Int]) -> String {
        let cells = counts.map { count in
            let digits = String(count)
            return String(repeating: " ", count: max(1, 15 - digits.utf8.count)) + digits
        }
        return name + String(repeating: " ", count: max(0, 14 - name.utf8.count)) + cells.joined()
    }

    private func json(_ certificate: Certificate, _ milliseconds: Int) -> String {
        let segments = certificate.segments.map { count in
            JSONOutput.object([
                ("from", .string(count.day.description)),
                ("access", .integer(count.access)),
                ("use", .integer(count.use)),
                ("conduct", .integer(count.conduct)),
            ])
        }
        let checks = ProofCheck.allCases.map { check in
            let failed = certificate.failures.count { $0.check == check }
            return JSONOutput.object([
                ("check", .string(check.rawValue)),
                ("says", .string(Words.english(check.statement))),
                ("failures", .integer(failed)),
            ])
        }
        return JSONOutput.object([
            ("schema", .string("vertical-check/certificate/1")),
            ("policy-digest", .string(certificate.policyDigest)),
            ("rulings-digest", .string(certificate.rulingsDigest)),
            ("holds", .bool(certificate.holds)),
            ("segments", .array(segments)),
            ("claims", .integer(certificate.claims.count)),
            ("claim-cases", .integer(certificate.claims.cases)),
            ("enquiries", .integer(certificate.enquiries)),
            ("checks", .array(checks)),
            ("failures", .array(certificate.failures.map(json))),
            ("milliseconds", .integer(milliseconds)),
        ]).text() + "\n"
    }

    private func json(_ failure: ProofFailure) -> JSONOutput {
        .object([
            ("check", .string(failure.check.rawValue)),
            ("says", .string(Words.english(failure.message))),
            ("rules", .array(failure.rules.map { .string(policy.rules[$0].id) })),
            ("case", answersFile(failure) ?? .null),
        ])
    }

    /// A failure with its case as an answers file that `check` can run.
    private func describe(_ failure: ProofFailure) -> String {
        var lines = [words("\(failure.check.rawValue): failed: \(failure.message)")]
        if !failure.rules.isEmpty {
            let ids = failure.rules.map { policy.rules[$0].id }.joined(separator: ", ")
            lines.append("  " + words("rules: \(ids)"))
        }
        if let file = answersFile(failure) { lines.append("  \(file.text(pretty: false))") }
        return lines.joined(separator: "\n")
    }

    /// The case of a failure; facts that do not matter to it are unknown, so that nothing is asked.
    private func answersFile(_ failure: ProofFailure) -> JSONOutput? {
        guard var answers = failure.answers else { return nil }
        if !answers.vertical.isDealtWith { answers.vertical = .unknown }
        if !answers.country.isDealtWith { answers.country = .unknown }
        if !answers.recipients.isDealtWith { answers.recipients = .unknown }
        if !answers.uses.isDealtWith { answers.uses = .unknown }
        var enquiry = Enquiry(for: policy)
        enquiry.day = failure.day
        enquiry.answers = answers
        return EnquiryWriter(policy).file(enquiry)
    }
}
