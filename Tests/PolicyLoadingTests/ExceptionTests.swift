import PolicyLoading
import Testing

@Suite("Reading exceptions")
struct ExceptionTests {
    static let faults: [Fault] = [
        Fault(
            "an unknown rule",
            "rules/use.csv",
            "conditional,u-all",
            "conditional,u-al",
            """
            rules/use.csv:4:58: error: `u-low` is an exception to `u-al`, which is no rule \
            [unknown-rule]
              help: did you mean `u-all`?
            """
        ),
        Fault(
            "an unknown rule behind a known one",
            "rules/use.csv",
            "conditional,u-all",
            "conditional,u-all|gone",
            """
            rules/use.csv:4:64: error: `u-low` is an exception to `gone`, which is no rule \
            [unknown-rule]
            """
        ),
        Fault(
            "a rule of other days",
            "rules/use.csv",
            "conditional,u-all",
            "conditional,u-wine",
            """
            rules/use.csv:4:58: error: `u-low` never meets `u-wine`, to which it is an exception \
            [exception-never-meets]
              help: they are in force on different days
            """
        ),
        Fault(
            "a rule of other cases",
            TinyPolicy().adding(use("u-bread", offering: "bread", exceptionTo: "u-low"), to: path),
            """
            rules/use.csv:5:31: error: `u-bread` never meets `u-low`, to which it is an exception \
            [exception-never-meets]
              help: no case fits the cells of both
            """
        ),
        Fault(
            "a rule of another answer",
            "rules/conduct.csv",
            "-,promote,-,prohibited,,",
            "-,promote,-,prohibited,c-yes,",
            """
            rules/conduct.csv:3:41: error: `c-no` never meets `c-yes`, to which it is an exception \
            [exception-never-meets]
              help: no case fits the cells of both
            """
        ),
        Fault(
            "a rule that no case fits",
            TinyPolicy()
                .adding(
                    use("u-no", offering: "!bread|wine|advice", exceptionTo: "u-all"),
                    to: path
                ),
            """
            rules/use.csv:5:41: error: `u-no` never meets `u-all`, to which it is an exception \
            [exception-never-meets]
              help: no case fits the cells of both
            """
        ),
        Fault(
            "a rule of another table",
            "rules/use.csv",
            "conditional,u-all",
            "conditional,a-all",
            """
            rules/use.csv:4:58: error: `u-low` never meets `a-all`, to which it is an exception \
            [exception-never-meets]
              help: the two stand in different tables
            """
        ),
        Fault(
            "the rule itself",
            "rules/use.csv",
            "conditional,u-all",
            "conditional,u-low",
            """
            rules/use.csv:4:58: error: `u-low` never meets `u-low`, to which it is an exception \
            [exception-never-meets]
              help: a rule cannot set itself aside
            """
        ),
        Fault(
            "two rules that set each other aside",
            "rules/use.csv",
            "-,-,-,-,allowed,,",
            "-,-,-,-,allowed,u-low,",
            """
            rules/use.csv:2:35: error: `u-all` sets itself aside by way of its exceptions \
            [exception-cycle]
              help: take one of them out of the circle
            rules/use.csv:4:58: error: `u-low` sets itself aside by way of its exceptions \
            [exception-cycle]
              help: take one of them out of the circle
            """
        ),
        Fault(
            "three rules in a circle, and one that leads into it",
            TinyPolicy().changing(path, "-,-,-,-,allowed,,", to: "-,-,-,-,allowed,u-a,")
                .adding(use("u-a", offering: "wine", exceptionTo: "u-low"), to: path)
                .adding(use("u-b", offering: "wine", exceptionTo: "u-a"), to: path),
            """
            rules/use.csv:2:35: error: `u-all` sets itself aside by way of its exceptions \
            [exception-cycle]
              help: take one of them out of the circle
            rules/use.csv:4:58: error: `u-low` sets itself aside by way of its exceptions \
            [exception-cycle]
              help: take one of them out of the circle
            rules/use.csv:5:26: error: `u-a` sets itself aside by way of its exceptions \
            [exception-cycle]
              help: take one of them out of the circle
            """
        ),
    ]

    @Test("What is wrong with an exception is told", arguments: faults)
    func told(fault: Fault) {
        expectDiagnostics(fault)
    }

    @Test("An exception may stand before the rule that it names")
    func forward() {
        let rule = Self.use("u-later", offering: "-", exceptionTo: "")
        let policy = TinyPolicy().adding(rule, to: Self.path)
            .changing(Self.path, "conditional,u-all", to: "conditional,u-all|u-later")
        #expect(policy.diagnostics == [])
    }

    private static let path = "rules/use.csv"

    private static func use(_ id: String, offering: String, exceptionTo: String) -> String {
        "\(id),,,-,-,\(offering),-,allowed,\(exceptionTo),,official,page,It is open."
    }
}
