import Assessing
import PolicyModel
import Testing

/// Which answers about conduct count, on tables worked out by hand.
@Suite("The flow of questions")
struct FlowTests {
    /// `bot` is asked of sellers only; `exit` of everyone, unless their bot is off.
    private static let tiny = TinyPolicy(
        conduct: [
            "c-bot-off,,,bot,off,-,sell,-,allowed,,", "c-bot-on,,,bot,on,-,sell,-,allowed,,",
            "c-exit-good,,,exit,good,-,-,-,allowed,,",
            "c-exit-bad,,,exit,bad,-,-,-,prohibited,,",
        ],
        practices: [
            "bot,commitment,off|on,conditional,x,-",
            "exit,commitment,good|bad,conditional,d,bot=on",
        ]
    )

    @Test("A question that is not asked is no obstacle, whatever was answered to it")
    func unaskedHinge() throws {
        for bot in ["off", "on", "unknown"] {
            let answers = NaiveAnswers.baker(["talk:bread"], conduct: ["bot": bot, "exit": "bad"])
            let (assessment, policy) = try Self.tiny.assess(answers)
            #expect(assessment.verdict == .notEligible, "bot=\(bot)")
            #expect(assessment.best == .notEligible, "bot=\(bot)")
            #expect(assessment.worst == .notEligible, "bot=\(bot)")
            #expect(assessment.rules(0, policy).contains("c-exit-bad"), "bot=\(bot)")
        }
    }

    @Test("An open answer behind a question that is not asked keeps its whole range")
    func openBehindUnaskedHinge() throws {
        for bot in ["off", "on"] {
            let (assessment, _) = try Self.tiny.assess(
                .baker(["talk:bread"], conduct: ["bot": bot])
            )
            #expect(assessment.verdict == .conditional, "bot=\(bot)")
            #expect(assessment.best == .eligible, "bot=\(bot)")
            #expect(assessment.worst == .notEligible, "bot=\(bot)")
            #expect(assessment.openQuestions.map(\.question) == ["exit"], "bot=\(bot)")
        }
    }

    @Test("Answers that do not count are named, and only those that were given")
    func irrelevantAnswers() throws {
        let answers = NaiveAnswers.baker(["talk:bread"], conduct: ["bot": "on", "exit": "good"])
        let (assessment, policy) = try Self.tiny.assess(answers)
        #expect(assessment.irrelevant.map { policy.practices[$0].id } == ["bot"])
        let selling = NaiveAnswers.baker(
            ["sell:bread"],
            conduct: ["bot": "off", "exit": "unknown"]
        )
        #expect(try Self.tiny.assess(selling).assessment.irrelevant.isEmpty)
        let closed = NaiveAnswers.baker(["sell:bread"], conduct: ["bot": "off", "exit": "bad"])
        let (sale, _) = try Self.tiny.assess(closed)
        #expect(sale.irrelevant.map { policy.practices[$0].id } == ["exit"])
        #expect(sale.verdict == .eligible)
    }

    @Test("A condition on the vertical keeps a question from the others")
    func condition() throws {
        var tiny = Self.tiny
        tiny.practices[1] = "exit,commitment,good|bad,conditional,d,vertical=brewer"
        var answers = NaiveAnswers.baker(["talk:bread"], conduct: ["exit": "bad"])
        #expect(try tiny.assess(answers).assessment.verdict == .eligible)
        answers.vertical = "brewer"
        #expect(try tiny.assess(answers).assessment.verdict == .notEligible)
        answers.vertical = nil
        let (open, _) = try tiny.assess(answers)
        #expect(open.verdict == .undetermined)
        #expect(open.best == .eligible && open.worst == .notEligible)
    }

    @Test("A row that fits any answer blames none")
    func anyAnswer() throws {
        var tiny = Self.tiny
        tiny.conduct.append("c-exit-any,,,exit,-,baker,-,-,conditional,,d")
        let answers = NaiveAnswers.baker(["talk:bread"], conduct: ["exit": "good"])
        let (assessment, policy) = try tiny.assess(answers)
        let finding = try #require(
            assessment.conduct.first { policy.rules[$0.rule].id == "c-exit-any" }
        )
        #expect(finding.answers == ["vertical"])
        #expect(assessment.verdict == .conditional)
    }

    @Test("What hangs on what hangs on an open answer is tried together with both")
    func chain() throws {
        let tiny = TinyPolicy(
            conduct: [
                "c-1,,,one,no,-,-,-,conditional,,", "c-2,,,one,yes,-,-,-,allowed,,",
                "c-3,,,two,no,-,-,-,conditional,,", "c-4,,,two,yes,-,-,-,allowed,,",
                "c-5,,,three,good,-,-,-,refer,,", "c-6,,,three,bad,-,-,-,prohibited,,",
            ],
            practices: [
                "one,commitment,no|yes,conditional,x,-",
                "two,commitment,no|yes,conditional,x,one=yes",
                "three,commitment,good|bad,conditional,d,two=yes;one=yes",
            ]
        )
        let (open, _) = try tiny.assess(.baker(["talk:bread"]))
        #expect(open.best == .conditional && open.worst == .notEligible)
        let (closed, _) = try tiny.assess(
            .baker(["talk:bread"], conduct: ["one": "no", "two": "yes"])
        )
        #expect(closed.best == .conditional && closed.worst == .conditional)
        let (middle, _) = try tiny.assess(
            .baker(["talk:bread"], conduct: ["two": "yes", "three": "bad"])
        )
        #expect(middle.verdict == .notEligible)
        #expect(middle.best == .conditional && middle.worst == .notEligible)
    }
}
