import Assessing
import PolicyModel
import Testing

/// Open practices: what they count as, what they can come to, and what hangs on them.
@Suite("Open practices")
struct FrontierTests {
    private static let uses = ["talk:bread", "sell:bread"]

    /// One option spoils the talk, the other the sale; neither is better for the plan.
    private static let dilemma = TinyPolicy(
        conduct: [
            "c-1,,,way,left,-,talk,-,conditional,,d", "c-2,,,way,left,-,sell,-,allowed,,",
            "c-3,,,way,right,-,talk,-,allowed,,", "c-4,,,way,right,-,sell,-,refer,,",
        ],
        practices: ["way,commitment,left|right,conditional,x,-"]
    )

    /// A question that is asked of those who say yes, and may cost them the sale.
    private static let hinge = TinyPolicy(
        conduct: [
            "c-bot-no,,,bot,no,-,-,-,allowed,,", "c-bot-yes,,,bot,yes,-,-,-,allowed,,",
            "c-exit-good,,,exit,good,-,-,-,allowed,,", "c-exit-bad,,,exit,bad,-,talk,-,refer,,",
            "c-exit-sale,,,exit,bad,-,sell,-,prohibited,,",
        ],
        practices: [
            "bot,commitment,no|yes,conditional,x,-",
            "exit,commitment,good|bad,conditional,d,bot=yes",
        ]
    )

    @Test("An open practice counts as `when-open` for the uses that it binds, to be confirmed")
    func whenOpen() throws {
        let tiny = TinyPolicy(
            conduct: ["c-1,,,seal,yes,-,sell,-,allowed,,", "c-2,,,seal,no,-,sell,-,prohibited,,"],
            practices: ["seal,fact,yes|no,approval,x,-"]
        )
        let (assessment, policy) = try tiny.assess(.baker(Self.uses))
        #expect(assessment.verdict == .needsApproval)
        #expect(assessment.best == .eligible && assessment.worst == .partlyEligible)
        #expect(assessment.uses.map(\.ruling) == [.allowed, .approval])
        #expect(assessment.uses.map(\.openPractices.count) == [0, 1])
        #expect(assessment.uses.map(\.best) == [.allowed, .allowed])
        #expect(assessment.uses.map(\.worst) == [.allowed, .prohibited])
        #expect(assessment.tasks.map { policy.duties[$0.duty].id } == ["x"])
        #expect(assessment.tasks[0].isToConfirm)
        #expect(assessment.tasks[0].uses == [assessment.uses[1].use])
        #expect(assessment.openQuestions.map(\.question) == ["seal"])
        #expect(assessment.openQuestions.map(\.settles) == [1])
    }

    @Test("Where no answer is best for two uses, the best verdict is not that of the best rulings")
    func nothingIsBestForBoth() throws {
        let (assessment, _) = try Self.dilemma.assess(.baker(Self.uses))
        #expect(assessment.uses.map(\.best) == [.allowed, .allowed])
        #expect(assessment.uses.map(\.worst) == [.conditional, .refer])
        #expect(assessment.best == .conditional)
        #expect(assessment.worst == .askFirst)
        #expect(assessment.openQuestions.map(\.settles) == [2])
    }

    @Test("Two such practices lie over each other")
    func twoDilemmas() throws {
        var tiny = Self.dilemma
        tiny.practices.append("pay,commitment,cash|card,conditional,x,-")
        tiny.conduct += [
            "c-5,,,pay,cash,-,talk,-,prohibited,,", "c-6,,,pay,cash,-,sell,-,allowed,,",
            "c-7,,,pay,card,-,talk,-,allowed,,", "c-8,,,pay,card,-,sell,-,prohibited,,",
        ]
        let (assessment, _) = try tiny.assess(.baker(Self.uses))
        #expect(assessment.best == .partlyEligible && assessment.worst == .partlyEligible)
        #expect(assessment.uses.map(\.best) == [.allowed, .allowed])
        #expect(assessment.uses.map(\.worst) == [.prohibited, .prohibited])
    }

    @Test("The next question is the one that settles most; what settles nothing is not listed")
    func nextQuestion() throws {
        var tiny = Self.dilemma
        tiny.practices = [
            "seal,fact,yes|no,conditional,x,-", "idle,fact,yes|no,conditional,x,-",
            "way,fact,left|right,conditional,x,-",
        ]
        tiny.conduct += [
            "c-5,,,seal,yes,-,sell,-,allowed,,", "c-6,,,seal,no,-,sell,-,prohibited,,",
            "c-7,,,idle,yes,-,talk,-,conditional,,", "c-8,,,idle,no,-,talk,-,conditional,,",
        ]
        let (assessment, _) = try tiny.assess(.baker(Self.uses))
        #expect(assessment.openQuestions.map(\.question) == ["seal", "way"])
        #expect(assessment.openQuestions.map(\.settles) == [1, 1])
        #expect(assessment.nextQuestion == "seal")
        tiny.conduct += [
            "c-9,,,way,left,-,talk,beer,prohibited,,", "c-10,,,way,right,-,talk,beer,allowed,,",
        ]
        let (more, _) = try tiny.assess(.baker(Self.uses + ["talk:beer"]))
        #expect(more.openQuestions.map(\.settles) == [1, 2])
        #expect(more.nextQuestion == "way")
    }

    /// Answers about the hinge and what hangs on it, with the range of a plan to talk and to sell.
    struct Row: CustomTestStringConvertible, Sendable {
        let name: String
        let conduct: [String: String]
        let verdict: Verdict
        let best: Verdict
        let worst: Verdict
        let asked: [String]

        var testDescription: String { name }
    }

    static let rows = [
        Row(
            name: "the hinge is open, and what hangs on it too",
            conduct: [:],
            verdict: .conditional,
            best: .eligible,
            worst: .partlyEligible,
            asked: ["bot", "exit"]
        ),
        Row(
            name: "the hinge is open, and what hangs on it is bad",
            conduct: ["exit": "bad"],
            verdict: .partlyEligible,
            best: .eligible,
            worst: .partlyEligible,
            asked: ["bot", "exit"]
        ),
        Row(
            name: "the hinge is open, and what hangs on it is good",
            conduct: ["exit": "good"],
            verdict: .conditional,
            best: .eligible,
            worst: .eligible,
            asked: ["bot", "exit"]
        ),
        Row(
            name: "the hinge is closed, so a bad answer does not count",
            conduct: ["bot": "no", "exit": "bad"],
            verdict: .eligible,
            best: .eligible,
            worst: .eligible,
            asked: ["bot"]
        ),
        Row(
            name: "the hinge is closed, so an open answer does not count",
            conduct: ["bot": "no"],
            verdict: .eligible,
            best: .eligible,
            worst: .eligible,
            asked: ["bot"]
        ),
        Row(
            name: "the hinge is on, so a bad answer counts",
            conduct: ["bot": "yes", "exit": "bad"],
            verdict: .partlyEligible,
            best: .partlyEligible,
            worst: .partlyEligible,
            asked: ["bot", "exit"]
        ),
        Row(
            name: "the hinge is on, so an open answer counts",
            conduct: ["bot": "yes"],
            verdict: .conditional,
            best: .eligible,
            worst: .partlyEligible,
            asked: ["bot", "exit"]
        ),
    ]

    @Test("What hangs on an open answer is tried together with it", arguments: rows)
    func hinge(_ row: Row) throws {
        let (assessment, policy) = try Self.hinge.assess(.baker(Self.uses, conduct: row.conduct))
        #expect(assessment.verdict == row.verdict)
        #expect(assessment.best == row.best)
        #expect(assessment.worst == row.worst)
        let day = try #require(CalendarDay("2021-01-01"))
        let assessor = try Assessor(policy: policy, day: day, withHistory: false)
        let counted = assessor.flow(assessment.answers).counted
        #expect(counted.map { policy.practices[$0].id } == row.asked)
    }
}
