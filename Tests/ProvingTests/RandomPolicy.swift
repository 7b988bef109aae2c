import PolicyModel

/// A policy of a few entries whose rules are drawn from a seed; every case has a ruling.
struct RandomPolicy {
    private var generator: SplitMix64

    init(seed: UInt64) {
        generator = SplitMix64(seed: seed)
    }

    /// Draws a policy; `without` leaves one entry out of each table but the practices.
    mutating func policy(without missing: Int? = nil) -> Policy {
        let kept = { (count: Int) in (0..<count).filter { $0 != missing } }
        let verticals = kept(5).map {
            Vertical(id: "v\($0)", group: "g", name: "V\($0)", hint: "", typicalOfferings: [])
        }
        let offerings = kept(4).map {
            Offering(id: "o\($0)", kind: .goods, name: "O\($0)", hint: "")
        }
        let activities = kept(3).map {
            Activity(id: "a\($0)", name: "A\($0)", hint: "", isBusinessInitiated: false, kinds: [])
        }
        let places = kept(6).map { Place(id: "p\($0)", name: "P\($0)", otherNames: []) }
        let practices = (0..<2).map { number in
            Practice(
                id: "c\(number)",
                kind: .fact,
                options: (0..<3).map { Practice.Option(id: "y\($0)", text: "") },
                whenOpen: .conditional,
                confirm: Key(0),
                askedWhen: Condition([]),
                question: "",
                why: ""
            )
        }
        let counts = Counts(
            verticals: verticals.count,
            offerings: offerings.count,
            activities: activities.count,
            places: places.count
        )
        return Policy(
            editions: [Self.edition],
            sources: Listing([], id: \.id),
            verticals: Listing(verticals, id: \.id),
            offerings: Listing(offerings, id: \.id),
            activities: Listing(activities, id: \.id),
            practices: Listing(practices, id: \.id),
            places: Listing(places, id: \.id),
            duties: Listing([], id: \.id),
            questions: [],
            rules: Listing(rules(counts), id: \.id),
            digest: ""
        )
    }

    private struct Counts {
        let verticals: Int
        let offerings: Int
        let activities: Int
        let places: Int
    }

    static let edition = Edition(
        day: CalendarDay.last,
        title: "",
        status: .summary,
        note: "",
        sources: []
    )

    private mutating func rules(_ counts: Counts) -> [Rule] {
        var rules = [rule("access", .access, Rule.Cells(), .allowed)]
        rules.append(rule("use", .use, Rule.Cells(), .allowed))
        for number in 0..<4 {
            var cells = Rule.Cells()
            cells.vertical = cell(counts.verticals)
            cells.country = cell(counts.places)
            rules.append(rule("access-\(number)", .access, cells, draw(), exceptionTo: 0))
        }
        for number in 0..<6 {
            rules.append(rule("use-\(number)", .use, useCells(counts), draw(), exceptionTo: 1))
        }
        for practice in 0..<2 {
            var cells = useCells(counts)
            cells.recipients = .any
            cells.practice = Key(practice)
            rules.append(rule("conduct-\(practice)", .conduct, cells, draw()))
            for number in 0..<3 {
                cells.answer = cell(3)
                rules.append(rule("conduct-\(practice)-\(number)", .conduct, cells, draw()))
            }
        }
        return rules
    }

    private mutating func useCells(_ counts: Counts) -> Rule.Cells {
        var cells = Rule.Cells()
        cells.vertical = cell(counts.verticals)
        cells.activity = cell(counts.activities)
        cells.offering = cell(counts.offerings)
        cells.recipients = cell(counts.places)
        return cells
    }

    private mutating func rule(
        _ id: String,
        _ table: Rule.Table,
        _ cells: Rule.Cells,
        _ ruling: Ruling,
        exceptionTo other: Int? = nil
    ) -> Rule {
        let isException = Bool.random(using: &generator)
        let exceptions: [Key<Rule>] = other.map { isException ? [Key($0)] : [] } ?? []
        return Rule(
            id: id,
            table: table,
            span: Span(from: nil, until: nil),
            cells: cells,
            ruling: ruling,
            exceptionTo: exceptions,
            duties: [],
            basis: .official,
            sources: [],
            because: ""
        )
    }

    private mutating func draw() -> Ruling {
        Ruling.allCases.randomElement(using: &generator) ?? .refer
    }

    /// Any, or a set with each entry as likely in as out.
    private mutating func cell<Element>(_ count: Int) -> Cell<Element> {
        guard Int.random(in: 0..<3, using: &generator) > 0 else { return .any }
        var members = Subset<Element>()
        for index in 0..<count where Bool.random(using: &generator) { members.insert(Key(index)) }
        return Cell(members)
    }
}
