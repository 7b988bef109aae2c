/// The rules in force on one day, found by trying every row.
///
/// Rows are looked for once for each vertical and use; nothing else is clever here.
struct NaiveDay {
    /// A case that no row covers.
    struct Gap: Error {
        let what: String
    }

    let policy: NaivePolicy
    private let access: [NaiveRule]
    private let use: [NaiveRule]
    private let conduct: [String: [NaiveRule]]
    private var useRows: [String: [NaiveRule]] = [:]
    private var conductRows: [String: [String: [NaiveRule]]] = [:]

    init(_ policy: NaivePolicy, day: String) {
        self.policy = policy
        access = policy.access.filter { $0.isInForce(on: day) }
        use = policy.use.filter { $0.isInForce(on: day) }
        conduct = Dictionary(grouping: policy.conduct.filter { $0.isInForce(on: day) }) {
            $0.practice
        }
    }

    /// The rows on an account that stand.
    func accessRules(vertical: String, country: String) -> [NaiveRule] {
        Self.standing(access, ["vertical": vertical, "country": country])
    }

    /// The rows on a use towards people in one place that stand.
    mutating func useRules(vertical: String, use: String, place: String) -> [NaiveRule] {
        let key = "\(vertical) \(use)"
        let rows = useRows[key] ?? self.use.filter { $0.fits(Self.inputs(vertical, use)) }
        useRows[key] = rows
        return Self.standing(rows, ["recipients": place])
    }

    /// The rows on a practice that bind a use, whatever the answer is.
    mutating func binding(_ practice: String, vertical: String, use: String) -> [NaiveRule] {
        let key = "\(vertical) \(use)"
        if conductRows[key] == nil {
            conductRows[key] = conduct.mapValues { rows in
                rows.filter { $0.fits(Self.inputs(vertical, use)) }
            }
        }
        return conductRows[key]?[practice] ?? []
    }

    /// The rows on an answer about a practice that stand for a use.
    mutating func conductRules(
        _ practice: String,
        _ option: String,
        vertical: String,
        use: String
    ) -> [NaiveRule] {
        Self.standing(binding(practice, vertical: vertical, use: use), ["answer": option])
    }

    /// The ruling on an account.
    func accessRuling(vertical: String, country: String) throws -> Int {
        try Self.strictest(
            accessRules(vertical: vertical, country: country),
            what: "access \(vertical) \(country)"
        )
    }

    /// The ruling on a use towards people in one place.
    mutating func useRuling(vertical: String, use: String, place: String) throws -> Int {
        try Self.strictest(
            useRules(vertical: vertical, use: use, place: place),
            what: "use \(vertical) \(use) \(place)"
        )
    }

    /// The ruling of an answer on a use; `allowed` where no row binds the use.
    mutating func conductRuling(
        _ practice: String,
        _ option: String,
        vertical: String,
        use: String
    ) throws -> Int {
        if binding(practice, vertical: vertical, use: use).isEmpty { return Self.allowed }
        return try Self.strictest(
            conductRules(practice, option, vertical: vertical, use: use),
            what: "conduct \(practice)=\(option) \(vertical) \(use)"
        )
    }

    private static func inputs(_ vertical: String, _ use: String) -> [String: String] {
        let parts = use.split(separator: ":").map(String.init)
        return ["vertical": vertical, "activity": parts[0], "offering": parts[1]]
    }

    /// Of the rows that fit, those that no other fitting row sets aside.
    private static func standing(
        _ rules: [NaiveRule],
        _ inputs: [String: String]
    ) -> [NaiveRule] {
        let hits = rules.filter { $0.fits(inputs) }
        return hits.filter { rule in !hits.contains { $0.setsAside.contains(rule.id) } }
    }

    private static func strictest(_ rules: [NaiveRule], what: String) throws -> Int {
        guard let strictest = rules.map({ rank($0.ruling) }).min() else { throw Gap(what: what) }
        return strictest
    }
}

extension NaiveDay {
    static let ladder = ["prohibited", "refer", "approval", "conditional", "allowed"]
    static let verdicts = [
        "not-eligible", "partly-eligible", "ask-first", "needs-approval", "conditional", "eligible",
    ]
    static let allowed = 4

    /// The place of a ruling on the ladder; the strictest is 0.
    static func rank(_ ruling: String) -> Int { ladder.firstIndex(of: ruling) ?? -1 }

    /// The verdict on a plan by DESIGN, section 5, as its place on the ladder.
    static func verdict(_ rulings: [Int]) -> Int {
        if rulings.allSatisfy({ $0 == 0 }) { return 0 }
        if rulings.contains(0) { return 1 }
        return (rulings.min() ?? 0) + 1
    }

    /// The stricter of each pair.
    static func stricter(_ left: [Int], _ right: [Int]) -> [Int] {
        zip(left, right).map { min($0, $1) }
    }
}
