import Assessing
import PolicyModel
import Testing

/// The engine looks rulings up once for many plans; that must come to the same as the plain way.
@Suite("Shortcuts of the engine")
struct ShortcutTests {
    @Test("While practices or places are open")
    func openPracticesAndPlaces() throws {
        let openness: [RandomAnswers.Openness] = [
            .practices, .country, .practices, .recipients, .practices, .countryAndRecipients,
        ]
        try Samples.each(Amount.scaled(600), seed: 71, openness) { sample, _ in
            try compare(sample.answers, sample.assessor)
        }
    }

    @Test("While the vertical and the places are open")
    func openVertical() throws {
        try Samples.each(Amount.scaled(40), seed: 72, [.vertical, .practices]) { sample, _ in
            var answers = sample.answers
            answers.vertical = .unknown
            if sample.texts.vertical != nil {
                (answers.country, answers.recipients) = (.absent, .unknown)
            }
            try compare(answers, sample.assessor)
        }
    }

    @Test("While the uses are open, and nothing is saturated early")
    func openUses() throws {
        try Samples.each(Amount.scaled(40), seed: 73, [.uses]) { sample, random in
            var answers = sample.answers
            if random.chance(in: 2) {
                let ban = try #require(sample.policy.practices.key("earlier-ban"))
                answers[ban] = .given(Key(2))
            }
            try compare(answers, sample.assessor)
        }
    }

    @Test("On tiny policies in which much hangs on everything")
    func tinyPolicies() throws {
        var random = RandomTinyPolicy(seed: 75)
        for _ in 0..<Amount.scaled(3000) {
            let policy = try random.policy().loaded()
            let assessor = try Assessor(
                policy: policy,
                day: #require(CalendarDay("2021-01-01")),
                withHistory: false
            )
            for _ in 0..<8 {
                try compare(#require(Answers(random.answers(), for: policy)), assessor)
            }
        }
    }

    @Test("What the rulings hang on is what another answer spoils")
    func dependences() throws {
        var found = 0
        try Samples.each(Amount.scaled(60), seed: 74, [.nothing, .practices]) { sample, _ in
            let uses = try sample.assessor.uses(sample.answers)
            let dependences = try sample.assessor.dependences(uses, sample.answers).map {
                PlainDependence(use: $0.use, practice: $0.practice, options: $0.options)
            }
            #expect(dependences == (try Self.dependences(uses, sample)), "\(sample)")
            found += dependences.count
        }
        #expect(found > Amount.scaled(60))
    }

    private func compare(_ answers: Answers, _ assessor: Assessor) throws {
        let plain = try PlainReach(answers, assessor.snapshot)
        let range = try assessor.range(answers)
        let found = try assessor.uses(answers).map {
            PlainReach.Use(now: $0.ruling, best: $0.best, worst: $0.worst)
        }
        let context = Comment(rawValue: "\(assessor.snapshot.day) \(answers)")
        #expect(try assessor.verdict(answers) == plain.verdict, context)
        #expect(range.best == plain.best && range.worst == plain.worst, context)
        #expect(found == plain.uses, context)
        let open = try assessor.openQuestions(answers).map {
            PlainQuestion(question: $0.question, settles: $0.settles)
        }
        #expect(open == (try Self.openQuestions(answers, plain, assessor)), context)
    }

    /// The open questions, by trying every answer to each by itself.
    private static func openQuestions(
        _ answers: Answers,
        _ reach: PlainReach,
        _ assessor: Assessor
    ) throws -> [PlainQuestion] {
        let snapshot = assessor.snapshot
        let isSettled = reach.uses.allSatisfy { $0.best == $0.worst }
        guard reach.best != reach.worst || !isSettled else { return [] }
        var alternatives: [(id: String, answers: [Answers])] = []
        for question in snapshot.policy.questions {
            let others = facts(question.id, answers, snapshot)
            if !others.isEmpty { alternatives.append((question.id, others)) }
        }
        if answers.vertical.value != nil, answers.uses.value != nil {
            for practice in assessor.flow(answers).asked where answers[practice].value == nil {
                let asked = snapshot.policy.practices[practice]
                let others = asked.options.indices.map { answers.with(practice, $0) }
                alternatives.append((asked.id, others))
            }
        }
        return try alternatives.compactMap { question, others in
            var settles = 1
            if answers.uses.value != nil {
                let reaches = try others.map { try PlainReach($0, snapshot) }
                settles = reach.uses.indices.count { use in
                    reaches.contains { $0.uses[use] != reach.uses[use] }
                }
            }
            return settles == 0 ? nil : PlainQuestion(question: question, settles: settles)
        }
    }

    /// The answers with each value of a fact, if that is open.
    private static func facts(
        _ question: String,
        _ answers: Answers,
        _ snapshot: Snapshot
    ) -> [Answers] {
        switch question {
        case "vertical" where answers.vertical.value == nil:
            snapshot.policy.verticals.keys.map { answers.with(\.vertical, $0) }
        case "country" where answers.country.value == nil:
            PlainPlan.countries(answers, snapshot).map { answers.with(\.country, $0) }
        case "recipients" where answers.recipients.value == nil:
            PlainPlan.recipients(answers, snapshot).map { answers.with(\.recipients, $0) }
        case "uses" where answers.uses.value == nil: [answers]
        default: []
        }
    }

    private static func dependences(
        _ uses: [Assessment.Use],
        _ sample: Sample
    ) throws -> [PlainDependence] {
        var dependences: [PlainDependence] = []
        for (index, use) in uses.enumerated() {
            guard let ruling = use.ruling, ruling >= .conditional else { continue }
            for practice in sample.assessor.flow(sample.answers).asked
            where sample.answers[practice].value != nil {
                let options = sample.policy.practices[practice].options.indices
                let keeping = try options.filter { option in
                    let other = sample.answers.with(practice, option)
                    let reach = try PlainReach(other, sample.assessor.snapshot)
                    return reach.uses[index].now.map { $0 >= ruling } ?? false
                }
                guard keeping.count < options.count else { continue }
                let kept = keeping.map { Key<Practice.Option>($0) }
                dependences.append(
                    PlainDependence(use: use.use, practice: practice, options: kept)
                )
            }
        }
        return dependences
    }
}

private struct PlainQuestion: Equatable {
    let question: String
    let settles: Int
}

private struct PlainDependence: Equatable {
    let use: IntendedUse
    let practice: Key<Practice>
    let options: [Key<Practice.Option>]
}

extension Answers {
    /// The same answers with one about a practice.
    fileprivate func with(_ practice: Key<Practice>, _ option: Int) -> Answers {
        var answers = self
        answers[practice] = .given(Key(option))
        return answers
    }

    /// The same answers with a fact.
    fileprivate func with<Value>(
        _ path: WritableKeyPath<Answers, Answer<Value>>,
        _ value: Value
    ) -> Answers {
        var answers = self
        answers[keyPath: path] = .given(value)
        return answers
    }
}
