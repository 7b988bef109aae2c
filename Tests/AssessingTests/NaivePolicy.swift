import Foundation

/// The policy as plain texts, read from `Data/` without any code of the program.
struct NaivePolicy: Sendable {
    let editions: [String]
    let verticals: [String]
    let activities: [String]
    let offerings: [String]
    let places: [String]
    let typicalOfferings: [String: [String]]
    let practices: [NaivePractice]
    let access: [NaiveRule]
    let use: [NaiveRule]
    let conduct: [NaiveRule]

    init(in folder: URL) throws {
        func rows(_ path: String) throws -> [[String: String]] {
            try NaiveTable(path, in: folder).rows
        }
        editions = try rows("editions.csv").map { $0[cell: "day"] }
        let verticalRows = try rows("verticals.csv")
        verticals = verticalRows.map { $0[cell: "id"] }
        typicalOfferings = Dictionary(
            uniqueKeysWithValues: verticalRows.map {
                ($0[cell: "id"], $0.list("typical-offerings"))
            }
        )
        activities = try rows("activities.csv").map { $0[cell: "id"] }
        offerings = try rows("offerings.csv").map { $0[cell: "id"] }
        places = try rows("places.csv").map { $0[cell: "code"] }
        let practiceRows = try rows("practices.csv")
        let cells = NaiveCells(
            domains: [
                "vertical": verticals, "activity": activities, "offering": offerings,
                "country": places, "recipients": places,
            ],
            options: Dictionary(
                uniqueKeysWithValues: practiceRows.map { ($0[cell: "id"], $0.list("options")) }
            ),
            groups: try rows("groups.csv")
        )
        practices = practiceRows.map { NaivePractice($0, cells) }
        access = try rows("rules/access.csv").map { NaiveRule($0, ["vertical", "country"], cells) }
        use = try rows("rules/use.csv").map {
            NaiveRule($0, ["vertical", "activity", "offering", "recipients"], cells)
        }
        conduct = try rows("rules/conduct.csv").map {
            NaiveRule($0, ["answer", "vertical", "activity", "offering"], cells)
        }
    }

    /// The policy of `Data/`, read once.
    static func real() throws -> Self { try loaded.get() }

    private static let loaded = Result { try Self(in: RealPolicy.folder) }

    /// Every pair of activity and offering, as `activity:offering`.
    var everyUse: [String] {
        activities.flatMap { activity in offerings.map { "\(activity):\($0)" } }
    }

    /// Every rule, by id.
    var rules: [String: NaiveRule] {
        Dictionary(uniqueKeysWithValues: (access + use + conduct).map { ($0.id, $0) })
    }
}

/// What cells are made of: the ids of every column, and the groups of them.
struct NaiveCells {
    let domains: [String: [String]]
    let options: [String: [String]]
    let groups: [[String: String]]

    /// The values that a cell of a column fits; nil when it fits any.
    func values(_ text: String, column: String, practice: String) -> Set<String>? {
        if text == "-" { return nil }
        let isNegated = text.hasPrefix("!")
        var named: Set<String> = []
        for member in (isNegated ? text.dropFirst() : text[...]).split(separator: "|") {
            if member.hasPrefix("@") {
                named.formUnion(group(String(member.dropFirst()), column))
            } else {
                named.insert(String(member))
            }
        }
        let all = column == "answer" ? options[practice] : domains[column]
        return isNegated ? Set(all ?? []).subtracting(named) : named
    }

    private func group(_ name: String, _ column: String) -> [String] {
        let domain =
            switch column {
            case "vertical": "verticals"
            case "activity": "activities"
            case "offering": "offerings"
            default: "places"
            }
        let row = groups.first { $0["domain"] == domain && $0["group"] == name }
        return row?.list("members") ?? []
    }
}

/// A row of a decision table as texts; a column that is missing from its cells fits any value.
struct NaiveRule: Sendable {
    let id: String
    let from: String
    let until: String
    let practice: String
    let cells: [String: Set<String>]
    let ruling: String
    let setsAside: [String]

    init(_ row: [String: String], _ columns: [String], _ reader: NaiveCells) {
        id = row[cell: "id"]
        from = row[cell: "from"]
        until = row[cell: "until"]
        practice = row[cell: "practice"]
        ruling = row[cell: "ruling"]
        setsAside = row.list("exception-to")
        var cells: [String: Set<String>] = [:]
        for column in columns {
            cells[column] = reader.values(
                row[cell: column],
                column: column,
                practice: row[cell: "practice"]
            )
        }
        self.cells = cells
    }

    /// Days as `YYYY-MM-DD` sort as texts.
    func isInForce(on day: String) -> Bool {
        (from.isEmpty || from <= day) && (until.isEmpty || day < until)
    }

    /// Tells whether every cell fits; an input that is not named fits.
    func fits(_ inputs: [String: String]) -> Bool {
        cells.allSatisfy { column, values in inputs[column].map(values.contains) ?? true }
    }
}

/// A row of `practices.csv` as texts.
struct NaivePractice: Sendable {
    let id: String
    let options: [String]
    let whenOpen: String
    /// What must hold for it to be asked, by `vertical` or an earlier practice.
    let askedWhen: [String: Set<String>]

    init(_ row: [String: String], _ reader: NaiveCells) {
        id = row[cell: "id"]
        options = row.list("options")
        whenOpen = row[cell: "when-open"]
        var askedWhen: [String: Set<String>] = [:]
        for term in row[cell: "asked-when"].split(separator: ";") where term != "-" {
            let parts = term.split(separator: "=").map(String.init)
            let column = parts[0] == "vertical" ? "vertical" : "answer"
            askedWhen[parts[0]] = reader.values(parts[1], column: column, practice: parts[0])
        }
        self.askedWhen = askedWhen
    }
}
