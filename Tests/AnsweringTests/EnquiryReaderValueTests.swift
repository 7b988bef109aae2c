import Answering
import Testing

@Suite("Reading the values of answers files")
struct EnquiryReaderValueTests {
    static let ids: [BadInput] = [
        BadInput(
            "a misspelt vertical",
            answers: "\"vertical\": \"pharmcy\"",
            """
            a.json:3:13: error: unknown vertical `pharmcy` [unknown-id]
              help: did you mean `pharmacy`?
            """
        ),
        BadInput(
            "an unknown vertical",
            answers: "\"vertical\": \"zzz\"",
            """
            a.json:3:13: error: unknown vertical `zzz` [unknown-id]
              help: `vertical-check questions` lists what there is
            """
        ),
        BadInput(
            "an empty vertical",
            answers: "\"vertical\": \"\"",
            """
            a.json:3:13: error: unknown vertical `` [unknown-id]
              help: `vertical-check questions` lists what there is
            """
        ),
        BadInput(
            "a place in small letters",
            answers: "\"country\": \"nl\"",
            """
            a.json:3:12: error: unknown place `nl` [unknown-id]
              help: did you mean `NL`?
            """
        ),
        BadInput(
            "a place by its name",
            answers: "\"country\": \"Netherlands\"",
            """
            a.json:3:12: error: unknown place `Netherlands` [unknown-id]
              help: did you mean `NL`?
            """
        ),
        BadInput(
            "a place by another name",
            answers: "\"recipients\": [\"NL\", \"Dubai\"]",
            """
            a.json:3:22: error: unknown place `Dubai` [unknown-id]
              help: did you mean `AE`?
            """
        ),
        BadInput(
            "a place that does not exist",
            answers: "\"country\": \"XX\"",
            """
            a.json:3:12: error: unknown place `XX` [unknown-id]
              help: `vertical-check questions` lists what there is
            """
        ),
        BadInput(
            "an unknown answer to a practice",
            answers: "\"opt-in\": \"perhaps\"",
            """
            a.json:3:11: error: unknown answer `perhaps` to `opt-in` [unknown-id]
              help: it is one of `recorded`, `not-recorded`, `none`, `bought-list`, `unknown`
            """
        ),
        BadInput(
            "a misspelt answer to a practice",
            answers: "\"opt-in\": \"recordd\"",
            """
            a.json:3:11: error: unknown answer `recordd` to `opt-in` [unknown-id]
              help: did you mean `recorded`? it is one of `recorded`, `not-recorded`, `none`, \
            `bought-list`, `unknown`
            """
        ),
    ]

    static let days: [BadInput] = [
        BadInput(
            "30 February",
            members: "\"as-of\": \"2026-02-30\"",
            """
            a.json:2:10: error: `2026-02-30` is no day [bad-day]
              help: write a real day as YYYY-MM-DD, such as 2021-01-15
            """
        ),
        BadInput(
            "full-width digits",
            members: "\"as-of\": \"２０２１-01-15\"",
            """
            a.json:2:10: error: `２０２１-01-15` is no day [bad-day]
              help: write a real day as YYYY-MM-DD, such as 2021-01-15
            """
        ),
        BadInput(
            "a name of 201 letters",
            members: "\"business\": {\"name\": \"\(String(repeating: "é", count: 201))\"}",
            """
            a.json:2:22: error: the name has 201 characters, the limit is 200 [too-long]
              help: shorten it; it stands in the report only and decides nothing
            """
        ),
        BadInput(
            "a reference of 201 letters",
            members: "\"business\": {\"reference\": \"\(String(repeating: "1", count: 201))\"}",
            """
            a.json:2:27: error: the reference has 201 characters, the limit is 200 [too-long]
              help: shorten it; it stands in the report only and decides nothing
            """
        ),
    ]

    @Test("Faults of values are told", arguments: ids + days)
    func told(row: BadInput) {
        #expect(row.found == row.expected)
    }
}
