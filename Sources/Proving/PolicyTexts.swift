import PolicyModel

/// A policy as columns of text, as far as no comparison of rulings looks at them.
enum PolicyTexts {
    /// A table of the policy.
    struct File {
        let path: String
        let entries: [Entry]
    }

    /// A row.
    struct Entry {
        let id: String
        let fields: [Field]
    }

    /// A cell by the name of its column; lists are joined as in the tables.
    struct Field: Equatable {
        let name: String
        let text: String
    }

    /// The tables, the same ones for every policy.
    static func files(_ policy: Policy) -> [File] {
        vocabulary(policy) + questions(policy) + Rule.Table.allCases.map { rules($0, of: policy) }
    }

    private static func vocabulary(_ policy: Policy) -> [File] {
        [
            file("editions.csv", policy.editions, \.day.description) {
                [
                    ("title", $0.title), ("status", $0.status.rawValue), ("note", $0.note),
                    ("sources", ids($0.sources, policy.sources, \.id)),
                ]
            },
            file("sources.csv", policy.sources.entries, \.id) {
                [
                    ("title", $0.title), ("publisher", $0.publisher), ("url", $0.url),
                    ("stated-date", $0.statedDate), ("class", $0.basis.rawValue),
                    ("note", $0.note),
                ]
            },
            file("verticals.csv", policy.verticals.entries, \.id) {
                [
                    ("group", $0.group), ("name", $0.name), ("hint", $0.hint),
                    ("typical-offerings", ids($0.typicalOfferings, policy.offerings, \.id)),
                ]
            },
            file("offerings.csv", policy.offerings.entries, \.id) {
                [("kind", $0.kind.rawValue), ("name", $0.name), ("hint", $0.hint)]
            },
            file("activities.csv", policy.activities.entries, \.id) {
                [
                    ("name", $0.name), ("hint", $0.hint),
                    ("business-initiated", $0.isBusinessInitiated ? "yes" : "no"),
                    ("kinds", $0.kinds.map(\.rawValue).joined(separator: "|")),
                ]
            },
            file("places.csv", policy.places.entries, \.id) {
                [("name", $0.name), ("also", $0.otherNames.joined(separator: "|"))]
            },
            file("duties.csv", policy.duties.entries, \.id) {
                [("due", $0.due.rawValue), ("action", $0.action), ("proof", $0.proof)]
            },
        ]
    }

    private static func questions(_ policy: Policy) -> [File] {
        let options = policy.practices.entries.flatMap { practice in
            practice.options.map { (id: "\(practice.id)=\($0.id)", text: $0.text) }
        }
        return [
            file("questions.csv", policy.questions, \.id) {
                [("prompt", $0.prompt), ("why", $0.why)]
            },
            file("practices.csv", policy.practices.entries, \.id) {
                [
                    ("kind", $0.kind.rawValue), ("when-open", $0.whenOpen.id),
                    ("confirm", policy.duties[$0.confirm].id),
                    ("asked-when", text(of: $0.askedWhen, policy)),
                    ("name", $0.question), ("why", $0.why),
                ]
            },
            file("options.csv", options, \.id) { [("text", $0.text)] },
        ]
    }

    private static func rules(_ table: Rule.Table, of policy: Policy) -> File {
        let rules = policy.rules.entries.filter { $0.table == table }
        return file("rules/\(table.rawValue).csv", rules, \.id) {
            [
                ("from", $0.span.from?.description ?? ""),
                ("until", $0.span.until?.description ?? ""),
                ("duties", ids($0.duties, policy.duties, \.id)),
                ("basis", $0.basis.rawValue),
                ("sources", ids($0.sources, policy.sources, \.id)),
                ("because", $0.because),
            ]
        }
    }

    private static func file<Row>(
        _ path: String,
        _ rows: [Row],
        _ id: (Row) -> String,
        _ fields: (Row) -> [(String, String)]
    ) -> File {
        let entries = rows.map { row in
            Entry(id: id(row), fields: fields(row).map { Field(name: $0, text: $1) })
        }
        return File(path: path, entries: entries)
    }

    private static func ids<Element>(
        _ keys: [Key<Element>],
        _ listing: Listing<Element>,
        _ id: (Element) -> String
    ) -> String {
        keys.map { id(listing[$0]) }.joined(separator: "|")
    }

    /// A condition with every value named, since the groups of the tables are not kept.
    private static func text(of condition: Condition, _ policy: Policy) -> String {
        let terms = condition.terms.map { term in
            switch term {
            case .vertical(let cell):
                "vertical=\(ids(cell.members.keys, policy.verticals, \.id))"
            case .practice(let key, let cell):
                "\(policy.practices[key].id)="
                    + cell.members.keys.map { option in
                        policy.practices[key].options[option.index].id
                    }.joined(separator: "|")
            }
        }
        return terms.isEmpty ? "-" : terms.joined(separator: ";")
    }
}
