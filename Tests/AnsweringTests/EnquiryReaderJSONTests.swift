import Answering
import Testing

@Suite("Reading answers files that are no JSON")
struct EnquiryReaderJSONTests {
    static let rows: [BadInput] = [
        BadInput(
            "an empty file",
            "",
            """
            a.json:1:1: error: the file is empty [not-json]
              help: `vertical-check questions` shows an answers file to start from
            """
        ),
        BadInput(
            "only space",
            " \n\n",
            """
            a.json:3:1: error: the file is empty [not-json]
              help: `vertical-check questions` shows an answers file to start from
            """
        ),
        BadInput(
            "words",
            "vertical: pharmacy\n",
            """
            a.json:1:1: error: this cannot stand here in JSON [not-json]
            """
        ),
        BadInput(
            "single quotes",
            "{'schema': 1}",
            """
            a.json:1:2: error: this cannot stand here in JSON [not-json]
            """
        ),
        BadInput(
            "a comment",
            members: "\"answers\": {} // none\n",
            """
            a.json:2:15: error: this cannot stand here in JSON [not-json]
            """
        ),
        BadInput(
            "a trailing comma in an object",
            answers: "\"vertical\": \"pharmacy\",",
            """
            a.json:3:23: error: a comma stands before a closing bracket [not-json]
              help: delete the comma
            """
        ),
        BadInput(
            "a trailing comma in a list",
            answers: "\"recipients\": [\"NL\", ]",
            """
            a.json:3:20: error: a comma stands before a closing bracket [not-json]
              help: delete the comma
            """
        ),
        BadInput(
            "an end too early",
            "{\"schema\": \"vertical-check/answers/1\"",
            """
            a.json:1:38: error: the file ends before the JSON does [not-json]
              help: close what was opened
            """
        ),
        BadInput(
            "a quote that nothing closes",
            "{\"schema",
            """
            a.json:1:2: error: a text in quotes is never closed [not-json]
              help: close what was opened
            """
        ),
        BadInput(
            "a line end in a text",
            members: "\"business\": {\"name\": \"a\nb\"}",
            """
            a.json:2:24: error: a control character stands in a text [not-json]
              help: write it as an escape, such as \\n
            """
        ),
        BadInput(
            "a backslash before a letter",
            members: "\"business\": {\"name\": \"C:\\users\"}",
            """
            a.json:2:25: error: a backslash stands before something that it cannot escape [not-json]
              help: write the backslash twice
            """
        ),
        BadInput(
            "half a surrogate pair",
            members: "\"business\": {\"name\": \"\\ud83d\"}",
            """
            a.json:2:23: error: half of a surrogate pair stands alone [not-json]
            """
        ),
        BadInput(
            "a number with a leading zero",
            members: "\"as-of\": 01",
            """
            a.json:2:10: error: this is no JSON number [not-json]
            """
        ),
        BadInput(
            "two documents",
            "{} {}",
            """
            a.json:1:4: error: there is text after the end of the JSON [not-json]
              help: delete what follows the last closing bracket
            """
        ),
        BadInput(
            "Latin-1",
            bytes: Array("{\n\"caf".utf8) + [0xE9] + Array("\": 1}".utf8),
            """
            a.json:2:5: error: the file is not UTF-8 [not-json]
              help: save the file as UTF-8 without a byte order mark
            """
        ),
        BadInput(
            "UTF-16",
            bytes: [0xFF, 0xFE, 0x7B, 0x00],
            """
            a.json:1:1: error: the file is not UTF-8 [not-json]
              help: save the file as UTF-8 without a byte order mark
            """
        ),
        BadInput(
            "a byte order mark",
            "\u{FEFF}{}",
            """
            a.json:1:1: error: the file begins with a byte order mark [not-json]
              help: save the file as UTF-8 without a byte order mark
            """
        ),
        BadInput(
            "a NUL",
            members: "\"business\": {\"name\": \"a\u{0}b\"}",
            """
            a.json:2:24: error: the file holds a NUL [not-json]
              help: delete it
            """
        ),
        BadInput(
            "a thousand lists in each other",
            String(repeating: "[", count: 1_000),
            """
            a.json:1:65: error: lists and objects stand in each other more than 64 deep [not-json]
            """
        ),
        BadInput(
            "a million objects in each other",
            String(repeating: "{\"a\":", count: 1_000_000),
            """
            a.json:1:321: error: lists and objects stand in each other more than 64 deep [not-json]
            """
        ),
    ]

    @Test("The place and the way out are told", .timeLimit(.minutes(1)), arguments: rows)
    func told(row: BadInput) {
        #expect(row.found == row.expected)
    }
}
