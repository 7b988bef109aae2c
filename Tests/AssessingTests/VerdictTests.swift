import Assessing
import PolicyModel
import Testing

/// What rulings come to (DESIGN, section 5), on tables worked out by hand.
@Suite("Verdicts")
struct VerdictTests {
    /// What a baker's uses come to.
    struct Row: CustomTestStringConvertible, Sendable {
        let name: String
        let uses: [String]?
        var vertical: String? = "baker"
        var country: String? = "NL"
        let verdict: Verdict
        let best: Verdict
        let worst: Verdict

        init(
            _ name: String,
            _ uses: [String]?,
            vertical: String? = "baker",
            country: String? = "NL",
            _ verdict: Verdict,
            _ range: ClosedRange<Int>? = nil
        ) {
            self.name = name
            self.uses = uses
            self.vertical = vertical
            self.country = country
            self.verdict = verdict
            worst = range.flatMap { Verdict(rawValue: UInt8($0.lowerBound)) } ?? verdict
            best = range.flatMap { Verdict(rawValue: UInt8($0.upperBound)) } ?? verdict
        }

        var testDescription: String { name }
    }

    /// Talk of bread is allowed, of beer conditional; to sell bread wants approval, beer is barred.
    private static let tiny = TinyPolicy(
        access: [
            "a-baker,,,baker,-,allowed,,", "a-brewer,,,brewer,-,refer,,",
            "a-closed,,,-,KP,prohibited,,",
        ],
        use: [
            "u-1,,,-,talk,bread,-,allowed,,", "u-2,,,-,talk,beer,-,conditional,,d",
            "u-3,,,-,sell,bread,-,approval,,", "u-4,,,-,sell,beer,-,prohibited,,",
        ]
    )

    static let rows = [
        Row("all uses are allowed", ["talk:bread"], .eligible),
        Row("the strictest is conditional", ["talk:bread", "talk:beer"], .conditional),
        Row(
            "the strictest is approval",
            ["talk:bread", "talk:beer", "sell:bread"],
            .needsApproval
        ),
        Row("one use of two is prohibited", ["talk:bread", "sell:beer"], .partlyEligible),
        Row("the only use is prohibited", ["sell:beer"], .notEligible),
        Row("access is prohibited", ["talk:bread"], country: "KP", .notEligible),
        Row(
            "access is to be referred",
            ["talk:bread", "talk:beer"],
            vertical: "brewer",
            .askFirst
        ),
        Row(
            "access is to be referred and a use is prohibited",
            ["talk:bread", "sell:beer"],
            vertical: "brewer",
            .partlyEligible
        ),
        Row("the vertical is open", ["talk:bread"], vertical: nil, .undetermined, 2...5),
        Row("the country is open", ["talk:bread"], country: nil, .undetermined, 0...5),
        Row("the uses are open", nil, .undetermined, 0...5),
        Row("the uses are open, but access is prohibited", nil, country: "KP", .notEligible),
        Row("an open country that changes nothing", ["sell:beer"], country: nil, .notEligible),
        Row("an open vertical that changes nothing", ["sell:beer"], vertical: nil, .notEligible),
    ]

    @Test("A plan's verdict and range", arguments: rows)
    func verdict(_ row: Row) throws {
        let answers = NaiveAnswers(
            vertical: row.vertical,
            country: row.country,
            recipients: ["NL"],
            uses: row.uses
        )
        let (assessment, _) = try Self.tiny.assess(answers)
        #expect(assessment.verdict == row.verdict)
        #expect(assessment.best == row.best)
        #expect(assessment.worst == row.worst)
    }

    @Test("The rows of this table show all seven verdicts")
    func allVerdicts() {
        #expect(Set(Self.rows.map(\.verdict)) == Set(Verdict.allCases))
    }

    @Test("Open recipients reach from the mildest place to all places together")
    func openRecipients() throws {
        let tiny = TinyPolicy(use: [
            "u-1,,,-,-,-,-,allowed,,", "u-2,,,-,talk,-,BE,prohibited,,",
            "u-3,,,-,sell,-,KP,prohibited,,",
        ])
        let answers = NaiveAnswers(
            vertical: "baker",
            country: "NL",
            uses: ["talk:bread", "sell:bread"]
        )
        let (assessment, _) = try tiny.assess(answers)
        #expect(assessment.verdict == .undetermined)
        #expect(assessment.best == .eligible && assessment.worst == .notEligible)
        #expect(assessment.uses.map(\.worst) == [.prohibited, .prohibited])
        #expect(assessment.nextQuestion == "recipients")
        #expect(assessment.openQuestions.map(\.settles) == [2])
    }

    @Test("A case that no row covers throws, and names the table and the case")
    func uncovered() throws {
        let tiny = TinyPolicy(use: ["u-talk,,,-,talk,-,-,allowed,,"])
        let policy = try tiny.loaded()
        #expect(
            throws: AssessmentFault.uncovered(
                .use,
                Subject(
                    vertical: policy.verticals.key("baker"),
                    use: IntendedUse(activity: Key(1), offering: Key(0)),
                    recipient: policy.places.key("NL")
                )
            )
        ) {
            try tiny.assess(.baker(["sell:bread"]))
        }
        #expect(try tiny.assess(.baker(["talk:bread"])).assessment.verdict == .eligible)
        var brewersOnly = tiny
        brewersOnly.access = ["a-brewer,,,brewer,-,allowed,,"]
        let subject = Subject(
            vertical: policy.verticals.key("baker"),
            country: policy.places.key("NL")
        )
        #expect(throws: AssessmentFault.uncovered(.access, subject)) {
            try brewersOnly.assess(.baker(["talk:bread"]))
        }
    }

    @Test("An answer that no row covers throws where another answer binds the use")
    func uncoveredAnswer() throws {
        let policy = try TinyPolicy(
            conduct: ["c-kind,,,tone,kind,-,talk,-,conditional,,"],
            practices: ["tone,fact,kind|rude,conditional,d,-"]
        ).loaded()
        let snapshot = try Snapshot(of: policy, on: #require(CalendarDay("2021-01-01")))
        let baker = try #require(policy.verticals.key("baker"))
        let talk = IntendedUse(activity: Key(0), offering: Key(0))
        let sale = IntendedUse(activity: Key(1), offering: Key(0))
        func ruling(_ option: Int, _ use: IntendedUse) throws -> Ruling {
            try snapshot.conductRuling(Key(0), Key(option), vertical: baker, use: use)
        }
        #expect(try ruling(0, talk) == .conditional)
        #expect(try ruling(0, sale) == .allowed)
        #expect(try ruling(1, sale) == .allowed)
        let subject = Subject(vertical: baker, use: talk, option: Key(1))
        #expect(throws: AssessmentFault.uncovered(.conduct, subject)) { try ruling(1, talk) }
    }

    @Test("A day before the first edition throws and names the first day")
    func beforeTheFirstEdition() throws {
        let day = try #require(CalendarDay("2019-12-31"))
        let first = try #require(CalendarDay("2020-01-01"))
        #expect(throws: AssessmentFault.dayBeforeFirstEdition(day: day, first: first)) {
            try TinyPolicy().assess(.baker(["talk:bread"]), on: "2019-12-31")
        }
        #expect(
            try TinyPolicy().assess(.baker(["talk:bread"]), on: "2020-01-01").assessment.day
                == first
        )
    }
}
