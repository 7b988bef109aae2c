import PolicyLoading
import PolicyModel
import Testing

@Suite("Reading rules")
struct RuleTests {
    static let faults: [Fault] = [
        Fault(
            "an end before the beginning",
            "rules/use.csv",
            "u-wine,2020-01-01,2021-01-15",
            "u-wine,2021-01-15,2020-01-01",
            """
            rules/use.csv:3:19: error: the rule ends on 2020-01-01, before it begins on 2021-01-15 \
            [until-before-from]
              help: `until` is the first day on which the rule is no longer in force
            """
        ),
        Fault(
            "an end on the day of the beginning",
            "rules/use.csv",
            "u-wine,2020-01-01,2021-01-15",
            "u-wine,2020-01-01,2020-01-01",
            """
            rules/use.csv:3:19: error: the rule ends on 2020-01-01, before it begins on 2020-01-01 \
            [until-before-from]
              help: `until` is the first day on which the rule is no longer in force
            """
        ),
        Fault(
            "a beginning without an edition",
            "rules/use.csv",
            "u-all,2020-01-01",
            "u-all,2020-01-02",
            """
            rules/use.csv:2:7: error: the policy changes on 2020-01-02, which is no edition \
            [day-without-edition]
              help: add the edition of 2020-01-02 to editions.csv, or use the day of one
            """
        ),
        Fault(
            "an end without an edition",
            "rules/use.csv",
            "u-wine,2020-01-01,2021-01-15",
            "u-wine,2020-01-01,2021-01-16",
            """
            rules/use.csv:3:19: error: the policy changes on 2021-01-16, which is no edition \
            [day-without-edition]
              help: add the edition of 2021-01-16 to editions.csv, or use the day of one
            """
        ),
        Fault(
            "no because",
            "rules/use.csv",
            "Wine is out.",
            "",
            """
            rules/use.csv:3:71: error: the because is missing [missing-because]
            """
        ),
        Fault(
            "no source",
            "rules/access.csv",
            ",page,",
            ",,",
            """
            rules/access.csv:2:32: error: no source is named [missing-source]
              help: name one or more ids of sources.csv, separated by `|`
            """
        ),
        Fault(
            "an unknown source",
            "rules/access.csv",
            ",page,",
            ",pages,",
            """
            rules/access.csv:2:32: error: unknown source `pages` [unknown-id]
              help: did you mean `page`?
            """
        ),
        Fault(
            "an unknown duty",
            "rules/use.csv",
            ",ask-meta,",
            ",ask-mata,",
            """
            rules/use.csv:4:64: error: unknown duty `ask-mata` [unknown-id]
              help: did you mean `ask-meta`?
            """
        ),
        Fault(
            "an unknown practice",
            "rules/conduct.csv",
            "opt-in,yes",
            "opt-on,yes",
            """
            rules/conduct.csv:2:9: error: unknown practice `opt-on` [unknown-id]
              help: did you mean `opt-in`?
            """
        ),
        Fault(
            "an answer of another practice",
            "rules/conduct.csv",
            "opt-in,yes",
            "opt-in,any-way",
            """
            rules/conduct.csv:2:16: error: unknown answer `any-way` [unknown-id]
            """
        ),
        Fault(
            "an id twice in one table",
            "rules/use.csv",
            "u-wine,",
            "u-all,",
            """
            rules/use.csv:3:1: error: the rule `u-all` stands twice [duplicate-id]
              help: it stands first on line 2
            """
        ),
    ]

    @Test("What is wrong with a rule is told", arguments: faults)
    func told(fault: Fault) {
        expectDiagnostics(fault)
    }

    @Test("What the tables say is in the policy")
    func reads() throws {
        let policy = try #require(TinyPolicy().policy)
        let ids = ["a-all", "u-all", "u-wine", "u-low", "c-yes", "c-no"]
        #expect(policy.rules.entries.map(\.id) == ids)
        #expect(policy.rules.entries.map(\.table.rawValue) == ids.map { Self.tables[$0.prefix(1)] })
        let low = policy.rules[try #require(policy.rules.key("u-low"))]
        #expect(low.span == Span(from: CalendarDay("2021-01-15"), until: nil))
        #expect(low.ruling == .conditional)
        #expect(low.exceptionTo.map { policy.rules[$0].id } == ["u-all"])
        #expect(low.duties.map { policy.duties[$0].id } == ["ask-meta"])
        #expect(low.sources.map { policy.sources[$0].id } == ["page"])
        #expect(low.because == "Ask.")
        #expect(low.basis == .official)
        #expect(low.cells.vertical.isAny && low.cells.country.isAny && low.cells.answer.isAny)
        #expect(low.cells.activity == Cell(Subset([Key(1)])))
        #expect(low.cells.offering == Cell(Subset([Key(1), Key(2)])))
        #expect(low.cells.recipients == Cell(Subset([Key(0), Key(1)])))
        #expect(low.cells.practice == nil)
        let no = policy.rules[try #require(policy.rules.key("c-no"))]
        #expect(no.cells.practice == policy.practices.key("opt-in"))
        #expect(no.cells.answer == Cell(Subset([Key(1)])))
    }

    private static let tables: [Substring: String] = ["a": "access", "u": "use", "c": "conduct"]
}
