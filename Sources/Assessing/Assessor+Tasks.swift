import PolicyModel

extension Assessor {
    /// Collects the duties of all uses that are not prohibited.
    ///
    /// A prohibited use has nothing to do but to be left out, so its duties would only mislead.
    func tasks(_ uses: [Assessment.Use]) -> [Assessment.Task] {
        let policy = snapshot.policy
        var needed: [Key<Duty>: [IntendedUse]] = [:]
        var confirmed: [Key<Duty>: [IntendedUse]] = [:]
        for use in uses where use.ruling != .prohibited {
            for finding in use.findings {
                for duty in policy.rules[finding.rule].duties {
                    needed[duty, default: []].append(use.use)
                }
            }
            for practice in use.openPractices {
                let duty = policy.practices[practice].confirm
                confirmed[duty, default: []].append(use.use)
            }
        }
        return policy.duties.keys.compactMap { duty in
            let bound = (needed[duty] ?? []) + (confirmed[duty] ?? [])
            guard !bound.isEmpty else { return nil }
            let inOrder = uses.map(\.use).filter { bound.contains($0) }
            return Assessment.Task(
                duty: duty,
                uses: inOrder,
                isToConfirm: needed[duty] == nil
            )
        }
    }
}
