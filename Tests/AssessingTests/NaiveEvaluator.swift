/// A second evaluator that shares no code with the first: it tries everything (DESIGN, section 8).
struct NaiveEvaluator {
    var day: NaiveDay
    private let groups: [[NaivePractice]]

    init(_ policy: NaivePolicy, day: String) {
        self.day = NaiveDay(policy, day: day)
        groups = Self.groups(of: policy.practices)
    }

    /// Practices that hang together by `asked-when`; what one group comes to, no other changes.
    private static func groups(of practices: [NaivePractice]) -> [[NaivePractice]] {
        var groups: [[NaivePractice]] = []
        for practice in practices {
            let joined = groups.filter { group in
                group.contains { practice.askedWhen.keys.contains($0.id) }
            }
            groups.removeAll { group in joined.contains { $0[0].id == group[0].id } }
            groups.append(joined.flatMap(\.self) + [practice])
        }
        return groups
    }

    /// Everything that answers come to.
    mutating func assess(_ answers: NaiveAnswers) throws -> NaiveAssessment {
        let reach = try reach(of: answers)
        var result = NaiveAssessment(
            access: reach.access,
            verdict: reach.now.count == 1 ? reach.now.first.map(Self.verdict) : nil,
            best: Self.verdict(reach.ends.max() ?? 0),
            worst: Self.verdict(reach.ends.min() ?? 0)
        )
        for (index, use) in (answers.uses ?? []).enumerated() {
            let ruling = NaiveAssessment.only(reach.uses[index].now).map(Self.word)
            result.uses[use] = NaiveAssessment.Use(
                ruling: ruling,
                best: Self.word(reach.uses[index].ends.max() ?? 0),
                worst: Self.word(reach.uses[index].ends.min() ?? 0),
                findings: try findings(use, answers, ruling),
                open: openPractices(use, answers)
            )
        }
        return result
    }

    /// The practices that count: a rule binds one of the uses, and no condition fails against an
    /// earlier answer that surely counts. An earlier question that is not asked is no obstacle.
    mutating func counted(
        _ practices: [NaivePractice],
        vertical: String,
        uses: [String],
        _ answer: (String) -> String?
    ) -> [NaivePractice] {
        var counted: [NaivePractice] = []
        var sure: [String: String] = ["vertical": vertical]
        var doubtful: Set<String> = []
        for practice in practices {
            let isBound = uses.contains {
                !day.binding(practice.id, vertical: vertical, use: $0).isEmpty
            }
            let fails = practice.askedWhen.contains { key, values in
                sure[key].map { !values.contains($0) } ?? false
            }
            guard isBound, !fails else { continue }
            counted.append(practice)
            let hangs = practice.askedWhen.keys.contains { doubtful.contains($0) }
            if let known = answer(practice.id), !hangs {
                sure[practice.id] = known
            } else {
                doubtful.insert(practice.id)
            }
        }
        return counted
    }

    /// What conduct makes of each use as things stand: an open practice counts as `when-open`.
    mutating func conductNow(
        vertical: String,
        uses: [String],
        _ answers: NaiveAnswers
    ) throws -> [Int] {
        var rulings = uses.map { _ in NaiveDay.allowed }
        let counted = counted(day.policy.practices, vertical: vertical, uses: uses, answers.known)
        for practice in counted {
            for (index, use) in uses.enumerated() {
                let ruling =
                    if let known = answers.known(practice.id) {
                        try day.conductRuling(practice.id, known, vertical: vertical, use: use)
                    } else if day.binding(practice.id, vertical: vertical, use: use).isEmpty {
                        NaiveDay.allowed
                    } else {
                        NaiveDay.rank(practice.whenOpen)
                    }
                rulings[index] = min(rulings[index], ruling)
            }
        }
        return rulings
    }

    /// Every combination of rulings that the open practices can lead to.
    mutating func conductReach(
        vertical: String,
        uses: [String],
        _ answers: NaiveAnswers
    ) throws -> Set<[Int]> {
        var reached: Set<[Int]> = [uses.map { _ in NaiveDay.allowed }]
        for group in groups {
            var ofGroup: Set<[Int]> = []
            for given in everyAnswer(to: group, answers, vertical, uses) {
                var rulings = uses.map { _ in NaiveDay.allowed }
                let counted = counted(group, vertical: vertical, uses: uses) { given[$0] }
                for practice in counted {
                    guard let option = given[practice.id] else { continue }
                    for (index, use) in uses.enumerated() {
                        let ruling = try day.conductRuling(
                            practice.id,
                            option,
                            vertical: vertical,
                            use: use
                        )
                        rulings[index] = min(rulings[index], ruling)
                    }
                }
                ofGroup.insert(rulings)
            }
            var extended: Set<[Int]> = []
            for left in reached {
                for right in ofGroup { extended.insert(NaiveDay.stricter(left, right)) }
            }
            reached = extended
        }
        return reached
    }

    /// Every way to answer the open practices of a group; those that bind no use stay out.
    private mutating func everyAnswer(
        to group: [NaivePractice],
        _ answers: NaiveAnswers,
        _ vertical: String,
        _ uses: [String]
    ) -> [[String: String]] {
        var ways: [[String: String]] = [[:]]
        for practice in group {
            let isBound = uses.contains {
                !day.binding(practice.id, vertical: vertical, use: $0).isEmpty
            }
            guard isBound else { continue }
            let options = answers.known(practice.id).map { [$0] } ?? practice.options
            ways = ways.flatMap { way in
                options.map { option in way.merging([practice.id: option]) { $1 } }
            }
        }
        return ways
    }
}

extension NaiveEvaluator {
    /// The rows that stand for a use, with what the assessment says of each.
    private mutating func findings(
        _ use: String,
        _ answers: NaiveAnswers,
        _ ruling: String?
    ) throws -> Set<NaiveAssessment.Finding> {
        guard let vertical = answers.vertical else { return [] }
        var found: [NaiveAssessment.Finding] = []
        func add(_ rules: [NaiveRule], _ places: [String: [String]] = [:]) {
            for rule in rules {
                found.append(
                    NaiveAssessment.Finding(
                        rule: rule.id,
                        decides: rule.ruling == ruling,
                        places: places[rule.id] ?? []
                    )
                )
            }
        }
        if let country = answers.country {
            add(day.accessRules(vertical: vertical, country: country))
        }
        var places: [String: [String]] = [:]
        var rules: [NaiveRule] = []
        for place in answers.recipients ?? [] {
            for rule in day.useRules(vertical: vertical, use: use, place: place) {
                if places[rule.id] == nil { rules.append(rule) }
                places[rule.id, default: []].append(place)
            }
        }
        add(rules, places)
        let all = day.policy.practices
        let uses = answers.uses ?? []
        for practice in counted(all, vertical: vertical, uses: uses, answers.known) {
            guard let option = answers.known(practice.id) else { continue }
            add(day.conductRules(practice.id, option, vertical: vertical, use: use))
        }
        return Set(found)
    }

    /// The practices that count for a use and are not answered; none is named while the vertical
    /// is open, since the engine then names all that bind any vertical.
    private mutating func openPractices(_ use: String, _ answers: NaiveAnswers) -> [String] {
        guard let vertical = answers.vertical else { return [] }
        let all = day.policy.practices
        let uses = answers.uses ?? []
        var open: [String] = []
        for practice in counted(all, vertical: vertical, uses: uses, answers.known) {
            let isBound = !day.binding(practice.id, vertical: vertical, use: use).isEmpty
            if isBound, answers.known(practice.id) == nil { open.append(practice.id) }
        }
        return open
    }

    static func word(_ rank: Int) -> String { NaiveDay.ladder[rank] }
    static func verdict(_ rank: Int) -> String { NaiveDay.verdicts[rank] }
}
