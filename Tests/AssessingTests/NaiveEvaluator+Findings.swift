extension NaiveEvaluator {
    /// The rows that stand for a use, with what the assessment says of each.
    mutating func findings(
        _ name: String,
        _ answers: NaiveAnswers,
        _ ruling: String?
    ) throws -> Set<NaiveAssessment.Finding> {
        guard let vertical = answers.vertical else { return [] }
        let use = try day.use(name, by: vertical)
        var rules: [NaiveRule] = []
        if let country = answers.country {
            rules += day.accessRules(vertical: vertical, country: country)
        }
        var places: [String: [String]] = [:]
        for place in answers.recipients ?? [] {
            for rule in use.standing(in: place) {
                if places[rule.id] == nil { rules.append(rule) }
                places[rule.id, default: []].append(place)
            }
        }
        for practice in try counted(vertical, answers) {
            guard let option = answers.known(practice.id) else { continue }
            rules += use.standing(practice, option)
        }
        return Set(
            rules.map { rule in
                NaiveAssessment.Finding(
                    rule: rule.id,
                    decides: rule.ruling == ruling,
                    places: places[rule.id] ?? []
                )
            }
        )
    }

    /// The practices that count for a use and are not answered; none is named while the vertical
    /// is open, since the engine then names all that bind any vertical.
    mutating func openPractices(_ name: String, _ answers: NaiveAnswers) throws -> [String] {
        guard let vertical = answers.vertical else { return [] }
        let use = try day.use(name, by: vertical)
        return try counted(vertical, answers)
            .filter { use.isBound(by: $0) && answers.known($0.id) == nil }
            .map(\.id)
    }

    private mutating func counted(
        _ vertical: String,
        _ answers: NaiveAnswers
    ) throws -> [NaivePractice] {
        let uses = try (answers.uses ?? []).map { try day.use($0, by: vertical) }
        return counted(practices, vertical, uses, answers.known)
    }
}
