import Assessing
import PolicyModel
import Testing

/// What can still be reached, on random answers to the policy of `Data/`.
@Suite("The range of verdicts")
struct RangePropertyTests {
    private static let ordinary: [RandomAnswers.Openness] = [
        .practices, .practices, .practices, .country, .practices, .recipients, .practices,
        .countryAndRecipients,
    ]

    @Test("Saying more never widens the range of the plan or of a use")
    func sayingMore() throws {
        try Samples.each(Amount.scaled(600), seed: 31, Self.ordinary) { sample, random in
            let more = random.sayingMore(than: sample.texts)
            let before = try sample.found()
            let after = try sample.found(for: more)
            #expect(after.best.rank <= before.best.rank, "\(sample), then \(more)")
            #expect(after.worst.rank >= before.worst.rank, "\(sample), then \(more)")
            #expect(after.uses.map(\.use) == before.uses.map(\.use))
            for (now, then) in zip(after.uses, before.uses) {
                #expect(now.best <= then.best, "\(sample), then \(more)")
                #expect(now.worst >= then.worst, "\(sample), then \(more)")
            }
        }
    }

    @Test("Saying more never widens the range while the vertical or the uses are open")
    func sayingMoreOfOpenFacts() throws {
        let openness: [RandomAnswers.Openness] = [.uses, .vertical]
        try Samples.each(Amount.scaled(60), seed: 32, openness) { sample, random in
            let more = random.sayingMore(than: sample.texts)
            let before = try sample.assessor.range(sample.answers)
            let after = try sample.assessor.range(#require(Answers(more, for: sample.policy)))
            #expect(after.best.rank <= before.best.rank, "\(sample), then \(more)")
            #expect(after.worst.rank >= before.worst.rank, "\(sample), then \(more)")
        }
    }

    @Test("A verdict and a ruling that are determined lie in their range")
    func verdictLiesInItsRange() throws {
        try Samples.each(Amount.scaled(600), seed: 33, Self.ordinary) { sample, _ in
            let assessment = try sample.found()
            #expect(assessment.worst.rank <= assessment.best.rank, "\(sample)")
            if assessment.verdict != .undetermined {
                let range = assessment.worst.rank...assessment.best.rank
                #expect(range.contains(assessment.verdict.rank), "\(sample)")
            }
            for use in assessment.uses {
                #expect(use.worst <= use.best, "\(sample)")
                guard let ruling = use.ruling else { continue }
                #expect(use.worst <= ruling && ruling <= use.best, "\(sample)")
            }
        }
    }

    @Test("While no fact is open, a verdict is determined, and it is the sum of the rulings")
    func closedFactsDetermine() throws {
        try Samples.each(Amount.scaled(1500), seed: 34, [.practices, .nothing]) { sample, _ in
            let assessment = try sample.found()
            let rulings = assessment.uses.compactMap(\.ruling)
            #expect(rulings.count == assessment.uses.count, "\(sample)")
            #expect(assessment.verdict == Verdict(summing: rulings), "\(sample)")
            #expect(assessment.verdict != .undetermined, "\(sample)")
        }
    }

    @Test("While everything is answered, best, worst and verdict are the same")
    func fullAnswersLeaveNoRange() throws {
        try Samples.each(Amount.scaled(3000), seed: 35, [.nothing]) { sample, _ in
            let assessment = try sample.found()
            #expect(assessment.best == assessment.verdict, "\(sample)")
            #expect(assessment.worst == assessment.verdict, "\(sample)")
            #expect(try sample.assessor.openQuestions(sample.answers).isEmpty, "\(sample)")
        }
    }
}
