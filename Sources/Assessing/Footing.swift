import PolicyModel

/// What the facts come to for some uses of one vertical, before any answer about conduct.
struct Footing {
    /// The ruling on having an account, by the countries of the completions.
    private let access: [Ruling]
    /// The ruling on each use, by the recipients of the completions.
    private let uses: [[Ruling]]
    /// The different combinations of rulings on the uses; never empty.
    private(set) var combinations: [[Ruling]] = []

    /// Looks every ruling up once.
    ///
    /// Where there can be no account, the rulings on the uses no longer matter.
    init(
        _ vertical: Key<Vertical>,
        _ uses: [IntendedUse],
        _ completions: Completions,
        in snapshot: Snapshot
    ) throws(AssessmentFault) {
        var access: [Ruling] = []
        for country in completions.countries {
            access.append(try snapshot.accessRuling(vertical: vertical, country: country))
        }
        self.access = access
        let prohibited = [Ruling](repeating: .prohibited, count: uses.count)
        var rulings = [[Ruling]](repeating: prohibited, count: completions.recipients.count)
        if access.contains(where: { $0 != .prohibited }) {
            for (column, use) in uses.enumerated() {
                let subject = Subject(vertical: vertical, use: use)
                let rules = rulings.count > 1 ? snapshot.use.narrowed(to: subject) : snapshot.use
                for (row, places) in completions.recipients.enumerated() {
                    rulings[row][column] = try Self.ruling(rules, subject, places)
                }
            }
        }
        self.uses = rulings
        combinations = combinations(country: nil, recipients: nil)
    }

    /// The strictest ruling of a use over all recipients' places.
    private static func ruling(
        _ rules: RuleSet,
        _ use: Subject,
        _ places: [Key<Place>]
    ) throws(AssessmentFault) -> Ruling {
        var strictest = Ruling.allowed
        var subject = use
        for place in places where strictest != .prohibited {
            subject.recipient = place
            guard let ruling = rules.ruling(for: subject) else { throw .uncovered(.use, subject) }
            strictest = min(strictest, ruling)
        }
        return strictest
    }

    /// Whether every use is prohibited, whatever is done about conduct.
    var isClosed: Bool { combinations.allSatisfy { $0.allSatisfy { $0 == .prohibited } } }

    /// The different combinations for one country or one list of recipients; nil stands for all.
    func combinations(country: Int?, recipients: Int?) -> [[Ruling]] {
        let countries = country.map { [access[$0]] } ?? Ruling.allCases.filter(access.contains)
        var combinations: [[Ruling]] = []
        for rulings in recipients.map({ [uses[$0]] }) ?? uses {
            for ruling in countries {
                let combination = rulings.map { min($0, ruling) }
                if !combinations.contains(combination) { combinations.append(combination) }
            }
        }
        return combinations
    }
}
