import PolicyLoading
import PolicyModel
import Testing

@Suite("Reading the vocabulary")
struct VocabularyTests {
    static let faults: [Fault] = [
        Fault(
            "an address without a scheme",
            "sources.csv",
            "https://example.org",
            "example.org",
            """
            sources.csv:2:26: error: `example.org/guide` is no web address [bad-url]
              help: it begins with https:// or http://, or the cell is empty
            """
        ),
        Fault(
            "an address of a script",
            "sources.csv",
            "https://example.org/guide",
            "javascript:alert(1)",
            """
            sources.csv:2:26: error: `javascript:alert(1)` is no web address [bad-url]
              help: it begins with https:// or http://, or the cell is empty
            """
        ),
        Fault(
            "a source without a publisher",
            "sources.csv",
            "WhatsApp",
            "",
            """
            sources.csv:3:13: error: the publisher is missing [missing-text]
            """
        ),
        Fault(
            "an edition without a day",
            TinyPolicy().adding(",Third,summary,,page", to: "editions.csv"),
            """
            editions.csv:4:1: error: the day of the edition is missing [bad-day]
            """
        ),
        Fault(
            "an edition without a source",
            "editions.csv",
            "guide|page",
            "",
            """
            editions.csv:3:56: error: no source is named [missing-source]
              help: name one or more ids of sources.csv, separated by `|`
            """
        ),
        Fault(
            "an edition of an unknown source",
            "editions.csv",
            "guide|page",
            "guide|pages",
            """
            editions.csv:3:62: error: unknown source `pages` [unknown-id]
              help: did you mean `page`?
            """
        ),
        Fault(
            "editions in the wrong order",
            TinyPolicy().adding("2020-06-01,Late,summary,,page", to: "editions.csv"),
            """
            editions.csv:4:1: error: the edition of 2020-06-01 comes after that of 2021-01-15 \
            [editions-out-of-order]
              help: list the editions by day, each day once
            """
        ),
        Fault(
            "two editions of a day",
            TinyPolicy().adding("2021-01-15,Again,summary,,page", to: "editions.csv"),
            """
            editions.csv:4:1: error: the edition of 2021-01-15 comes after that of 2021-01-15 \
            [editions-out-of-order]
              help: list the editions by day, each day once
            """
        ),
        Fault(
            "a typical offering that does not exist",
            "verticals.csv",
            "bread|wine",
            "bread|win",
            """
            verticals.csv:2:42: error: unknown offering `win` [unknown-id]
              help: did you mean `wine`?
            """
        ),
        Fault(
            "a vertical without a group",
            "verticals.csv",
            "shop,ordinary",
            "shop,",
            """
            verticals.csv:2:6: error: the group is missing [missing-text]
            """
        ),
        Fault(
            "an activity that is neither this nor that",
            "activities.csv",
            ",no,",
            ",maybe,",
            """
            activities.csv:2:44: error: unknown answer `maybe` [unknown-word]
              help: it is one of yes, no
            """
        ),
        Fault(
            "an activity of an unknown kind",
            "activities.csv",
            "goods|service",
            "goods|services",
            """
            activities.csv:2:53: error: unknown kind `services` [unknown-word]
              help: did you mean `service`?
            """
        ),
        Fault(
            "a place without a name",
            "places.csv",
            "Belgium",
            "",
            """
            places.csv:3:4: error: the name is missing [missing-text]
            """
        ),
        Fault(
            "a duty without a proof",
            "duties.csv",
            "Its answer",
            "",
            """
            duties.csv:3:34: error: the proof is missing [missing-text]
            """
        ),
        Fault(
            "a duty that is due never",
            "duties.csv",
            "before-access",
            "never",
            """
            duties.csv:3:10: error: unknown due date `never` [unknown-word]
              help: it is one of before-access, before-first-message, always
            """
        ),
    ]

    @Test("What is wrong with the vocabulary is told", arguments: faults)
    func told(fault: Fault) {
        expectDiagnostics(fault)
    }

    @Test("A policy without an edition is none")
    func noEdition() {
        let header = Array("day,title,status,note,sources\n".utf8)
        let diagnostics = TinyPolicy().replacing("editions.csv", with: header).diagnostics
        #expect(diagnostics.first?.path == "editions.csv")
        #expect(diagnostics.first?.code == .emptyTable)
        #expect((diagnostics.first?.message).map { Words.english($0) } == "there is no edition")
        #expect(diagnostics.dropFirst().allSatisfy { $0.code == .dayWithoutEdition })
    }

    @Test("What the tables say is in the policy")
    func reads() throws {
        let policy = try #require(TinyPolicy().policy)
        #expect(policy.editions.map(\.day.description) == ["2020-01-01", "2021-01-15"])
        #expect(policy.editions[1].sources.map { policy.sources[$0].id } == ["guide", "page"])
        #expect(policy.editions[1].status == .officialText)
        #expect(policy.places.entries.map(\.id) == ["NL", "BE", "FR"])
        #expect(policy.places.entries.map(\.otherNames) == [["Holland"], [], []])
        #expect(policy.offerings.entries.map(\.kind) == [.goods, .goods, .service])
        #expect(policy.activities.entries.map(\.isBusinessInitiated) == [false, true])
        #expect(policy.activities.entries.map(\.kinds) == [[.goods, .service], [.goods]])
        #expect(policy.activities.entries[0].hint == "Questions, complaints")
        #expect(policy.duties.entries.map(\.due) == [.beforeFirstMessage, .beforeAccess])
        #expect(policy.sources.entries.map(\.basis) == [.provider, .official])
        #expect(policy.sources.entries.map(\.url) == ["https://example.org/guide", ""])
        let shop = policy.verticals.entries[0]
        #expect(shop.typicalOfferings.map { policy.offerings[$0].id } == ["bread", "wine"])
        #expect([shop.group, shop.name, shop.hint] == ["ordinary", "Shop", "store, market"])
        #expect(policy.questions.map(\.id) == QuestionID.allCases.map(\.rawValue))
        #expect(policy.questions.map(\.kind) == [.vertical, .place, .places, .uses])
    }
}
