package import PolicyModel

/// Turns the tables of a policy folder into a `Policy`, or into everything that is wrong with them.
package enum PolicyLoader {
    /// What loading came to.
    package enum Outcome: Sendable {
        /// Every table is sound.
        case policy(Policy)
        /// What is wrong, by file and place; never empty.
        case faults([Diagnostic])
    }

    /// The tables that the policy is made of, by path.
    package static let paths = [
        "activities.csv", "duties.csv", "editions.csv", "groups.csv", "offerings.csv",
        "options.csv", "places.csv", "practices.csv", "questions.csv", "rules/access.csv",
        "rules/conduct.csv", "rules/use.csv", "sources.csv", "verticals.csv",
    ]

    /// Loads a policy; other files than those of `paths` are left alone.
    package static func load(_ files: [PolicyFile]) -> Outcome {
        let tables = files.filter { paths.contains($0.path) }.sorted { $0.path < $1.path }
        var reader = PolicyReader(tables)
        let policy = reader.policy(digest: digest(of: tables))
        let diagnostics = reader.sortedDiagnostics()
        return diagnostics.isEmpty ? .policy(policy) : .faults(diagnostics)
    }

    /// The SHA-256 over every table's path, length and bytes, so that no two policies look alike.
    private static func digest(of tables: [PolicyFile]) -> String {
        var hash = SHA256()
        for table in tables {
            hash.update(Array("\(table.path) \(table.bytes.count)\n".utf8))
            hash.update(table.bytes)
        }
        return hash.finish()
    }
}

extension PolicyReader {
    /// Reads every table; the result may be used only when no diagnostic was reported.
    fileprivate mutating func policy(digest: String) -> Policy {
        let vocabulary = vocabulary()
        let domains = vocabulary.domains
        return Policy(
            editions: vocabulary.editions,
            sources: vocabulary.sources.listing,
            verticals: domains.verticals.listing,
            offerings: domains.offerings.listing,
            activities: domains.activities.listing,
            practices: vocabulary.practices.listing,
            places: domains.places.listing,
            duties: vocabulary.duties.listing,
            questions: questions(),
            rules: rules(vocabulary),
            digest: digest
        )
    }

    /// Reads every table that rules, cases and claims take their words from.
    mutating func vocabulary() -> RuleVocabulary {
        let sources = sources()
        let offerings = offerings()
        var domains = Domains(
            verticals: verticals(offerings),
            offerings: offerings,
            activities: activities(),
            places: places()
        )
        addGroups(to: &domains)
        let duties = duties()
        let practices = practices(duties, domains.verticals)
        return RuleVocabulary(
            domains: domains,
            practices: practices,
            duties: duties,
            sources: sources,
            editions: editions(sources)
        )
    }
}
