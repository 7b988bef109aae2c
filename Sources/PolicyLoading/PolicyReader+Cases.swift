package import PolicyModel

extension PolicyLoader {
    /// Reads the worked cases of a sound policy, and what is wrong with them.
    package static func cases(
        _ files: [PolicyFile],
        of policy: Policy
    ) -> (cases: [WorkedCase], diagnostics: [Diagnostic]) {
        var reader = PolicyReader(files)
        let paths = files.map(\.path).filter { $0.hasPrefix("cases/") }.sorted()
        var seen: [String: Field] = [:]
        var cases: [WorkedCase] = []
        for path in paths {
            for record in reader.records(of: path, columns: PolicyReader.caseColumns) {
                reader.checkID(record["id"], noun: "case", seen: &seen)
                if let read = reader.workedCase(record, policy) { cases.append(read) }
            }
        }
        return (cases, reader.sortedDiagnostics())
    }
}

extension PolicyReader {
    fileprivate static let caseColumns = [
        "id", "as-of", "vertical", "country", "recipients", "uses", "practices", "verdict",
        "rulings", "rules", "why",
    ]

    fileprivate mutating func workedCase(_ record: Record, _ policy: Policy) -> WorkedCase? {
        let practices = practiceAnswers(record["practices"], policy)
        let uses = uses(record["uses"], policy)
        let rulings = record["rulings"].list().map { field in
            field.text == Verdict.undetermined.id ? nil : ruling(field)
        }
        if let uses, rulings.count != uses.count {
            report(
                .rulingsAndUses,
                at: record["rulings"],
                "there are \(rulings.count) rulings for \(uses.count) uses",
                help: "give one ruling for each use, in the same order"
            )
        }
        let day = day(record["as-of"])
        let verdict = Verdict(id: record["verdict"].text)
        if verdict == nil {
            reportUnknown(
                record["verdict"],
                noun: "verdict",
                ids: Verdict.allCases.map(\.id)
            )
        }
        if record["as-of"].isEmpty { report(.badDay, at: record["as-of"], "the day is missing") }
        guard let day, let verdict else { return nil }
        return WorkedCase(
            id: record["id"].text,
            place: (record.path, record.line),
            day: day,
            vertical: one(record["vertical"], policy.verticals, "vertical", \.id),
            country: one(record["country"], policy.places, "place", \.id),
            recipients: several(record["recipients"], policy.places, "place", \.id),
            uses: uses,
            takesBest: record["practices"].list().first?.text == "@best",
            practices: practices,
            verdict: verdict,
            rulings: rulings,
            rules: keys(
                record["rules"],
                of: policy.rules,
                noun: "rule",
                ids: policy.rules.entries.map(\.id)
            ),
            why: text(record["why"], noun: "reason")
        )
    }

    /// An id, or nil where the cell is empty or says `unknown`.
    private mutating func one<Element>(
        _ field: Field,
        _ listing: Listing<Element>,
        _ noun: Phrase,
        _ id: (Element) -> String
    ) -> Key<Element>? {
        guard !field.isEmpty, field.text != "unknown" else { return nil }
        if let key = listing.key(field.text) { return key }
        reportUnknown(field, noun: noun, ids: listing.entries.map(id))
        return nil
    }

    private mutating func several<Element>(
        _ field: Field,
        _ listing: Listing<Element>,
        _ noun: Phrase,
        _ id: (Element) -> String
    ) -> [Key<Element>]? {
        guard !field.isEmpty, field.text != "unknown" else { return nil }
        return keys(field, of: listing, noun: noun, ids: listing.entries.map(id))
    }

    private mutating func uses(_ field: Field, _ policy: Policy) -> [IntendedUse]? {
        guard !field.isEmpty, field.text != "unknown" else { return nil }
        var uses: [IntendedUse] = []
        for member in field.list() {
            let parts = member.text.split(separator: ":", omittingEmptySubsequences: false)
            if parts.count == 2, let activity = policy.activities.key(String(parts[0])),
                let offering = policy.offerings.key(String(parts[1]))
            {
                uses.append(IntendedUse(activity: activity, offering: offering))
            } else {
                report(
                    .badUse,
                    at: member,
                    "`\(member.text)` is no intended use",
                    help: "write activity:offering with ids of activities.csv and offerings.csv"
                )
            }
        }
        return uses
    }

    private mutating func practiceAnswers(
        _ field: Field,
        _ policy: Policy
    ) -> [WorkedCase.PracticeAnswer] {
        var answers: [WorkedCase.PracticeAnswer] = []
        for member in field.list() where member.text != "@best" {
            let parts = member.text.split(separator: "=", omittingEmptySubsequences: false)
            guard parts.count == 2, let practice = policy.practices.key(String(parts[0])) else {
                reportUnknown(
                    member,
                    noun: "practice",
                    ids: policy.practices.entries.map(\.id)
                )
                continue
            }
            let options = policy.practices[practice].options.map(\.id)
            if let index = options.firstIndex(of: String(parts[1])) {
                answers.append(.init(practice: practice, option: Key(index)))
            } else if parts[1] == "unknown" {
                answers.append(.init(practice: practice, option: nil))
            } else {
                reportUnknown(member, noun: "answer", ids: options)
            }
        }
        return answers
    }
}
