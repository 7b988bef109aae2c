import Answering
import Assessing
import PolicyModel
import Testing

@Suite("Answers as arguments")
struct AnswerArgumentTests {
    /// Arguments in the order given, and the answers as arguments again.
    static let accepted: [(given: [String], answers: [String])] = [
        (["vertical=pharmacy"], ["vertical=pharmacy"]),
        (["country=NL"], ["country=NL"]),
        (["recipients=NL"], ["recipients=NL"]),
        (["recipients=NL,BE"], ["recipients=BE,NL"]),
        (["recipients=NL;BE;crimea"], ["recipients=BE,NL,crimea"]),
        (["recipients=NL,NL;NL"], ["recipients=NL"]),
        (["recipients=,NL,"], ["recipients=NL"]),
        (["uses=sell:alcohol,care:alcohol"], ["uses=care:alcohol,sell:alcohol"]),
        (["uses=sell:alcohol;sell:alcohol"], ["uses=sell:alcohol"]),
        (["opt-in=recorded"], ["opt-in=recorded"]),
        (["opt-in=unknown"], ["opt-in=unknown"]),
        (
            ["uses=unknown", "recipients=unknown", "country=unknown", "vertical=unknown"],
            ["vertical=unknown", "country=unknown", "recipients=unknown", "uses=unknown"]
        ),
        (["country=NL", "country=BE"], ["country=BE"]),
        (["country=NL", "country=unknown"], ["country=unknown"]),
        (["uses=sell:alcohol", "uses=care:news"], ["uses=care:news"]),
        (["opt-out=none", "opt-in=none"], ["opt-in=none", "opt-out=none"]),
    ]

    @Test("An answer is put in its place, the last one of a key wins", arguments: accepted)
    func applies(given: [String], answers: [String]) throws {
        let policy = RealPolicy.policy
        var applied = Answers(for: policy)
        for argument in given {
            try AnswerArgument.apply(argument, to: &applied, of: policy)
        }
        #expect(EnquiryWriter(policy).arguments(applied) == answers)
    }

    static let refused: [(String, String)] = [
        (
            "NL",
            """
            --answer: error: `NL` is no answer [unknown-key]
              help: write KEY=VALUE, such as country=NL
            """
        ),
        (
            "",
            """
            --answer: error: `` is no answer [unknown-key]
              help: write KEY=VALUE, such as country=NL
            """
        ),
        (
            "\u{1B}[31m",
            """
            --answer: error: `\\u{1B}[31m` is no answer [unknown-key]
              help: write KEY=VALUE, such as country=NL
            """
        ),
        (
            "=NL",
            """
            --answer: error: unknown answer `` [unknown-key]
              help: `vertical-check questions` lists what there is
            """
        ),
        (
            "contry=NL",
            """
            --answer: error: unknown answer `contry` [unknown-key]
              help: did you mean `country`?
            """
        ),
        (
            " country=NL",
            """
            --answer: error: unknown answer ` country` [unknown-key]
              help: did you mean `country`?
            """
        ),
        (
            "country=nl",
            """
            --answer: error: unknown place `nl` [unknown-id]
              help: did you mean `NL`?
            """
        ),
        (
            "country=NL,BE",
            """
            --answer: error: unknown place `NL,BE` [unknown-id]
              help: `vertical-check questions` lists what there is
            """
        ),
        (
            "recipients=NL,Belgium",
            """
            --answer: error: unknown place `Belgium` [unknown-id]
              help: did you mean `BE`?
            """
        ),
        (
            "recipients=",
            """
            --answer: error: `recipients` has no members [empty-list]
              help: leave the answer out, or write `unknown`
            """
        ),
        (
            "uses=,;",
            """
            --answer: error: `uses` has no members [empty-list]
              help: leave the answer out, or write `unknown`
            """
        ),
        (
            "uses=sell",
            """
            --answer: error: `sell` names an activity without an offering [bad-use]
              help: write activity:offering, such as `sell:ordinary-goods`
            """
        ),
        (
            "uses=sell:alcohol,unknown",
            """
            --answer: error: `unknown` is no intended use [bad-use]
              help: write activity:offering; `vertical-check questions` lists both
            """
        ),
        (
            "vertical=",
            """
            --answer: error: unknown vertical `` [unknown-id]
              help: `vertical-check questions` lists what there is
            """
        ),
        (
            "own-name=maybe",
            """
            --answer: error: unknown answer `maybe` to `own-name` [unknown-id]
              help: it is one of `yes`, `no`, `unknown`
            """
        ),
        (
            "own-name=yes=no",
            """
            --answer: error: unknown answer `yes=no` to `own-name` [unknown-id]
              help: it is one of `yes`, `no`, `unknown`
            """
        ),
    ]

    @Test("What is no answer is refused, and nothing changes", arguments: refused)
    func refuses(argument: String, expected: String) throws {
        let policy = RealPolicy.policy
        var answers = Answers(for: policy)
        try AnswerArgument.apply("country=FR", to: &answers, of: policy)
        let before = answers
        let fault = #expect(throws: AnswerFault.self) {
            try AnswerArgument.apply(argument, to: &answers, of: policy)
        }
        #expect(fault?.text(source: "--answer", in: .english) == expected)
        #expect(answers == before)
    }
}
