import PolicyLoading
import PolicyModel
import Testing

@Suite("Reading conditions")
struct ConditionTests {
    static let faults: [Fault] = [
        Fault(
            "no condition",
            "practices.csv",
            "opt-in=yes;",
            "always;",
            """
            practices.csv:3:42: error: `always` is no condition [bad-condition]
              help: write `-`, or `key=cell` with `vertical` or an earlier practice
            """
        ),
        Fault(
            "an empty condition",
            "practices.csv",
            "opt-in=yes;vertical=@shops",
            "",
            """
            practices.csv:3:42: error: `` is no condition [bad-condition]
              help: write `-`, or `key=cell` with `vertical` or an earlier practice
            """
        ),
        Fault(
            "a practice that stands later",
            "practices.csv",
            ",keep-consent,-,",
            ",keep-consent,opt-out=none,",
            """
            practices.csv:2:51: error: `opt-out` is neither `vertical` nor a practice that stands \
            earlier [bad-condition]
            """
        ),
        Fault(
            "a practice itself",
            "practices.csv",
            "opt-in=yes",
            "opt-out=none",
            """
            practices.csv:3:42: error: `opt-out` is neither `vertical` nor a practice that stands \
            earlier [bad-condition]
            """
        ),
        Fault(
            "a misspelt key",
            "practices.csv",
            "opt-in=yes;vertical=",
            "opt-in=yes;vertcal=",
            """
            practices.csv:3:53: error: `vertcal` is neither `vertical` nor a practice that stands \
            earlier [bad-condition]
              help: did you mean `vertical`?
            """
        ),
        Fault(
            "an unknown answer",
            "practices.csv",
            "opt-in=yes;",
            "opt-in=perhaps;",
            """
            practices.csv:3:49: error: unknown answer `perhaps` [unknown-id]
            """
        ),
        Fault(
            "an unknown group in the second term",
            "practices.csv",
            "=@shops",
            "=@ships",
            """
            practices.csv:3:62: error: there is no group `@ships` of verticals [unknown-group]
              help: did you mean `@shops`?
            """
        ),
        Fault(
            "a group of answers",
            "practices.csv",
            "opt-in=yes;",
            "opt-in=@shops;",
            """
            practices.csv:3:49: error: there is no group `@shops` of answers [unknown-group]
              help: name the answers one by one
            """
        ),
        Fault(
            "nothing behind the key",
            "practices.csv",
            "opt-in=yes;",
            "opt-in=;",
            """
            practices.csv:3:49: error: the cell for the answer is empty [bad-cell]
              help: write `-` for any, an id, a list with `|`, `!` for none of, or an `@group`
            """
        ),
    ]

    @Test("What is wrong with a condition is told", arguments: faults)
    func told(fault: Fault) {
        expectDiagnostics(fault)
    }

    @Test("The terms of a condition are in the policy")
    func reads() throws {
        let policy = try #require(TinyPolicy().policy)
        let optIn = try #require(policy.practices.key("opt-in"))
        let condition = policy.practices.entries[1].askedWhen
        #expect(policy.practices[optIn].askedWhen.terms.isEmpty)
        #expect(condition.practices == [optIn])
        #expect(
            condition.terms == [
                .practice(optIn, Cell(Subset([Key(0)]))), .vertical(Cell(Subset(all: 2))),
            ]
        )
    }
}
