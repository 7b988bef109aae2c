package import PolicyModel

extension PolicyLoader {
    /// Reads the claims of a sound policy, and what is wrong with them; none where there is no table.
    package static func claims(
        _ files: [PolicyFile],
        of policy: Policy
    ) -> (claims: [Claim], diagnostics: [Diagnostic]) {
        guard files.contains(where: { $0.path == PolicyReader.claimsPath }) else { return ([], []) }
        var reader = PolicyReader(files)
        let vocabulary = reader.vocabulary()
        var seen: [String: Field] = [:]
        var claims: [Claim] = []
        let columns = PolicyReader.claimColumns
        for record in reader.records(of: PolicyReader.claimsPath, columns: columns) {
            reader.checkID(record["id"], noun: "claim", seen: &seen)
            if let claim = reader.claim(record, vocabulary) { claims.append(claim) }
        }
        return (claims, reader.sortedDiagnostics())
    }
}

extension PolicyReader {
    fileprivate static let claimsPath = "claims.csv"
    fileprivate static let claimColumns = [
        "id", "table", "days", "vertical", "country", "activity", "offering", "recipients",
        "practice", "answer", "expects", "sources", "says",
    ]

    fileprivate mutating func claim(
        _ record: Record,
        _ vocabulary: RuleVocabulary
    ) -> Claim? {
        let subject: Claim.Subject? = word(record["table"], noun: "table")
        let span = span(record["days"])
        let expects = expectation(record["expects"])
        let cells = cells(record, vocabulary, isConduct: subject == .conduct)
        let sources = citations(record["sources"], vocabulary.sources)
        let says = text(record["says"], noun: "sentence")
        guard let subject, let span, let expects else { return nil }
        return Claim(
            id: record["id"].text,
            line: record.line,
            subject: subject,
            span: span,
            cells: cells,
            expects: expects,
            sources: sources,
            says: says
        )
    }

    /// Reads days: `D`, `D..`, `..D` or `D..D`, where the last is the first one outside.
    private mutating func span(_ field: Field) -> Span? {
        let parts = field.text.split(separator: ".", omittingEmptySubsequences: false)
        let first = CalendarDay(parts.first ?? "")
        let last = CalendarDay(parts.last ?? "")
        switch (parts.count, first, last) {
        case (1, let day?, _):
            return Span(from: day, until: CalendarDay(daysSinceEpoch: day.daysSinceEpoch + 1))
        case (3, let from?, nil) where parts[2].isEmpty: return Span(from: from, until: nil)
        case (3, nil, let until?) where parts[0].isEmpty: return Span(from: nil, until: until)
        case (3, let from?, let until?) where from < until: return Span(from: from, until: until)
        default:
            report(
                .badSpan,
                at: field,
                "`\(field.text)` are no days",
                help: "write DAY, DAY.., ..DAY or DAY..DAY, where the last day is outside"
            )
            return nil
        }
    }

    private mutating func expectation(_ field: Field) -> Claim.Expectation? {
        let words = field.text.split(separator: " ")
        if let last = words.last, let ruling = Ruling(id: String(last)) {
            switch (words.count, words.first) {
            case (1, _): return .exactly(ruling)
            case (2, "at-most"): return .atMost(ruling)
            case (2, "at-least"): return .atLeast(ruling)
            default: break
            }
        }
        report(
            .badExpectation,
            at: field,
            "`\(field.text)` is no expectation",
            help: "write a ruling, or `at-most` or `at-least` before it"
        )
        return nil
    }

    private mutating func cells(
        _ record: Record,
        _ vocabulary: RuleVocabulary,
        isConduct: Bool
    ) -> Rule.Cells {
        let domains = vocabulary.domains
        var cells = Rule.Cells()
        cells.vertical = cell(record["vertical"], of: domains.verticals)
        cells.country = cell(record["country"], of: domains.places)
        cells.activity = cell(record["activity"], of: domains.activities)
        cells.offering = cell(record["offering"], of: domains.offerings)
        cells.recipients = cell(record["recipients"], of: domains.places)
        guard isConduct else { return cells }
        let practices = vocabulary.practices
        if let key = practices.listing.key(record["practice"].text) {
            cells.practice = key
            cells.answer = cell(record["answer"], of: answers(of: practices.listing[key]))
        } else {
            reportUnknown(record["practice"], noun: "practice", ids: practices.ids)
        }
        return cells
    }
}
