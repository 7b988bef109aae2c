import PolicyModel

/// The rulings of a day, found by trying every row of the tables for every case.
struct PlainRulings {
    /// What a row decides by.
    struct Row {
        let key: Key<Rule>
        let cells: Rule.Cells
        let ruling: Ruling
        let exceptionTo: [Key<Rule>]
    }

    let policy: Policy
    private let rows: [Rule.Table: [Row]]

    init(_ policy: Policy, on day: CalendarDay) {
        self.policy = policy
        var rows: [Rule.Table: [Row]] = [:]
        for key in policy.rules.keys where policy.rules[key].span.contains(day) {
            let rule = policy.rules[key]
            rows[rule.table, default: []].append(
                Row(
                    key: key,
                    cells: rule.cells,
                    ruling: rule.ruling,
                    exceptionTo: rule.exceptionTo
                )
            )
        }
        self.rows = rows
    }

    func access(_ vertical: Key<Vertical>, _ country: Key<Place>) -> Ruling? {
        strictest(
            (rows[.access] ?? []).filter {
                $0.cells.vertical.fits(vertical) && $0.cells.country.fits(country)
            }
        )
    }

    /// The rulings on one use towards people in some places.
    func uses(
        _ vertical: Key<Vertical>,
        _ use: IntendedUse,
        _ places: [Key<Place>]
    ) -> [Ruling?] {
        let narrowed = (rows[.use] ?? []).filter { fits($0, vertical, use) }
        return places.map { place in
            strictest(narrowed.filter { $0.cells.recipients.fits(place) })
        }
    }

    /// The rulings of the answers to a practice, in the policy's order; nil where no row binds.
    func conduct(
        _ practice: Key<Practice>,
        _ vertical: Key<Vertical>,
        _ use: IntendedUse,
        among rows: [Row]
    ) -> [Ruling?] {
        let narrowed = rows.filter { fits($0, vertical, use) }
        return policy.practices[practice].options.indices.map { option in
            strictest(narrowed.filter { $0.cells.answer.fits(Key(option)) })
        }
    }

    /// The rows on a practice.
    func rows(on practice: Key<Practice>) -> [Row] {
        (rows[.conduct] ?? []).filter { $0.cells.practice == practice }
    }

    private func fits(_ row: Row, _ vertical: Key<Vertical>, _ use: IntendedUse) -> Bool {
        row.cells.vertical.fits(vertical) && row.cells.activity.fits(use.activity)
            && row.cells.offering.fits(use.offering)
    }

    private func strictest(_ hits: [Row]) -> Ruling? {
        let setAside = Set(hits.flatMap(\.exceptionTo))
        return hits.filter { !setAside.contains($0.key) }.map(\.ruling).min()
    }
}
