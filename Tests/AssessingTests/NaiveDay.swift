/// The rules in force on one day, found by trying every row.
///
/// What a vertical or a use singles out is kept, since thousands of cases ask for it again.
struct NaiveDay {
    /// A case that no row covers.
    struct Gap: Error {
        let what: String
    }

    let policy: NaivePolicy
    private let access: [NaiveRule]
    private let use: [NaiveRule]
    private let conduct: [NaiveRule]
    private var ofVertical: [String: (use: [NaiveRule], conduct: [NaiveRule])] = [:]
    private var uses: [String: [String: NaiveUse]] = [:]

    init(_ policy: NaivePolicy, day: String) {
        self.policy = policy
        access = policy.access.filter { $0.isInForce(on: day) }
        use = policy.use.filter { $0.isInForce(on: day) }
        conduct = policy.conduct.filter { $0.isInForce(on: day) }
    }

    /// The rows on an account that stand.
    func accessRules(vertical: String, country: String) -> [NaiveRule] {
        Self.standing(access, ["vertical": vertical, "country": country])
    }

    /// The ruling on an account.
    func accessRuling(vertical: String, country: String) throws -> Int {
        let rules = accessRules(vertical: vertical, country: country)
        return try Self.strictest(rules, what: "access \(vertical) \(country)")
    }

    /// What the policy says of a use by a vertical.
    mutating func use(_ use: String, by vertical: String) throws -> NaiveUse {
        if let known = uses[vertical]?[use] { return known }
        let parts = use.split(separator: ":").map(String.init)
        let inputs = ["activity": parts[0], "offering": parts[1]]
        let rows = rows(of: vertical)
        let found = try NaiveUse(
            name: "\(vertical) \(use)",
            rules: rows.use.filter { $0.fits(inputs) },
            conduct: rows.conduct.filter { $0.fits(inputs) },
            practices: policy.practices
        )
        uses[vertical, default: [:]][use] = found
        return found
    }

    private mutating func rows(
        of vertical: String
    ) -> (use: [NaiveRule], conduct: [NaiveRule]) {
        if let known = ofVertical[vertical] { return known }
        let rows = (
            use: use.filter { $0.fits(["vertical": vertical]) },
            conduct: conduct.filter { $0.fits(["vertical": vertical]) }
        )
        ofVertical[vertical] = rows
        return rows
    }

    /// Of the rows that fit, those that no other fitting row sets aside.
    static func standing(_ rules: [NaiveRule], _ inputs: [String: String]) -> [NaiveRule] {
        let hits = rules.filter { $0.fits(inputs) }
        return hits.filter { rule in !hits.contains { $0.setsAside.contains(rule.id) } }
    }

    /// The strictest ruling; there must be one.
    static func strictest(_ rules: [NaiveRule], what: String) throws -> Int {
        guard let strictest = rules.map({ rank($0.ruling) }).min() else { throw Gap(what: what) }
        return strictest
    }
}

/// The rows that are left of the tables on use and conduct for one use by one vertical.
struct NaiveUse {
    let name: String
    /// The rows on the use, which now only ask for the recipients' place.
    private let rules: [NaiveRule]
    /// The rows on conduct by practice, which now only ask for the answer.
    private let conduct: [String: [NaiveRule]]
    private let rulings: [String: [String: Int]]

    init(
        name: String,
        rules: [NaiveRule],
        conduct: [NaiveRule],
        practices: [NaivePractice]
    ) throws {
        self.name = name
        self.rules = rules
        self.conduct = Dictionary(grouping: conduct) { $0.practice }
        var rulings: [String: [String: Int]] = [:]
        for practice in practices {
            guard let rows = self.conduct[practice.id] else { continue }
            for option in practice.options {
                rulings[practice.id, default: [:]][option] = try NaiveDay.strictest(
                    NaiveDay.standing(rows, ["answer": option]),
                    what: "conduct \(practice.id)=\(option) \(name)"
                )
            }
        }
        self.rulings = rulings
    }

    /// The rows that stand towards people in one place.
    func standing(in place: String) -> [NaiveRule] {
        NaiveDay.standing(rules, ["recipients": place])
    }

    /// The ruling towards people in one place.
    func ruling(in place: String) throws -> Int {
        try NaiveDay.strictest(standing(in: place), what: "use \(name) \(place)")
    }

    /// Whether a row on a practice binds the use, whatever the answer is.
    func isBound(by practice: NaivePractice) -> Bool { conduct[practice.id] != nil }

    /// The rows that stand for an answer.
    func standing(_ practice: NaivePractice, _ option: String) -> [NaiveRule] {
        NaiveDay.standing(conduct[practice.id] ?? [], ["answer": option])
    }

    /// The ruling of an answer; `allowed` where no row binds the use.
    func ruling(_ practice: NaivePractice, _ option: String) -> Int {
        rulings[practice.id]?[option] ?? NaiveDay.allowed
    }

    /// What a practice counts as: its answer's ruling, or `when-open` where it binds.
    func counted(_ practice: NaivePractice, _ option: String?) -> Int {
        if let option { return ruling(practice, option) }
        return isBound(by: practice) ? NaiveDay.rank(practice.whenOpen) : NaiveDay.allowed
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
