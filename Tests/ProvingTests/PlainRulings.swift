import PolicyModel

/// The rulings of a day, found by trying every row of the tables for every case.
struct PlainRulings {
    let policy: Policy
    private let rules: [Rule.Table: [Key<Rule>]]

    init(_ policy: Policy, on day: CalendarDay) {
        self.policy = policy
        rules = Dictionary(grouping: policy.rules.keys) { policy.rules[$0].table }
            .mapValues { $0.filter { policy.rules[$0].span.contains(day) } }
    }

    func access(_ vertical: Key<Vertical>, _ country: Key<Place>) -> Ruling? {
        strictest(
            (rules[.access] ?? []).filter { key in
                let cells = policy.rules[key].cells
                return cells.vertical.fits(vertical) && cells.country.fits(country)
            }
        )
    }

    /// The rulings on one use towards people in some places.
    func uses(
        _ vertical: Key<Vertical>,
        _ use: IntendedUse,
        _ places: [Key<Place>]
    ) -> [Ruling?] {
        let narrowed = (rules[.use] ?? []).filter { fits($0, vertical, use) }
        return places.map { place in
            strictest(narrowed.filter { policy.rules[$0].cells.recipients.fits(place) })
        }
    }

    /// The rulings of the answers to a practice, in the policy's order; nil where none binds.
    func conduct(
        _ practice: Key<Practice>,
        _ vertical: Key<Vertical>,
        _ use: IntendedUse,
        among rows: [Key<Rule>]
    ) -> [Ruling?] {
        let narrowed = rows.filter { fits($0, vertical, use) }
        return policy.practices[practice].options.indices.map { option in
            strictest(narrowed.filter { policy.rules[$0].cells.answer.fits(Key(option)) })
        }
    }

    /// The rows on a practice.
    func rows(on practice: Key<Practice>) -> [Key<Rule>] {
        (rules[.conduct] ?? []).filter { policy.rules[$0].cells.practice == practice }
    }

    private func fits(_ key: Key<Rule>, _ vertical: Key<Vertical>, _ use: IntendedUse) -> Bool {
        let cells = policy.rules[key].cells
        return cells.vertical.fits(vertical) && cells.activity.fits(use.activity)
            && cells.offering.fits(use.offering)
    }

    private func strictest(_ hits: [Key<Rule>]) -> Ruling? {
        let setAside = Set(hits.flatMap { policy.rules[$0].exceptionTo })
        return hits.filter { !setAside.contains($0) }.map { policy.rules[$0].ruling }.min()
    }
}
