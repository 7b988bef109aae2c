import PolicyModel

/// Everything that a rule may name.
struct RuleVocabulary {
    let domains: Domains
    let practices: Domain<Practice>
    let duties: Domain<Duty>
    let sources: Domain<Source>
    let editions: [Edition]
}

/// A rule and the names of the rules that it sets aside, which may stand further down.
struct RuleRow {
    let rule: Rule
    let exceptionTo: Field
}

extension PolicyReader {
    /// Reads the three tables of rules.
    mutating func rules(_ vocabulary: RuleVocabulary) -> Listing<Rule> {
        var rows: [RuleRow] = []
        var seen: [String: Field] = [:]
        for table in Rule.Table.allCases {
            let path = "rules/\(table.rawValue).csv"
            for record in records(of: path, columns: table.columns) {
                checkID(record["id"], noun: "rule", seen: &seen)
                rows.append(row(record, of: table, vocabulary))
            }
        }
        return resolveExceptions(rows)
    }

    private mutating func row(
        _ record: Record,
        of table: Rule.Table,
        _ vocabulary: RuleVocabulary
    ) -> RuleRow {
        let rule = Rule(
            id: record["id"].text,
            table: table,
            span: span(record, vocabulary.editions),
            cells: cells(record, of: table, vocabulary),
            ruling: ruling(record["ruling"]) ?? .prohibited,
            exceptionTo: [],
            duties: keys(
                record["duties"],
                of: vocabulary.duties.listing,
                noun: "duty",
                ids: vocabulary.duties.ids
            ),
            basis: word(record["basis"], noun: "basis") ?? .inferred,
            sources: citations(record["sources"], vocabulary.sources),
            because: text(record["because"], noun: "because", code: .missingBecause)
        )
        return RuleRow(rule: rule, exceptionTo: record["exception-to"])
    }

    private mutating func span(_ record: Record, _ editions: [Edition]) -> Span {
        let from = day(record["from"])
        let until = day(record["until"])
        if let from, let until, until <= from {
            report(
                .untilBeforeFrom,
                at: record["until"],
                "the rule ends on \(until), before it begins on \(from)",
                help: "`until` is the first day on which the rule is no longer in force"
            )
        }
        guard !unreadable.contains("editions.csv") else { return Span(from: from, until: until) }
        for (day, field) in [(from, record["from"]), (until, record["until"])] {
            guard let day, !editions.contains(where: { $0.day == day }) else { continue }
            report(
                .dayWithoutEdition,
                at: field,
                "the policy changes on \(day), which is no edition",
                help: "add the edition of \(day) to editions.csv, or use the day of one"
            )
        }
        return Span(from: from, until: until)
    }

    private mutating func cells(
        _ record: Record,
        of table: Rule.Table,
        _ vocabulary: RuleVocabulary
    ) -> Rule.Cells {
        let domains = vocabulary.domains
        var cells = Rule.Cells()
        cells.vertical = cell(record["vertical"], of: domains.verticals)
        switch table {
        case .access:
            cells.country = cell(record["country"], of: domains.places)
        case .use:
            cells.activity = cell(record["activity"], of: domains.activities)
            cells.offering = cell(record["offering"], of: domains.offerings)
            cells.recipients = cell(record["recipients"], of: domains.places)
        case .conduct:
            cells.activity = cell(record["activity"], of: domains.activities)
            cells.offering = cell(record["offering"], of: domains.offerings)
            let practices = vocabulary.practices
            if let key = practices.listing.key(record["practice"].text) {
                cells.practice = key
                let options = answers(of: practices.listing[key])
                cells.answer = cell(record["answer"], of: options)
            } else {
                reportUnknown(record["practice"], noun: "practice", ids: practices.ids)
            }
        }
        return cells
    }
}

extension Rule.Table {
    /// The columns of the table's file, as its header names them.
    var columns: [String] {
        let cells =
            switch self {
            case .access: ["vertical", "country"]
            case .use: ["vertical", "activity", "offering", "recipients"]
            case .conduct: ["practice", "answer", "vertical", "activity", "offering"]
            }
        return ["id", "from", "until"] + cells
            + ["ruling", "exception-to", "duties", "basis", "sources", "because"]
    }
}
