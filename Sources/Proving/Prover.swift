package import Assessing
import PolicyLoading
package import PolicyModel

/// Proves a policy by trying every case (DESIGN, section 8).
package struct Prover {
    private let policy: Policy
    private let claims: [Claim]
    private var hash = SHA256()
    private var working: Set<Key<Rule>> = []
    private var failures: [ProofFailure] = []
    private var counts: [Certificate.SegmentCount] = []
    private var claimCases = 0
    private var failedClaims: Set<Int> = []

    /// Whole enquiries drawn in each segment.
    private static let enquiriesPerSegment = 40

    /// Makes a prover of a policy and the claims about it.
    package init(_ policy: Policy, claims: [Claim]) {
        self.policy = policy
        self.claims = claims
    }

    /// Tries everything, and gives the certificate.
    ///
    /// - Throws: `uncovered` when a case without a ruling keeps the rest from being tried.
    package static func prove(
        _ policy: Policy,
        claims: [Claim]
    ) throws(AssessmentFault) -> Certificate {
        var prover = Prover(policy, claims: claims)
        return try prover.run()
    }

    private mutating func run() throws(AssessmentFault) -> Certificate {
        let segments = try Segment.all(of: policy)
        for segment in segments { sweep(segment) }
        reportDeadRules()
        failures += ExceptionCheck(policy: policy).failures + Usage(policy: policy).failures
        var samples = SampleProver(policy)
        // With a case uncovered, whole enquiries cannot be assessed, and the failure stands already.
        if !failures.contains(where: { $0.check == .total }) {
            for segment in segments {
                try samples.prove(segment, count: Self.enquiriesPerSegment)
            }
        }
        return Certificate(
            policyDigest: policy.digest,
            rulingsDigest: hash.finish(),
            segments: counts,
            claims: (claims.count, claimCases),
            enquiries: samples.tried,
            failures: failures + samples.failures
        )
    }

    private mutating func sweep(_ segment: Segment) {
        let sweep = SegmentSweep(segment)
        let conduct = ConductSweep(segment)
        working.formUnion(sweep.working)
        working.formUnion(conduct.working)
        failures += sweep.failures + conduct.failures
        hash.update(Array("\(segment.snapshot.day)\n".utf8))
        hash.update(sweep.table.bytes)
        hash.update(conduct.bytes)
        counts.append(
            Certificate.SegmentCount(
                day: segment.snapshot.day,
                access: sweep.accessCases,
                use: sweep.useCases,
                conduct: conduct.cases
            )
        )
        guard conduct.failures.allSatisfy({ $0.check != .total }) else { return }
        var prover = ClaimProver(sweep, conduct.table)
        // A claim that has failed is told once, by its earliest case.
        let held = claims.indices.filter { !failedClaims.contains($0) }
        for index in held where !prover.proves(claims[index]) { failedClaims.insert(index) }
        claimCases += prover.cases
        failures += prover.failures
    }

    private mutating func reportDeadRules() {
        for rule in policy.rules.keys where !working.contains(rule) {
            failures.append(
                ProofFailure(
                    .noDeadRule,
                    "`\(policy.rules[rule].id)` decides no case and sets no rule aside",
                    rules: [rule]
                )
            )
        }
    }
}
