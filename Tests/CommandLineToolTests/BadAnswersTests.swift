import Foundation
import Testing

@Suite("Bad answers files")
struct BadAnswersTests {
    private let scratch: Scratch

    init() throws {
        scratch = try Scratch()
    }

    /// A file, the place of its first fault, and what the message says.
    struct Row: NamedRow {
        let name: String
        let bytes: [UInt8]
        let place: String
        let says: [String]

        init(_ name: String, _ text: String, at place: String, _ says: String...) {
            (self.name, self.bytes, self.place, self.says) = (name, Array(text.utf8), place, says)
        }

        init(_ name: String, bytes: [UInt8], at place: String, _ says: String...) {
            (self.name, self.bytes, self.place, self.says) = (name, bytes, place, says)
        }
    }

    private static let head = #"{"schema":"vertical-check/answers/1","#

    private static func answers(_ text: String) -> String { head + #""answers":{\#(text)}}"# }

    static let rows = [
        Row("an empty file", "", at: "1:1", "[not-json]"),
        Row("an open brace", "{", at: "1:2", "[not-json]", "close what was opened"),
        Row("words", "pharmacy", at: "1:1", "[not-json]"),
        Row("a trailing comma", answers(#""country":"NL","#), at: "1:63", "[not-json]", "delete"),
        Row("a list", "[]", at: "1:1", "[wrong-type]", "an object"),
        Row("no schema", #"{"answers":{}}"#, at: "1:1", "[wrong-schema]"),
        Row("another schema", #"{"schema":"2"}"#, at: "1:11", "[wrong-schema]"),
        Row("text after the end", "\(answers("")) x", at: "1:52", "[not-json]"),
        Row(
            "a duplicate key",
            answers(#""country":"NL","country":"BE""#),
            at: "1:64",
            "[duplicate-key]",
            "`country`"
        ),
        Row(
            "a misspelt key",
            answers(#""vertcal":"pharmacy""#),
            at: "1:49",
            "[unknown-key]",
            "did you mean `vertical`?"
        ),
        Row(
            "an unknown outer key",
            #"\#(head)"answrs":{}}"#,
            at: "1:38",
            "[unknown-key]",
            "`answers`"
        ),
        Row(
            "an unknown vertical",
            answers(#""vertical":"pharmcy""#),
            at: "1:60",
            "[unknown-id]",
            "did you mean `pharmacy`?"
        ),
        Row("a number", answers(#""vertical":7"#), at: "1:60", "[wrong-type]", "a number"),
        Row(
            "a place by name",
            answers(#""country":"Belgium""#),
            at: "1:59",
            "[unknown-id]",
            "`BE`"
        ),
        Row("an unknown place", answers(#""recipients":["NL","XX"]"#), at: "1:68", "[unknown-id]"),
        Row("a place twice", answers(#""recipients":["NL","NL"]"#), at: "1:68", "[repeated]"),
        Row("a lone place", answers(#""recipients":"NL""#), at: "1:62", "[wrong-type]", "brackets"),
        Row(
            "an activity alone",
            answers(#""uses":["sell:"]"#),
            at: "1:57",
            "[bad-use]",
            "offering"
        ),
        Row("an offering alone", answers(#""uses":[":alcohol"]"#), at: "1:57", "[bad-use]"),
        Row("an unknown activity", answers(#""uses":["sel:alcohol"]"#), at: "1:57", "`sell`"),
        Row("an unknown offering", answers(#""uses":["sell:alcohl"]"#), at: "1:57", "`alcohol`"),
        Row("no uses", answers(#""uses":[]"#), at: "1:56", "[empty-list]"),
        Row(
            "an unknown option",
            answers(#""opt-in":"yes""#),
            at: "1:58",
            "[unknown-id]",
            "`recorded`"
        ),
        Row("30 February", #"\#(head)"as-of":"2021-02-30"}"#, at: "1:46", "[bad-day]", "real day"),
        Row("a short day", #"\#(head)"as-of":"2021-1-5"}"#, at: "1:46", "[bad-day]"),
        Row("a far day", #"\#(head)"as-of":"99999-01-01"}"#, at: "1:46", "[bad-day]"),
        Row(
            "bytes that are no UTF-8",
            bytes: Array("\(head)\"business\":{\"name\":\"".utf8) + [0xFF, 0x22, 0x7D, 0x7D],
            at: "1:58",
            "[not-json]",
            "not UTF-8"
        ),
        Row("a NUL", "\(head)\"business\":{\"name\":\"a\0b\"}}", at: "1:59", "[not-json]", "NUL"),
        Row("a byte order mark", "\u{FEFF}\(answers(""))", at: "1:1", "byte order mark"),
        Row("depth", String(repeating: "[", count: 100), at: "1:65", "64 deep"),
        Row(
            "10,000 uses",
            answers(
                "\"uses\":[\(Array(repeating: "\"sell:alcohol\"", count: 10_000).joined(separator: ","))]"
            ),
            at: "1:56",
            "[too-many]",
            "10000"
        ),
        Row(
            "a name of 5 MB",
            "\(head)\"business\":{\"name\":\"\(String(repeating: "x", count: 5_000_000))\"}}",
            at: "1:57",
            "[too-long]",
            "200"
        ),
    ]

    @Test("A fault is named with its place, and nothing is written", arguments: rows)
    func fault(_ row: Row) throws {
        try scratch.write(Data(row.bytes), to: "answers.json")
        let arguments = ["check", "--answers", "answers.json", "--output", "report.md"]
        let run = try Program.run(arguments, in: scratch)
        #expect(run.status == 65)
        #expect(run.errors.hasPrefix("answers.json:\(row.place): error: "), "\(run.errors)")
        for text in row.says { #expect(run.errors.contains(text), "\(run.errors)") }
        #expect(run.errors.utf8.count < 2_000)
        #expect(run.output.isEmpty)
        #expect(try scratch.names() == ["answers.json"])
    }

    @Test("All faults of a file are named at once, in their order")
    func allFaults() throws {
        let text = Self.answers("\n\"vertical\":\"pharmcy\",\n\"uses\":[],\n\"bot\":\"perhaps\"")
        let run = try Program.run(["check", "--answers", "-"], input: .text(text), in: scratch)
        #expect(run.status == 65)
        let places = run.errors.split(separator: "\n").filter { $0.hasPrefix("standard input:") }
            .map { $0.prefix { $0 != " " } }
        #expect(
            places
                == ["standard input:2:12:", "standard input:3:8:", "standard input:4:7:"].map {
                    $0.prefix { $0 != " " }
                }
        )
        #expect(run.errors.contains("3 faults in the answers"))
    }

    @Test("A day before the first edition names that edition")
    func dayBeforeTheFirstEdition() throws {
        let file = AnswersFile(day: "2019-09-03", uses: ["sell:alcohol"]).text
        let run = try Program.run(["check", "--answers", "-"], input: .text(file), in: scratch)
        #expect(run.status == 65)
        #expect(run.errors.contains("2019-09-04"))
        let first = AnswersFile(day: "2019-09-04", uses: ["sell:alcohol"]).text
        #expect(
            try Program.run(["check", "--answers", "-"], input: .text(first), in: scratch).status
                == 0
        )
    }
}
