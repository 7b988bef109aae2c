import Assessing
import PolicyModel
import Testing

/// The engine and the naive evaluator say the same (DESIGN, section 8).
@Suite("Agreement of two evaluators")
struct AgreementTests {
    private static let naive = Result { try NaivePolicy.real() }
    private static let days = (try? Days.all(naive.get())) ?? []
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

    @Test("On full answers to facts, 200,000 cases in a release build", arguments: days)
    func closedFacts(_ day: String) throws {
        try agree(on: day, count: Self.perDay, openness: [.nothing], seed: 1)
    }

    @Test("On open facts, 5,000 cases in a release build", arguments: days)
    func openFacts(_ day: String) throws {
        let openness: [RandomAnswers.Openness] = [.country, .recipients, .countryAndRecipients]
        let count = Amount.scaled(5100) / Self.days.count + 1
        try agree(on: day, count: count, openness: openness, seed: 2)
    }

    private func agree(
        on day: String,
        count: Int,
        openness: [RandomAnswers.Openness],
        seed: UInt64
    ) throws {
        let naive = try Self.naive.get()
        let policy = try RealPolicy.withoutHistory()
        let assessor = try RealPolicy.assessor(policy, on: day)
        var evaluator = NaiveEvaluator(naive, day: day)
        var answers = RandomAnswers(naive, seed: seed << 32 | UInt64(day.hashed))
        for number in 0..<count {
            let texts = answers.next(openness[number % openness.count])
            let given = try #require(Answers(texts, for: policy))
            let engine = NaiveAssessment(try assessor.assess(given), policy)
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
