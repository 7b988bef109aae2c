import PolicyModel
import Answering
import Testing

@Suite("Faults of answers")
struct AnswerFaultTests {
    @Test("Every kind of fault occurs in the tables of these tests")
    func everyCode() {
        let values = EnquiryReaderValueTests.ids + EnquiryReaderUseTests.lists
        let frame = EnquiryReaderTests.schemas + EnquiryReaderTests.keys + EnquiryReaderTests.types
        let rows = EnquiryReaderJSONTests.rows + frame + values + EnquiryReaderValueTests.days
        let found = Set(rows.flatMap { BadInput.faults($0.bytes).map(\.code) })
        // It depends on the policy, so `EnquiryReaderUseTests` makes its file as it runs.
        let missing = AnswerFault.Code.allCases.filter { !found.contains($0) && $0 != .tooMany }
        #expect(missing == [])
    }

    @Test("The codes are the contract")
    func codes() {
        let words = """
            not-json wrong-type wrong-schema duplicate-key unknown-key unknown-id bad-use bad-day \
            empty-list repeated too-many too-long
            """
        #expect(AnswerFault.Code.allCases.map(\.rawValue).joined(separator: " ") == words)
    }

    @Test("Several faults are told at once, in the order of the file, with lines and carets")
    func collects() {
        let file = """
            {"schema": "vertical-check/answers/1", "colour": "red",
             "as-of": "2026-02-30",
             "business": {"name": "Café «Zoë»", "name": 5},
             "answers": { "vertical": "farmacy", "country": "Holland",
               "recipients": ["NL", "ZZ"], "uses": ["sell", "sell:alcohl"],
               "opt-in": null, "opt-in": "yes" } }
            """
        let faults = BadInput.faults(Array(file.utf8))
        let shown = faults.map { $0.text(source: "plan.json", in: .english) }
        #expect(
            shown.joined(separator: "\n") == """
                plan.json:1:40: error: unknown key `colour` [unknown-key]
                  {"schema": "vertical-check/answers/1", "colour": "red",
                                                         ^
                  help: the keys are schema, business, as-of, answers
                plan.json:2:11: error: `2026-02-30` is no day [bad-day]
                   "as-of": "2026-02-30",
                            ^
                  help: write a real day as YYYY-MM-DD, such as 2021-01-15
                plan.json:3:37: error: the key `name` stands twice [duplicate-key]
                   "business": {"name": "Café «Zoë»", "name": 5},
                                                      ^
                  help: keep one of them
                plan.json:3:45: error: the name is a number, not a text in quotes [wrong-type]
                   "business": {"name": "Café «Zoë»", "name": 5},
                                                              ^
                plan.json:4:27: error: unknown vertical `farmacy` [unknown-id]
                   "answers": { "vertical": "farmacy", "country": "Holland",
                                            ^
                  help: did you mean `pharmacy`?
                plan.json:4:49: error: unknown place `Holland` [unknown-id]
                   "answers": { "vertical": "farmacy", "country": "Holland",
                                                                  ^
                  help: did you mean `NL`?
                plan.json:5:25: error: unknown place `ZZ` [unknown-id]
                     "recipients": ["NL", "ZZ"], "uses": ["sell", "sell:alcohl"],
                                          ^
                  help: `vertical-check questions` lists what there is
                plan.json:5:41: error: `sell` names an activity without an offering [bad-use]
                     "recipients": ["NL", "ZZ"], "uses": ["sell", "sell:alcohl"],
                                                          ^
                  help: write activity:offering, such as `sell:ordinary-goods`
                plan.json:5:49: error: unknown offering `alcohl` [unknown-id]
                     "recipients": ["NL", "ZZ"], "uses": ["sell", "sell:alcohl"],
                                                                  ^
                  help: did you mean `alcohol`?
                plan.json:6:14: error: `opt-in` is `null`, not a text in quotes [wrong-type]
                     "opt-in": null, "opt-in": "yes" } }
                               ^
                plan.json:6:20: error: the key `opt-in` stands twice [duplicate-key]
                     "opt-in": null, "opt-in": "yes" } }
                                     ^
                  help: keep one of them
                plan.json:6:30: error: unknown answer `yes` to `opt-in` [unknown-id]
                     "opt-in": null, "opt-in": "yes" } }
                                               ^
                  help: it is one of `recorded`, `not-recorded`, `none`, `bought-list`, `unknown`
                """
        )
    }

    @Test("The line is found whatever ends the lines", arguments: ["\n", "\r\n", "\r"])
    func lineEnds(end: String) throws {
        let lines = ["{", "\"schema\": \"vertical-check/answers/1\",", "\"as-of\": \"never\"", "}"]
        let fault = try #require(BadInput.faults(Array(lines.joined(separator: end).utf8)).first)
        #expect(
            fault.text(source: "a.json", in: .english) == """
                a.json:3:10: error: `never` is no day [bad-day]
                  "as-of": "never"
                           ^
                  help: write a real day as YYYY-MM-DD, such as 2021-01-15
                """
        )
    }

    @Test("A fault of an argument has no place")
    func withoutPlace() {
        let fault = AnswerFault(.badDay, "`x` is no day", help: "write a day")
        #expect(
            fault.text(source: "--as-of", in: .english) == """
                --as-of: error: `x` is no day [bad-day]
                  help: write a day
                """
        )
        #expect(
            AnswerFault(.badDay, "`x` is no day").text(source: "\u{1B}", in: .english)
                == "\\u{1B}: error: `x` is no day [bad-day]"
        )
    }

    /// Files in which a hostile text stands where it is repeated in a message.
    static let frames: [(String, String)] = [
        (#"{"schema": ""#, #""}"#),
        (#"{"schema": "vertical-check/answers/1", ""#, #"": 1}"#),
        (#"{"schema": "vertical-check/answers/1", "business": {""#, #"": 1}}"#),
        (#"{"schema": "vertical-check/answers/1", "as-of": ""#, #""}"#),
        (#"{"schema": "vertical-check/answers/1", "answers": {""#, #"": 1}}"#),
        (#"{"schema": "vertical-check/answers/1", "answers": {"vertical": ""#, #""}}"#),
        (#"{"schema": "vertical-check/answers/1", "answers": {"country": ""#, #""}}"#),
        (#"{"schema": "vertical-check/answers/1", "answers": {"recipients": [""#, #""]}}"#),
        (#"{"schema": "vertical-check/answers/1", "answers": {"uses": [""#, #""]}}"#),
        (#"{"schema": "vertical-check/answers/1", "answers": {"uses": [""#, #":news"]}}"#),
        (#"{"schema": "vertical-check/answers/1", "answers": {"uses": ["sell:"#, #""]}}"#),
        (#"{"schema": "vertical-check/answers/1", "answers": {"opt-in": ""#, #""}}"#),
        (#"{"schema": "vertical-check/answers/1", "x": {}, "x": ""#, #""}"#),
    ]

    @Test("No text of a file reaches the terminal as a control", arguments: frames)
    func escapes(before: String, after: String) {
        let escaped = #"\u001b[2J\u0007\u0000\u009b\u0085\u200b\u2028\u202e"#
        let raw = "\u{7F}\u{9B}31m\u{202E}\u{2066}\u{200B}\u{2028}"
        for hostile in [escaped, raw] {
            let faults = BadInput.faults(Array((before + hostile + after).utf8))
            #expect(!faults.isEmpty)
            for fault in faults {
                let shown = fault.text(source: "a.json", in: .english).unicodeScalars
                #expect(shown.allSatisfy { $0 == "\n" || !Self.isHarmful($0) })
                #expect(fault.message.english.unicodeScalars.allSatisfy { !Self.isHarmful($0) })
            }
        }
    }

    private static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: true
        default: false
        }
    }
}
