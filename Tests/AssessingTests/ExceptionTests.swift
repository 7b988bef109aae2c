import Assessing
import PolicyModel
import Testing

/// Hits, exceptions and the strictest ruling (DESIGN, section 4), on tables worked out by hand.
@Suite("Exceptions")
struct ExceptionTests {
    /// Rows of `rules/use.csv` with what they come to for a baker who sells beer.
    struct Row: CustomTestStringConvertible, Sendable {
        let name: String
        let rules: [String]
        var day = "2021-01-01"
        var places = ["NL"]
        let ruling: Ruling
        let standing: [String]

        var testDescription: String { name }
    }

    private static let ban = "ban,,,-,sell,beer,-,prohibited,,"
    private static let rest = "rest,,,-,-,-,-,allowed,,"

    static let rows = [
        Row(
            name: "a general rule stands alone",
            rules: [ban],
            ruling: .prohibited,
            standing: ["ban"]
        ),
        Row(
            name: "the strictest of several rules wins, and all of them stand",
            rules: [ban, rest, "ask,,,baker,-,-,-,refer,,"],
            ruling: .prohibited,
            standing: ["ban", "rest", "ask"]
        ),
        Row(
            name: "two equally strict faults both stand",
            rules: [ban, "other,,,baker,-,-,-,prohibited,,"],
            ruling: .prohibited,
            standing: ["ban", "other"]
        ),
        Row(
            name: "an exception sets its rule aside",
            rules: [ban, "but,,,-,sell,beer,NL,conditional,ban,d"],
            ruling: .conditional,
            standing: ["but"]
        ),
        Row(
            name: "an exception leaves alone what it does not name",
            rules: [ban, "but,,,-,sell,beer,NL,conditional,ban,", "ask,,,baker,-,-,-,refer,,"],
            ruling: .refer,
            standing: ["but", "ask"]
        ),
        Row(
            name: "an exception for another place sets nothing aside",
            rules: [ban, "but,,,-,sell,beer,BE,conditional,ban,"],
            ruling: .prohibited,
            standing: ["ban"]
        ),
        Row(
            name: "where an exception holds for one place of two, the other place decides",
            rules: [ban, "but,,,-,sell,beer,BE,conditional,ban,"],
            places: ["NL", "BE"],
            ruling: .prohibited,
            standing: ["ban", "but"]
        ),
        Row(
            name: "an exception that is not yet in force sets nothing aside",
            rules: [ban, "but,2021-01-01,,-,sell,beer,-,conditional,ban,"],
            day: "2020-12-31",
            ruling: .prohibited,
            standing: ["ban"]
        ),
        Row(
            name: "an exception is over on the day of its `until`",
            rules: [ban, "but,,2021-01-01,-,sell,beer,-,conditional,ban,"],
            ruling: .prohibited,
            standing: ["ban"]
        ),
        Row(
            name: "an exception may be the stricter one",
            rules: ["rest,,,-,-,-,-,conditional,,", "but,,,baker,-,beer,-,refer,rest,"],
            ruling: .refer,
            standing: ["but"]
        ),
        Row(
            name: "of a chain only the last stands: a rule that is set aside still sets aside",
            rules: [
                ban, "but,,,-,sell,beer,@low-countries,conditional,ban,",
                "last,,,baker,sell,beer,NL,approval,but,",
            ],
            ruling: .approval,
            standing: ["last"]
        ),
        Row(
            name: "where a chain ends earlier, its middle stands",
            rules: [
                ban, "but,,,-,sell,beer,@low-countries,conditional,ban,",
                "last,,,baker,sell,beer,NL,approval,but,",
            ],
            places: ["BE"],
            ruling: .conditional,
            standing: ["but"]
        ),
        Row(
            name: "one exception can set two rules aside",
            rules: [ban, "ask,,,-,-,beer,-,refer,,", "but,,,-,sell,beer,-,conditional,ban|ask,"],
            ruling: .conditional,
            standing: ["but"]
        ),
        Row(
            name: "a cell that is negated fits the others",
            rules: ["ban,,,-,-,-,!NL|KP,prohibited,,", "rest,,,-,-,-,-,allowed,,"],
            places: ["NL", "BE"],
            ruling: .prohibited,
            standing: ["ban", "rest"]
        ),
    ]

    @Test("Of the rules that apply, those stand that none of them sets aside", arguments: rows)
    func standing(_ row: Row) throws {
        let tiny = TinyPolicy(use: row.rules)
        let answers = NaiveAnswers.baker(["sell:beer"], to: row.places)
        let (assessment, policy) = try tiny.assess(answers, on: row.day)
        #expect(assessment.uses[0].ruling == row.ruling)
        #expect(assessment.rules(0, policy) == ["a-everyone"] + row.standing)
        for finding in assessment.uses[0].findings {
            #expect(finding.decides == (policy.rules[finding.rule].ruling == row.ruling))
        }
    }

    @Test("Where places differ, each ruling comes with its places, and each rule with its own")
    func places() throws {
        let tiny = TinyPolicy(use: [Self.ban, "but,,,-,sell,beer,BE,conditional,ban,"])
        let (assessment, policy) = try tiny.assess(.baker(["sell:beer"], to: ["NL", "BE", "KP"]))
        func ids(_ places: [Key<Place>]) -> [String] { places.map { policy.places[$0].id } }
        let use = assessment.uses[0]
        #expect(use.byPlace.map(\.ruling) == [.prohibited, .conditional])
        #expect(use.byPlace.map { ids($0.places) } == [["NL", "KP"], ["BE"]])
        #expect(use.findings.map { ids($0.places) } == [[], ["NL", "KP"], ["BE"]])
        #expect(use.findings.map(\.answers) == [[], ["uses"], ["recipients", "uses"]])
    }

    @Test("An exception in the table on access sets aside in the same way")
    func access() throws {
        let tiny = TinyPolicy(access: [
            "closed,,,-,KP,prohibited,,", "open,,,-,-,allowed,,",
            "but,,,baker,KP,approval,closed,",
        ])
        var answers = NaiveAnswers.baker(["talk:bread"])
        answers.country = "KP"
        #expect(try tiny.assess(answers).assessment.access.ruling == .approval)
        answers.vertical = "brewer"
        let (assessment, _) = try tiny.assess(answers)
        #expect(assessment.access.ruling == .prohibited)
        #expect(assessment.access.findings.map(\.decides) == [true, false])
        #expect(assessment.access.findings.map(\.answers) == [["country"], []])
    }
}
