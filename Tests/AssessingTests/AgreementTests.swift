import Assessing
import PolicyModel
import Testing

/// The engine and the naive evaluator say the same (DESIGN, section 8).
@Suite("Agreement of two evaluators")
struct AgreementTests {
    private static let naive = Result { try NaivePolicy.real() }
    private static let days = (try? Days.all(naive.get())) ?? []
    private static let editions = (try? naive.get().editions) ?? []
    private static let perDay = Amount.scaled(201_600) / max(1, days.count)

    @Test("The days are those of every edition, before each and in the middle of each")
    func daysCoverEveryEdition() throws {
        let editions = try Self.naive.get().editions
        #expect(Self.days.count > 2 * editions.count)
        #expect(Self.days.contains("2021-01-14") && Self.days.contains("2021-01-15"))
        #if !DEBUG
        #expect(Self.perDay * Self.days.count >= 200_000)
        #endif
    }

    @Test("On single decisions of the three tables, 500,000 in every build", arguments: days)
    func singleDecisions(_ day: String) throws {
        let naive = try Self.naive.get()
        let policy = try RealPolicy.policy()
        let snapshot = try Snapshot(of: policy, on: #require(CalendarDay(day)))
        var evaluator = NaiveDay(naive, day: day)
        var random = RandomAnswers(naive, seed: UInt64(day.hashed))
        var decisions = 0
        for _ in 0..<60 {
            var texts = random.next()
            texts.uses = texts.uses.map { Array($0.prefix(1)) }
            let vertical = try #require(texts.vertical)
            let use = try evaluator.use(texts.uses?.first ?? "", by: vertical)
            let given = try #require(Answers(texts, for: policy))
            let key = try #require(given.vertical.value)
            let intended = try #require(given.uses.value?.first)
            for _ in 0..<40 {
                let name = random.place()
                let place = try #require(policy.places.key(name))
                let access = try snapshot.accessRuling(vertical: key, country: place).id
                let ruling = try snapshot.useRuling(intended, vertical: key, recipient: place).id
                let naiveAccess = try evaluator.accessRuling(vertical: vertical, country: name)
                #expect(access == NaiveDay.ladder[naiveAccess], "\(vertical) in \(name)")
                let naiveRuling = try use.ruling(in: name)
                #expect(ruling == NaiveDay.ladder[naiveRuling], "\(use.name) to \(name)")
                decisions += 2
            }
            for practice in naive.practices {
                let asked = try #require(policy.practices.key(practice.id))
                for (index, option) in practice.options.enumerated() {
                    let ruling = try snapshot.conductRuling(
                        asked,
                        Key(index),
                        vertical: key,
                        use: intended
                    )
                    let expected = NaiveDay.ladder[use.ruling(practice, option)]
                    #expect(ruling.id == expected, "\(use.name) \(practice.id)=\(option)")
                    decisions += 1
                }
            }
        }
        #expect(decisions * Self.days.count > 500_000)
    }

    @Test("On full answers, 200,000 cases in a release build", arguments: days)
    func fullAnswers(_ day: String) throws {
        try agree(on: day, count: Self.perDay, openness: [.nothing], seed: 1)
    }

    @Test("On open answers, 6,000 cases in a release build", arguments: days)
    func openAnswers(_ day: String) throws {
        let openness: [RandomAnswers.Openness] = [
            .country, .practices, .practices, .practices, .recipients, .practices, .practices,
            .practices, .practices, .countryAndRecipients, .practices, .practices, .practices,
            .practices, .practices, .practices, .practices, .practices, .practices, .practices,
        ]
        let count = Amount.scaled(6100) / Self.days.count + 1
        try agree(on: day, count: count, openness: openness, seed: 2)
    }

    @Test("While the vertical or the uses are open", arguments: editions)
    func openVerticalOrUses(_ day: String) throws {
        try agree(on: day, count: 2, openness: [.vertical, .uses], seed: 3)
    }

    private func agree(
        on day: String,
        count: Int,
        openness: [RandomAnswers.Openness],
        seed: UInt64
    ) throws {
        let naive = try Self.naive.get()
        let assessor = try RealPolicy.assessor(on: day)
        let policy = assessor.snapshot.policy
        var evaluator = NaiveEvaluator(naive, day: day)
        var answers = RandomAnswers(
            naive,
            seed: seed << 32 | UInt64(day.hashed),
            verticals: 10,
            offerings: 10
        )
        for number in 0..<count {
            let texts = answers.next(openness[number % openness.count])
            let given = try #require(Answers(texts, for: policy))
            let engine = try NaiveAssessment(given, assessor)
            let expected = try evaluator.assess(texts)
            if engine != expected {
                Issue.record("\(day) \(texts)\n engine \(engine)\n naive \(expected)")
                return
            }
        }
    }
}

extension String {
    /// A number made of the text, the same in every run.
    var hashed: UInt32 {
        utf8.reduce(2_166_136_261) { ($0 ^ UInt32($1)) &* 16_777_619 }
    }
}
