import Assessing
import PolicyModel
import Testing

@Test func probe() throws {
    let naive = try NaivePolicy.real()
    let clock = ContinuousClock()
    for day in ["2019-09-04", "2025-12-01"] {
        let policy = try RealPolicy.withoutHistory()
        let assessor = try RealPolicy.assessor(policy, on: day)
        var evaluator = NaiveEvaluator(naive, day: day)
        for openness in [RandomAnswers.Openness.nothing, .country, .recipients, .countryAndRecipients] {
            var random = RandomAnswers(naive, seed: 5)
            let n = 300
            let cases = (0..<n).map { _ in random.next(openness) }
            let given = cases.compactMap { Answers($0, for: policy) }
            print(day, openness, "engine", try clock.measure { for g in given { _ = try assessor.assess(g) } } / n, "range", try clock.measure { for g in given { _ = try assessor.range(g) } } / n, "naive", try clock.measure { for c in cases { _ = try evaluator.assess(c) } } / n)
        }
    }
}
