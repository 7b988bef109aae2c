import Answering
import PolicyModel
import Testing

@Suite("Reading the lists of answers files")
struct EnquiryReaderUseTests {
    static let lists: [BadInput] = [
        BadInput(
            "an activity without an offering",
            answers: "\"uses\": [\"sell\"]",
            """
            a.json:3:10: error: `sell` names an activity without an offering [bad-use]
              help: write activity:offering, such as `sell:ordinary-goods`
            """
        ),
        BadInput(
            "an activity and a colon",
            answers: "\"uses\": [\"sell:\"]",
            """
            a.json:3:10: error: `sell:` names an activity without an offering [bad-use]
              help: write activity:offering, such as `sell:ordinary-goods`
            """
        ),
        BadInput(
            "an offering alone",
            answers: "\"uses\": [\"alcohol\"]",
            """
            a.json:3:10: error: `alcohol` is no intended use [bad-use]
              help: write activity:offering; `vertical-check questions` lists both
            """
        ),
        BadInput(
            "a colon and an offering",
            answers: "\"uses\": [\":alcohol\"]",
            """
            a.json:3:10: error: `:alcohol` is no intended use [bad-use]
              help: write activity:offering; `vertical-check questions` lists both
            """
        ),
        BadInput(
            "an unknown activity",
            answers: "\"uses\": [\"buy:alcohol\"]",
            """
            a.json:3:10: error: unknown activity `buy` [unknown-id]
              help: it is one of `care`, `notify`, `authenticate`, `appointments`, \
            `sell`, `commerce`, `promote`, `newsletter`
            """
        ),
        BadInput(
            "a misspelt activity",
            answers: "\"uses\": [\"promte:alcohol\"]",
            """
            a.json:3:10: error: unknown activity `promte` [unknown-id]
              help: did you mean `promote`?
            """
        ),
        BadInput(
            "a misspelt offering",
            answers: "\"uses\": [\"sell:alcohl\"]",
            """
            a.json:3:10: error: unknown offering `alcohl` [unknown-id]
              help: did you mean `alcohol`?
            """
        ),
        BadInput(
            "two colons",
            answers: "\"uses\": [\"sell:alcohol:wine\"]",
            """
            a.json:3:10: error: unknown offering `alcohol:wine` [unknown-id]
              help: `vertical-check questions` lists what there is
            """
        ),
        BadInput(
            "a use twice",
            answers: "\"uses\": [\"sell:alcohol\", \"sell:alcohol\"]",
            """
            a.json:3:26: error: `sell:alcohol` stands twice in `uses` [repeated]
              help: name it once
            """
        ),
        BadInput(
            "a place three times",
            answers: "\"recipients\": [\"NL\", \"NL\",\n\"NL\"]",
            """
            a.json:3:22: error: `NL` stands twice in `recipients` [repeated]
              help: name it once
            a.json:4:1: error: `NL` stands twice in `recipients` [repeated]
              help: name it once
            """
        ),
        BadInput(
            "no uses",
            answers: "\"uses\": []",
            """
            a.json:3:9: error: `uses` is an empty list [empty-list]
              help: name one at least, leave the answer out, or write "unknown"
            """
        ),
        BadInput(
            "no recipients",
            answers: "\"recipients\": [ ]",
            """
            a.json:3:15: error: `recipients` is an empty list [empty-list]
              help: name one at least, leave the answer out, or write "unknown"
            """
        ),
        BadInput(
            "the word for not knowing in a list",
            answers: "\"uses\": [\"unknown\"]",
            """
            a.json:3:10: error: `unknown` is no intended use [bad-use]
              help: write activity:offering; `vertical-check questions` lists both
            """
        ),
    ]

    @Test("Faults of lists are told", arguments: lists)
    func told(row: BadInput) {
        #expect(row.found == row.expected)
    }

    @Test("More members than there are different ones are refused as a whole")
    func tooMany() {
        let many = Array(repeating: "\"sell:nothing\"", count: 10_000).joined(separator: ",")
        let policy = RealPolicy.policy
        let limit = policy.activities.count * policy.offerings.count
        let row = BadInput(
            "10,000 uses",
            answers: "\"uses\": [\(many)]",
            """
            a.json:3:9: error: `uses` has 10000 members, only \(limit) different ones exist \
            [too-many]
              help: name each once
            """
        )
        #expect(row.found == row.expected)
    }

    @Test("All different ones may be named")
    func all() {
        let policy = RealPolicy.policy
        let uses = policy.activities.keys.flatMap { activity in
            policy.offerings.keys.map { IntendedUse(activity: activity, offering: $0) }
        }
        let list = uses.map { "\"\(policy.name(of: $0))\"" }.reversed().joined(separator: ",")
        let file = BadInput.file(answers: "\"uses\": [\(list)]")
        #expect(BadInput.faults(Array(file.utf8)) == [])
    }
}
