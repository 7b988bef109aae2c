import PolicyLoading
import Testing

@Suite("Reading groups")
struct GroupTests {
    static let faults: [Fault] = [
        Fault(
            "a group without members",
            TinyPolicy().adding("offerings,none,", to: "groups.csv"),
            """
            groups.csv:4:16: error: the group `none` has no members [empty-group]
              help: name one or more ids, separated by `|`
            """
        ),
        Fault(
            "a group twice",
            TinyPolicy().adding("places,lowlands,NL", to: "groups.csv"),
            """
            groups.csv:4:8: error: the group `lowlands` of places stands twice [duplicate-id]
              help: it stands first on line 3
            """
        ),
        Fault(
            "an unknown member",
            "groups.csv",
            "NL|BE",
            "NL|BEL",
            """
            groups.csv:3:20: error: unknown place `BEL` [unknown-id]
            """
        ),
        Fault(
            "a group in a group",
            TinyPolicy().adding("verticals,all,@shops", to: "groups.csv"),
            """
            groups.csv:4:15: error: unknown vertical `@shops` [unknown-id]
            """
        ),
        Fault(
            "an unknown domain",
            TinyPolicy().adding("place,south,FR", to: "groups.csv"),
            """
            groups.csv:4:1: error: unknown domain `place` [unknown-word]
              help: did you mean `places`?
            """
        ),
        Fault(
            "another unknown domain",
            TinyPolicy().adding("moods,good,NL", to: "groups.csv"),
            """
            groups.csv:4:1: error: unknown domain `moods` [unknown-word]
              help: it is one of verticals, offerings, activities, places
            """
        ),
        Fault(
            "a group whose name is no id",
            TinyPolicy().adding("places,@south,FR", to: "groups.csv"),
            """
            groups.csv:4:8: error: `@south` is no id [bad-id]
              help: an id is made of letters, digits and `-`
            """
        ),
        Fault(
            "a group of activities where there are none",
            "rules/use.csv",
            "-,promote",
            "-,@both",
            """
            rules/use.csv:4:21: error: there is no group `@both` of activities [unknown-group]
              help: name the activities one by one
            """
        ),
    ]

    @Test("What is wrong with a group is told", arguments: faults)
    func told(fault: Fault) {
        expectDiagnostics(fault)
    }

    @Test("Groups of different domains may have the same name")
    func sameName() {
        let policy = TinyPolicy().adding("places,shops,FR", to: "groups.csv")
        #expect(policy.diagnostics == [])
    }
}
