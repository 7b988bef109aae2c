import Assessing
import PolicyModel
import Testing

/// The same answers under every edition, on tables worked out by hand.
@Suite("The history")
struct HistoryTests {
    @Test("Every edition has its own verdict and rulings, whatever day is asked about")
    func everyEdition() throws {
        let policy = try TinyPolicy(
            access: ["a-1,,2021-01-01,-,-,prohibited,,", "a-2,2021-01-01,,-,-,allowed,,"],
            use: ["u-1,,,-,talk,-,-,allowed,,", "u-2,,,-,sell,-,-,refer,,"]
        ).loaded()
        let texts = NaiveAnswers.baker(["talk:bread", "sell:bread"])
        let answers = try #require(Answers(texts, for: policy))
        for name in ["2020-01-01", "2020-12-31", "2021-01-01", "2030-01-01"] {
            let day = try #require(CalendarDay(name))
            let assessment = try Assessor(policy: policy, day: day).assess(answers)
            #expect(assessment.history.map(\.edition) == policy.editions)
            #expect(assessment.history.map(\.verdict) == [.notEligible, .askFirst])
            #expect(
                assessment.history.map(\.rulings) == [
                    [.prohibited, .prohibited], [.allowed, .refer],
                ]
            )
            let isSecond = name >= "2021"
            #expect(assessment.edition == policy.editions[isSecond ? 1 : 0])
            #expect(assessment.verdict == (isSecond ? .askFirst : .notEligible))
        }
    }
}
