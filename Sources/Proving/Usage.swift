import PolicyModel

/// Finds what stands in the policy and is used by nothing.
struct Usage {
    let policy: Policy

    /// What is used by nothing, one failure for each.
    var failures: [ProofFailure] {
        let rules = policy.rules.entries
        let duties = Set(rules.flatMap(\.duties) + policy.practices.entries.map(\.confirm))
        let sources = Set(rules.flatMap(\.sources) + policy.editions.flatMap(\.sources))
        let bound = Set(rules.compactMap(\.cells.practice))
        let typical = Set(policy.verticals.entries.flatMap(\.typicalOfferings))
        return unused(policy.duties, duties, "duty", \.id)
            + unused(policy.sources, sources, "source", \.id)
            + unused(policy.practices, bound, "practice", \.id)
            + unusedOfferings(typical)
    }

    private func unused<Element>(
        _ listing: Listing<Element>,
        _ used: Set<Key<Element>>,
        _ noun: Phrase,
        _ id: (Element) -> String
    ) -> [ProofFailure] {
        listing.keys.filter { !used.contains($0) }.map { key in
            ProofFailure(.everythingUsed, "nothing uses the \(noun) `\(id(listing[key]))`")
        }
    }

    /// Offerings that neither a vertical has as typical nor a rule names.
    private func unusedOfferings(_ typical: Set<Key<Offering>>) -> [ProofFailure] {
        policy.offerings.keys.filter { key in
            !typical.contains(key)
                && !policy.rules.entries.contains { rule in
                    !rule.cells.offering.isAny && rule.cells.offering.fits(key)
                }
        }.map { key in
            ProofFailure(
                .everythingUsed,
                "no vertical and no rule knows the offering `\(policy.offerings[key].id)`"
            )
        }
    }
}
