import PolicyLoading
import Testing

@Suite("Reading tables")
struct TableTests {
    static let texts: [Fault] = [
        Fault(
            "a missing file",
            TinyPolicy().replacing("duties.csv", with: nil),
            """
            duties.csv:1:1: error: the policy has no `duties.csv` [missing-file]
              help: add the table
            """
        ),
        Fault(
            "a text in Latin-1",
            TinyPolicy().replacing(
                "places.csv",
                with: Array("code,name,also\nNL,Nederl".utf8) + [0xE4]
                    + Array("nd,\nBE,B,\nFR,F,\n".utf8)
            ),
            """
            places.csv:2:10: error: the text is not UTF-8 [not-utf-8]
              help: save the table as UTF-8
            """
        ),
        Fault(
            "a NUL",
            "offerings.csv",
            "Loaves and",
            "Loaves\u{0} and",
            """
            offerings.csv:2:25: error: the text holds a NUL [nul]
              help: delete it
            """
        ),
        Fault(
            "a byte order mark",
            "sources.csv",
            "id,title",
            "\u{FEFF}id,title",
            """
            sources.csv:1:1: error: the file begins with a byte order mark [malformed-csv]
              help: save the table as UTF-8 without a byte order mark
            """
        ),
        Fault(
            "a quote that nothing closes",
            "verticals.csv",
            "\"wine, cellar\",wine",
            "\"wine,wine",
            """
            groups.csv:2:22: error: unknown vertical `wine-shop` [unknown-id]
              help: did you mean `shop`?
            verticals.csv:3:1: error: the row has 4 cells, the header has 5 [ragged-row]
              help: a text that holds a comma stands in double quotes
            verticals.csv:3:32: error: a quoted cell is never closed [malformed-csv]
              help: write a double quote twice inside a quoted cell
            """
        ),
        Fault(
            "a quote inside a cell",
            "verticals.csv",
            "Shop,",
            "5\" Shop,",
            """
            verticals.csv:2:16: error: a double quote stands inside an unquoted cell [malformed-csv]
              help: write a double quote twice inside a quoted cell
            """
        ),
        Fault(
            "text after a quote",
            "verticals.csv",
            "market\"",
            "market\" hall",
            """
            verticals.csv:2:35: error: there is text after a closing quote [malformed-csv]
              help: write a double quote twice inside a quoted cell
            """
        ),
        Fault(
            "a carriage return alone",
            "places.csv",
            "Holland\n",
            "Holland\r",
            """
            places.csv:2:23: error: a carriage return stands alone [malformed-csv]
              help: end lines with LF
            """
        ),
        Fault(
            "a cell that is too long",
            "places.csv",
            "Holland",
            String(repeating: "x", count: 70_000),
            """
            places.csv:2:16: error: a cell is longer than 64 KiB [malformed-csv]
              help: shorten it
            """
        ),
    ]

    static let shapes: [Fault] = [
        Fault(
            "an empty file",
            TinyPolicy().replacing("verticals.csv", with: []),
            """
            verticals.csv:1:1: error: `verticals.csv` is empty [empty-table]
              help: add the header row
            """
        ),
        Fault(
            "a misspelt column",
            "duties.csv",
            "proof",
            "prof",
            """
            duties.csv:1:1: error: the column `proof` is missing [missing-column]
              help: the columns are id, due, action, proof
            duties.csv:1:15: error: unknown column `prof` [unknown-column]
              help: did you mean `proof`?
            """
        ),
        Fault(
            "a column too many",
            TinyPolicy().changing("groups.csv", "members", to: "members,remark")
                .changing("groups.csv", "wine-shop", to: "wine-shop,")
                .changing("groups.csv", "NL|BE", to: "NL|BE,"),
            """
            groups.csv:1:22: error: unknown column `remark` [unknown-column]
            """
        ),
        Fault(
            "a missing column",
            TinyPolicy().replacing("places.csv", with: Array("code,name\nNL,Netherlands\n".utf8)),
            """
            places.csv:1:1: error: the column `also` is missing [missing-column]
              help: the columns are code, name, also
            """
        ),
        Fault(
            "a column twice",
            TinyPolicy().changing("groups.csv", "members", to: "members,group")
                .changing("groups.csv", "wine-shop", to: "wine-shop,shops")
                .changing("groups.csv", "NL|BE", to: "NL|BE,lowlands"),
            """
            groups.csv:1:22: error: the column `group` stands twice [duplicate-column]
            """
        ),
        Fault(
            "a short row",
            "sources.csv",
            "page,A page,WhatsApp,,,official,",
            "page,A page,WhatsApp,,official,",
            """
            editions.csv:3:62: error: unknown source `page` [unknown-id]
            rules/access.csv:2:32: error: unknown source `page` [unknown-id]
            rules/conduct.csv:2:45: error: unknown source `page` [unknown-id]
            rules/conduct.csv:3:52: error: unknown source `page` [unknown-id]
            rules/use.csv:2:46: error: unknown source `page` [unknown-id]
            rules/use.csv:4:82: error: unknown source `page` [unknown-id]
            sources.csv:3:1: error: the row has 6 cells, the header has 7 [ragged-row]
              help: a text that holds a comma stands in double quotes
            """
        ),
        Fault(
            "a long row",
            "places.csv",
            "FR,France,",
            "FR,France,Gaul,Hexagon",
            """
            places.csv:4:1: error: the row has 4 cells, the header has 3 [ragged-row]
              help: a text that holds a comma stands in double quotes
            """
        ),
        Fault(
            "a blank line",
            "places.csv",
            "BE,Belgium,\n",
            "\nBE,Belgium,\n",
            """
            places.csv:3:1: error: the row has 1 cell, the header has 3 [ragged-row]
              help: a text that holds a comma stands in double quotes
            """
        ),
        Fault(
            "too many rows",
            TinyPolicy().adding(manyPlaces(254), to: "places.csv"),
            """
            places.csv:1:1: error: the table holds 257 rows, the limit is 256 [too-many-rows]
              help: merge entries that no rule tells apart
            """
        ),
    ]

    @Test("What is wrong with a table as a text is told", arguments: texts)
    func faultsOfTexts(fault: Fault) {
        expectDiagnostics(fault)
    }

    @Test("What is wrong with the shape of a table is told", arguments: shapes)
    func faultsOfShapes(fault: Fault) {
        expectDiagnostics(fault)
    }

    @Test("A table may hold 256 rows")
    func atTheLimit() {
        let policy = TinyPolicy().adding(Self.manyPlaces(253), to: "places.csv")
        #expect(policy.diagnostics == [])
    }

    @Test("Lines may end in CR LF, and the last one in nothing")
    func lineEnds() {
        var policy = TinyPolicy()
        for path in PolicyLoader.paths {
            let lines = policy.text(path).split(separator: "\n")
            policy = policy.replacing(path, with: Array(lines.joined(separator: "\r\n").utf8))
        }
        #expect(policy.diagnostics == [])
    }

    @Test("Without a table only its absence is told", arguments: PolicyLoader.paths)
    func missingTable(path: String) {
        let diagnostics = TinyPolicy().replacing(path, with: nil).diagnostics
        #expect(diagnostics.map(\.path) == [path])
        #expect(diagnostics.map(\.code) == [.missingFile])
    }

    private static func manyPlaces(_ count: Int) -> String {
        (0..<count).map { "p-\($0),Place \($0)," }.joined(separator: "\n")
    }
}
