import PolicyLoading
import Testing

@Suite("Reading words, days and texts")
struct PolicyReaderTests {
    static let words: [Fault] = [
        Fault(
            "a misspelt ruling",
            "rules/access.csv",
            ",allowed,",
            ",alowed,",
            """
            rules/access.csv:2:13: error: unknown ruling `alowed` [unknown-word]
              help: did you mean `allowed`?
            """
        ),
        Fault(
            "another word for a ruling",
            "rules/access.csv",
            ",allowed,",
            ",yes,",
            """
            rules/access.csv:2:13: error: unknown ruling `yes` [unknown-word]
              help: it is one of prohibited, refer, approval, conditional, allowed
            """
        ),
        Fault(
            "a misspelt basis",
            "rules/access.csv",
            ",official,",
            ",offical,",
            """
            rules/access.csv:2:23: error: unknown basis `offical` [unknown-word]
              help: did you mean `official`?
            """
        ),
        Fault(
            "an unknown class of a source",
            "sources.csv",
            ",official,",
            ",blog,",
            """
            sources.csv:3:24: error: unknown class `blog` [unknown-word]
              help: it is one of official, provider, press, inferred
            """
        ),
        Fault(
            "a capital in a word",
            "offerings.csv",
            "bread,goods",
            "bread,Goods",
            """
            offerings.csv:2:7: error: unknown kind `Goods` [unknown-word]
              help: did you mean `goods`?
            """
        ),
        Fault(
            "an unknown status of an edition",
            "editions.csv",
            "summary",
            "draft",
            """
            editions.csv:2:29: error: unknown status `draft` [unknown-word]
              help: it is one of official-text, summary, reconstructed, announced
            """
        ),
        Fault(
            "30 February",
            "rules/use.csv",
            "u-all,2020-01-01",
            "u-all,2020-02-30",
            """
            rules/use.csv:2:7: error: `2020-02-30` is no day [bad-day]
              help: write a real day as YYYY-MM-DD, from 1900 to 2100
            """
        ),
        Fault(
            "a day as a spreadsheet writes it",
            "rules/use.csv",
            "2021-01-15,@shops",
            "15/01/2021,@shops",
            """
            rules/use.csv:3:19: error: `15/01/2021` is no day [bad-day]
              help: write a real day as YYYY-MM-DD, from 1900 to 2100
            """
        ),
        Fault(
            "a text of spaces",
            "offerings.csv",
            "Advice,",
            "  ,",
            """
            offerings.csv:4:16: error: the name is missing [missing-text]
            """
        ),
        Fault(
            "an escape sequence in a word",
            "offerings.csv",
            "bread,goods",
            "bread,\u{1B}[31mgoods",
            """
            offerings.csv:2:7: error: unknown kind `\\u{1B}[31mgoods` [unknown-word]
              help: it is one of goods, service, information
            """
        ),
    ]

    @Test("What is wrong with a word, a day or a text is told", arguments: words)
    func faultsOfWords(fault: Fault) {
        expectDiagnostics(fault)
    }

    @Test("Faults of several files are all told, by file, line and column")
    func collects() {
        let policy = TinyPolicy()
            .changing("verticals.csv", "Wine shop,", to: ",")
            .changing("rules/use.csv", "u-wine,2020-01-01,2021-01-15", to: "u-wine,x,y")
            .changing("rules/use.csv", ",press,", to: ",pres,")
            .changing("activities.csv", "Send offers", to: "")
            .changing("rules/access.csv", "Anyone may join.", to: "")
            .replacing("duties.csv", with: nil)
        expectDiagnostics(
            Fault(
                "several files",
                policy,
                """
                activities.csv:3:9: error: the name is missing [missing-text]
                duties.csv:1:1: error: the policy has no `duties.csv` [missing-file]
                  help: add the table
                rules/access.csv:2:37: error: the because is missing [missing-because]
                rules/use.csv:3:8: error: `x` is no day [bad-day]
                  help: write a real day as YYYY-MM-DD, from 1900 to 2100
                rules/use.csv:3:10: error: `y` is no day [bad-day]
                  help: write a real day as YYYY-MM-DD, from 1900 to 2100
                rules/use.csv:3:41: error: unknown basis `pres` [unknown-word]
                  help: did you mean `press`?
                verticals.csv:3:22: error: the name is missing [missing-text]
                """
            )
        )
    }
}
