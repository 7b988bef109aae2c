import Answering
import Testing

@Suite("Reading answers files")
struct EnquiryReaderTests {
    static let schemas: [BadInput] = [
        BadInput(
            "no schema",
            "{\"answers\": {}}",
            """
            a.json:1:1: error: the file does not say its schema [wrong-schema]
              help: begin it with "schema": "vertical-check/answers/1"
            """
        ),
        BadInput(
            "another schema",
            "{\"schema\": \"vertical-check/answers/2\"}",
            """
            a.json:1:12: error: this program does not read the schema `vertical-check/answers/2` \
            [wrong-schema]
              help: it reads `vertical-check/answers/1`
            """
        ),
        BadInput(
            "a number for the schema",
            "{\"schema\": 1}",
            """
            a.json:1:12: error: the schema is a number, not a text in quotes [wrong-type]
            """
        ),
        BadInput(
            "an escape sequence in the schema",
            "{\"schema\": \"\\u001b[31m\"}",
            """
            a.json:1:12: error: this program does not read the schema `\\u{1B}[31m` [wrong-schema]
              help: it reads `vertical-check/answers/1`
            """
        ),
        BadInput(
            "a list for the file",
            "[]",
            """
            a.json:1:1: error: the answers file is a list, not an object [wrong-type]
            """
        ),
        BadInput(
            "a text for the file",
            "\"pharmacy\"",
            """
            a.json:1:1: error: the answers file is a text, not an object [wrong-type]
            """
        ),
    ]

    static let keys: [BadInput] = [
        BadInput(
            "a misspelt key",
            members: "\"anwers\": {}",
            """
            a.json:2:1: error: unknown key `anwers` [unknown-key]
              help: did you mean `answers`?
            """
        ),
        BadInput(
            "an unknown key",
            members: "\"colour\": 1",
            """
            a.json:2:1: error: unknown key `colour` [unknown-key]
              help: the keys are schema, business, as-of, answers
            """
        ),
        BadInput(
            "an unknown key of the business",
            members: "\"business\": {\"nmae\": \"x\"}",
            """
            a.json:2:14: error: unknown key `nmae` [unknown-key]
              help: did you mean `name`?
            """
        ),
        BadInput(
            "a misspelt answer",
            answers: "\"vertcal\": \"pharmacy\"",
            """
            a.json:3:1: error: unknown key `vertcal` [unknown-key]
              help: did you mean `vertical`?
            """
        ),
        BadInput(
            "a misspelt practice",
            answers: "\"opt-inn\": \"recorded\"",
            """
            a.json:3:1: error: unknown key `opt-inn` [unknown-key]
              help: did you mean `opt-in`?
            """
        ),
        BadInput(
            "a key in capitals",
            answers: "\"VERTICAL\": \"pharmacy\"",
            """
            a.json:3:1: error: unknown key `VERTICAL` [unknown-key]
              help: did you mean `vertical`?
            """
        ),
        BadInput(
            "a key twice",
            answers: "\"country\": \"NL\", \"country\": \"BE\"",
            """
            a.json:3:18: error: the key `country` stands twice [duplicate-key]
              help: keep one of them
            """
        ),
        BadInput(
            "a key twice with the same value",
            members: "\"as-of\": \"2021-01-15\", \"as-of\": \"2021-01-15\"",
            """
            a.json:2:24: error: the key `as-of` stands twice [duplicate-key]
              help: keep one of them
            """
        ),
        BadInput(
            "a key twice, once in escapes",
            answers: "\"country\": \"NL\", \"\\u0063ountry\": \"BE\"",
            """
            a.json:3:18: error: the key `country` stands twice [duplicate-key]
              help: keep one of them
            """
        ),
    ]

    static let types: [BadInput] = [
        BadInput(
            "a number for a vertical",
            answers: "\"vertical\": 5",
            """
            a.json:3:13: error: `vertical` is a number, not a text in quotes [wrong-type]
            """
        ),
        BadInput(
            "null for a vertical",
            answers: "\"vertical\": null",
            """
            a.json:3:13: error: `vertical` is `null`, not a text in quotes [wrong-type]
            """
        ),
        BadInput(
            "true for a practice",
            answers: "\"own-name\": true",
            """
            a.json:3:13: error: `own-name` is `true`, not a text in quotes [wrong-type]
            """
        ),
        BadInput(
            "a list for a country",
            answers: "\"country\": [\"NL\"]",
            """
            a.json:3:12: error: `country` is a list, not a text in quotes [wrong-type]
            """
        ),
        BadInput(
            "a text for a list",
            answers: "\"recipients\": \"NL\"",
            """
            a.json:3:15: error: `recipients` is a text, not a list [wrong-type]
              help: write a list in brackets, or "unknown"
            """
        ),
        BadInput(
            "an object for a list",
            answers: "\"uses\": {\"sell\": \"alcohol\"}",
            """
            a.json:3:9: error: `uses` is an object, not a list [wrong-type]
              help: write a list in brackets, or "unknown"
            """
        ),
        BadInput(
            "a number in a list",
            answers: "\"recipients\": [\"NL\", 32]",
            """
            a.json:3:22: error: a member of `recipients` is a number, not a text in quotes \
            [wrong-type]
            """
        ),
        BadInput(
            "a list for the answers",
            members: "\"answers\": []",
            """
            a.json:2:12: error: `answers` is a list, not an object [wrong-type]
            """
        ),
        BadInput(
            "a text for the business",
            members: "\"business\": \"Bakery\"",
            """
            a.json:2:13: error: the business is a text, not an object [wrong-type]
            """
        ),
        BadInput(
            "a number for the name",
            members: "\"business\": {\"name\": 7}",
            """
            a.json:2:22: error: the name is a number, not a text in quotes [wrong-type]
            """
        ),
        BadInput(
            "a number for the day",
            members: "\"as-of\": 20210115",
            """
            a.json:2:10: error: the day is a number, not a text in quotes [wrong-type]
            """
        ),
    ]

    @Test("Faults of the frame are told", arguments: schemas + keys + types)
    func told(row: BadInput) {
        #expect(row.found == row.expected)
    }
}
