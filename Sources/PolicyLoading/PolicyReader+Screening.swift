package import PolicyModel

extension PolicyLoader {
    /// Reads the tables by which a file of prospects is read, and what is wrong with them.
    package static func screening(
        _ files: [PolicyFile],
        of policy: Policy
    ) -> (tables: ScreeningTables, diagnostics: [Diagnostic]) {
        var reader = PolicyReader(files.filter { $0.path.hasPrefix("screening/") })
        let headers = reader.records(of: "screening/headers.csv", columns: ["header", "field"])
            .map { record in
                HeaderName(
                    header: reader.text(record["header"], noun: "header"),
                    field: reader.text(record["field"], noun: "field")
                )
            }
        let uses = reader.records(
            of: "screening/uses.csv",
            columns: ["language", "phrase", "uses"]
        ).map { record in
            UsePhrase(
                text: reader.text(record["phrase"], noun: "phrase"),
                meanings: reader.meanings(record["uses"], policy)
            )
        }
        return (ScreeningTables(headers: headers, uses: uses), reader.sortedDiagnostics())
    }
}

extension PolicyReader {
    /// Reads `notify:ordinary-goods`, or `notify:@goods` for what a vertical typically has.
    fileprivate mutating func meanings(_ field: Field, _ policy: Policy) -> [UsePhrase.Meaning] {
        var meanings: [UsePhrase.Meaning] = []
        for member in field.list() {
            let parts = member.text.split(separator: ":", omittingEmptySubsequences: false)
            if parts.count == 2, let activity = policy.activities.key(String(parts[0])),
                let about = Self.about(String(parts[1]), policy)
            {
                meanings.append(UsePhrase.Meaning(activity: activity, about: about))
            } else {
                report(
                    .badUse,
                    at: member,
                    "`\(member.text)` is no intended use",
                    help: "write activity:offering, or activity:@goods, @service, @information"
                )
            }
        }
        return meanings
    }

    private static func about(_ text: String, _ policy: Policy) -> UsePhrase.About? {
        if text.hasPrefix("@") {
            return Offering.Kind(rawValue: String(text.dropFirst())).map { .typical($0) }
        }
        return policy.offerings.key(text).map { .offering($0) }
    }
}
