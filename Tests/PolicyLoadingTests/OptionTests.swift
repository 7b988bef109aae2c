import PolicyLoading
import Testing

@Suite("Reading options")
struct OptionTests {
    static let faults: [Fault] = [
        Fault(
            "an option without a text",
            "options.csv",
            "opt-out,none,Not at all\n",
            "",
            """
            practices.csv:3:22: error: options.csv has no text for the option `none` \
            [option-without-text]
              help: add a row `opt-out,none,…` to options.csv
            """
        ),
        Fault(
            "one option",
            TinyPolicy().adding(PracticeTests.practice("bot", options: "yes"), to: "practices.csv")
                .adding("bot,yes,Yes", to: "options.csv"),
            """
            practices.csv:4:10: error: a question needs two options at least [bad-cell]
              help: list them best first, separated by `|`
            """
        ),
        Fault(
            "too many options",
            manyOptions(257),
            """
            practices.csv:4:10: error: the question has 257 options, the limit is 256 [bad-cell]
              help: merge options that no rule tells apart
            """
        ),
        Fault(
            "an option twice",
            "practices.csv",
            "any-way|none",
            "any-way|none|none",
            """
            practices.csv:3:27: error: the option `none` stands twice [duplicate-id]
              help: it stands first on line 3
            """
        ),
        Fault(
            "an option that is the word for not knowing",
            TinyPolicy().changing("practices.csv", "any-way|none", to: "any-way|unknown")
                .changing("options.csv", "opt-out,none", to: "opt-out,unknown"),
            """
            practices.csv:3:22: error: the option may not be named `unknown` [bad-id]
              help: that is the answer of people who do not know
            """
        ),
        Fault(
            "a text of no option",
            TinyPolicy().adding("opt-in,maybe,Maybe", to: "options.csv"),
            """
            options.csv:6:8: error: unknown option `maybe` [unknown-id]
            """
        ),
        Fault(
            "a text of no practice",
            TinyPolicy().adding("opt-int,yes,Yes", to: "options.csv"),
            """
            options.csv:6:1: error: unknown practice `opt-int` [unknown-id]
              help: did you mean `opt-in`?
            """
        ),
        Fault(
            "a text twice",
            TinyPolicy().adding("opt-in,yes,Of course", to: "options.csv"),
            """
            options.csv:6:8: error: the option `yes` stands twice [duplicate-id]
              help: it stands first on line 2
            """
        ),
        Fault(
            "an empty text",
            "options.csv",
            "In any way",
            "",
            """
            options.csv:4:17: error: the text of the option is missing [missing-text]
            """
        ),
    ]

    @Test("What is wrong with an option is told", arguments: faults)
    func told(fault: Fault) {
        expectDiagnostics(fault)
    }

    @Test("A question may have 256 options")
    func atTheLimit() {
        #expect(Self.manyOptions(256).diagnostics == [])
    }

    private static func manyOptions(_ count: Int) -> TinyPolicy {
        let ids = (0..<count).map { "o-\($0)" }
        let practice = PracticeTests.practice("bot", options: ids.joined(separator: "|"))
        let texts = ids.map { "bot,\($0),Option \($0)" }.joined(separator: "\n")
        return TinyPolicy().adding(practice, to: "practices.csv").adding(texts, to: "options.csv")
    }
}
