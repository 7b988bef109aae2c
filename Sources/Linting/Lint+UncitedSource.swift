import PolicyModel

extension Lint {
    static let uncitedSource = Lint(
        id: "uncited-source",
        summary: "a source that no rule, edition or claim cites",
        why: "Take it out, or cite it where it supports something.",
        isFault: true
    ) { subject in
        let policy = subject.policy
        let cited = Set(
            policy.rules.entries.flatMap(\.sources) + policy.editions.flatMap(\.sources)
                + subject.claims.flatMap(\.sources)
        )
        return policy.sources.keys.filter { !cited.contains($0) }.map { key in
            Message(place: "sources.csv", text: "nothing cites `\(policy.sources[key].id)`")
        }
    }
}
