import PolicyLoading
import PolicyModel
import Testing

@Suite("Reading ids and cells")
struct DomainTests {
    static let ids: [Fault] = [
        Fault(
            "an id twice",
            "offerings.csv",
            "advice,",
            "bread,",
            """
            offerings.csv:4:1: error: the offering `bread` stands twice [duplicate-id]
              help: it stands first on line 2
            """
        ),
        Fault(
            "an id of a rule in two tables",
            "rules/use.csv",
            "u-wine,",
            "a-all,",
            """
            rules/use.csv:3:1: error: the rule `a-all` stands twice [duplicate-id]
              help: it stands first on line 2 of rules/access.csv
            """
        ),
        Fault(
            "no id",
            "activities.csv",
            "care,",
            ",",
            """
            activities.csv:2:1: error: the id is missing [bad-id]
              help: an id is made of letters, digits and `-`
            """
        ),
        Fault(
            "an id with a space",
            "activities.csv",
            "care,",
            "take care,",
            """
            activities.csv:2:1: error: `take care` is no id [bad-id]
              help: an id is made of letters, digits and `-`
            """
        ),
        Fault(
            "an id that is the sign for any",
            "activities.csv",
            "care,",
            "-,",
            """
            activities.csv:2:1: error: `-` is no id [bad-id]
              help: an id is made of letters, digits and `-`
            """
        ),
        Fault(
            "an id that looks like a K but is the sign of kelvin",
            "places.csv",
            "BE,Belgium",
            "BE,Belgium,\n\u{212A}E,Kenya",
            """
            places.csv:4:1: error: `\u{212A}E` is no id [bad-id]
              help: an id is made of letters, digits and `-`
            """
        ),
        Fault(
            "an id that is the word for not knowing",
            "offerings.csv",
            "advice,",
            "unknown,",
            """
            offerings.csv:4:1: error: the offering may not be named `unknown` [bad-id]
              help: that is the answer of people who do not know
            """
        ),
    ]

    static let cells: [Fault] = [
        Fault(
            "an unknown id in a cell",
            "rules/use.csv",
            "@shops,-,wine",
            "@shops,-,wines",
            """
            rules/use.csv:3:39: error: unknown offering `wines` [unknown-id]
              help: did you mean `wine`?
            """
        ),
        Fault(
            "an unknown id behind others",
            "rules/use.csv",
            "u-all,2020-01-01,,-,-,-,",
            "u-all,2020-01-01,,-,-,bread|advice|cheese,",
            """
            rules/use.csv:2:36: error: unknown offering `cheese` [unknown-id]
            """
        ),
        Fault(
            "an unknown id behind a `!`",
            "rules/use.csv",
            "!bread",
            "!bred",
            """
            rules/use.csv:4:30: error: unknown offering `bred` [unknown-id]
              help: did you mean `bread`?
            """
        ),
        Fault(
            "an empty cell",
            "rules/access.csv",
            "a-all,,,-,-,",
            "a-all,,,,-,",
            """
            rules/access.csv:2:9: error: the cell for the vertical is empty [bad-cell]
              help: write `-` for any, an id, a list with `|`, `!` for none of, or an `@group`
            """
        ),
        Fault(
            "a `!` alone",
            "rules/use.csv",
            "!bread",
            "!",
            """
            rules/use.csv:4:29: error: the cell for the offering is empty [bad-cell]
              help: write `-` for any, an id, a list with `|`, `!` for none of, or an `@group`
            """
        ),
        Fault(
            "an empty member",
            "rules/use.csv",
            "!bread",
            "bread||wine",
            """
            rules/use.csv:4:35: error: unknown offering `` [unknown-id]
            """
        ),
        Fault(
            "an unknown group",
            "rules/use.csv",
            "@lowlands",
            "@lowland",
            """
            rules/use.csv:4:36: error: there is no group `@lowland` of places [unknown-group]
              help: did you mean `@lowlands`?
            """
        ),
        Fault(
            "an unknown member of a group, which its rules do not repeat",
            "groups.csv",
            "NL|BE",
            "NLD",
            """
            groups.csv:3:17: error: unknown place `NLD` [unknown-id]
            """
        ),
        Fault(
            "a group of another domain",
            "rules/use.csv",
            "@lowlands",
            "@shops",
            """
            rules/use.csv:4:36: error: there is no group `@shops` of places [unknown-group]
              help: the groups are @lowlands
            """
        ),
    ]

    @Test("What is wrong with an id is told", arguments: ids)
    func faultsOfIDs(fault: Fault) {
        expectDiagnostics(fault)
    }

    @Test("What is wrong with a cell is told", arguments: cells)
    func faultsOfCells(fault: Fault) {
        expectDiagnostics(fault)
    }

    /// A cell for the offering of `u-wine`, and the offerings that fit it.
    static let fitting: [(String, Set<String>)] = [
        ("-", ["bread", "wine", "advice"]), ("wine", ["wine"]), ("wine|bread", ["bread", "wine"]),
        ("!wine", ["bread", "advice"]), ("!wine|advice", ["bread"]), ("!bread|wine|advice", []),
        ("@drinks", ["wine"]), ("!@drinks", ["bread", "advice"]),
        ("@drinks|bread", ["bread", "wine"]),
    ]

    @Test("A cell fits what it says", arguments: fitting)
    func fits(cell: String, ids: Set<String>) throws {
        let tiny = TinyPolicy().adding("offerings,drinks,wine", to: "groups.csv")
            .changing("rules/use.csv", "@shops,-,wine", to: "@shops,-,\(cell)")
        let policy = try #require(tiny.policy)
        let rule = policy.rules[try #require(policy.rules.key("u-wine"))]
        let found = policy.offerings.keys.filter { rule.cells.offering.fits($0) }
        #expect(Set(found.map { policy.offerings[$0].id }) == ids)
        #expect(rule.cells.offering.isAny == (cell == "-"))
    }
}
