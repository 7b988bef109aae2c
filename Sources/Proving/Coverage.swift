package import PolicyModel

/// What the worked cases of a policy never touch.
package struct Coverage: Sendable {
    /// Rules that are among no case's findings.
    package let rules: [Key<Rule>]
    /// Duties that stand in no case's assessment.
    package let duties: [Key<Duty>]
    /// Practices that no case asks for.
    package let practices: [Key<Practice>]
    /// Editions in which no case lies.
    package let editions: [Edition]
    /// Verticals that no case is about.
    package let verticals: [Key<Vertical>]

    /// Works out what is never touched.
    package init(of results: [CaseResult], in policy: Policy) {
        let rules = results.reduce(into: Set<Key<Rule>>()) { $0.formUnion($1.rules) }
        let duties = results.reduce(into: Set<Key<Duty>>()) { $0.formUnion($1.duties) }
        let asked = Set(results.flatMap(\.asked))
        let verticals = Set(results.compactMap(\.workedCase.vertical))
        let editions = Set(results.compactMap { policy.edition(on: $0.workedCase.day)?.day })
        self.rules = policy.rules.keys.filter { !rules.contains($0) }
        self.duties = policy.duties.keys.filter { !duties.contains($0) }
        practices = policy.practices.keys.filter { !asked.contains($0) }
        self.editions = policy.editions.filter { !editions.contains($0.day) }
        self.verticals = policy.verticals.keys.filter { !verticals.contains($0) }
    }
}
