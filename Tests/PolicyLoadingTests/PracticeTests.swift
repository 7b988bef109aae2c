import PolicyLoading
import PolicyModel
import Testing

@Suite("Reading practices")
struct PracticeTests {
    static let faults: [Fault] = [
        Fault(
            "an open answer that counts as allowed",
            "practices.csv",
            ",conditional,",
            ",allowed,",
            """
            practices.csv:2:26: error: an open answer may not count as `allowed` \
            [when-open-allowed]
              help: an unknown is never the favourable answer: write conditional or stricter
            """
        ),
        Fault(
            "no duty to confirm",
            "practices.csv",
            ",keep-consent,",
            ",,",
            """
            practices.csv:2:38: error: no duty to confirm is named [unknown-id]
            """
        ),
        Fault(
            "two duties to confirm",
            "practices.csv",
            ",keep-consent,",
            ",keep-consent|ask-meta,",
            """
            practices.csv:2:38: error: more than one duty to confirm is named [bad-cell]
              help: name the one that settles the question
            """
        ),
        Fault(
            "an unknown duty to confirm",
            "practices.csv",
            ",keep-consent,",
            ",keep-content,",
            """
            practices.csv:2:38: error: unknown duty `keep-content` [unknown-id]
              help: did you mean `keep-consent`?
            """
        ),
        Fault(
            "the id of a question",
            TinyPolicy().adding(practice("country"), to: "practices.csv")
                .adding("country,yes,Yes\ncountry,no,No", to: "options.csv"),
            """
            practices.csv:4:1: error: the practice `country` has the id of a question \
            [duplicate-id]
            """
        ),
        Fault(
            "neither fact nor commitment",
            "practices.csv",
            "commitment",
            "promise",
            """
            practices.csv:2:8: error: unknown kind `promise` [unknown-word]
              help: it is one of commitment, fact
            """
        ),
        Fault(
            "no reason for asking",
            "practices.csv",
            "It is asked.",
            "",
            """
            practices.csv:2:69: error: the reason for asking is missing [missing-text]
            """
        ),
    ]

    @Test("What is wrong with a practice is told", arguments: faults)
    func told(fault: Fault) {
        expectDiagnostics(fault)
    }

    @Test("What the table says is in the policy")
    func reads() throws {
        let policy = try #require(TinyPolicy().policy)
        let practices = policy.practices.entries
        #expect(practices.map(\.id) == ["opt-in", "opt-out"])
        #expect(practices.map(\.kind) == [.commitment, .fact])
        #expect(practices.map(\.whenOpen) == [.conditional, .refer])
        #expect(practices.map { policy.duties[$0.confirm].id } == ["keep-consent", "ask-meta"])
        #expect(practices[1].options.map(\.id) == ["any-way", "none"])
        #expect(practices[1].options.map(\.text) == ["In any way", "Not at all"])
        #expect(practices[0].question == "Did they agree?")
        #expect(practices[0].why == "It is asked.")
    }

    static func practice(_ id: String, options: String = "yes|no") -> String {
        "\(id),fact,\(options),refer,ask-meta,-,Is it so?,It matters."
    }
}
