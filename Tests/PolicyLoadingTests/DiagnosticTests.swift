import PolicyModel
import PolicyLoading
import Testing

@Suite("Diagnostics")
struct DiagnosticTests {
    @Test("Every kind of fault occurs in the tables of these tests")
    func everyCode() {
        let found = Set(Fault.all.flatMap { $0.policy.diagnostics.map(\.code) })
        // Worked cases and claims are read by themselves, once the policy is sound.
        let others: [Diagnostic.Code] = [.badUse, .badSpan, .badExpectation, .rulingsAndUses]
        let missing = Diagnostic.Code.allCases.filter {
            !found.contains($0) && !others.contains($0)
        }
        #expect(missing == [])
        #expect(Fault.all.count >= 50)
    }

    @Test("No two faults of these tests have the same name")
    func namesAreUnique() {
        let names = Fault.all.map(\.name)
        #expect(Set(names).count == names.count)
    }

    @Test("The place is where the words stand that the message quotes")
    func pointsAtTheWords() throws {
        let pointing: [Diagnostic.Code] = [
            .unknownColumn, .unknownID, .unknownWord, .badDay, .badURL, .badID,
        ]
        var checked = 0
        for fault in Fault.all {
            for diagnostic in fault.policy.diagnostics where pointing.contains(diagnostic.code) {
                let quoted = Words.english(diagnostic.message).split(
                    separator: "`",
                    omittingEmptySubsequences: false
                )
                guard quoted.count == 3, quoted[1] != "unknown" else { continue }
                let line = try #require(diagnostic.excerpt).unicodeScalars
                let rest = line.dropFirst(diagnostic.column - 1)
                #expect(rest.starts(with: quoted[1].unicodeScalars), "\(diagnostic.text())")
                checked += 1
            }
        }
        #expect(checked > 40)
    }

    @Test("Thousands of faults in one line are all told, and what was meant only of the first")
    func manyFaults() throws {
        let members = Array(repeating: "breda", count: 5000).joined(separator: "|")
        let many = TinyPolicy().adding("offerings,many,\(members)", to: "groups.csv").diagnostics
            .filter { $0.code == .unknownID }
        #expect(many.count == 5000)
        #expect(many.first?.help != nil)
        #expect(many.last?.help == nil)
        #expect(many.last?.excerpt == many.first?.excerpt)
        #expect(many.last?.excerpt?.hasSuffix("|breda") == true)
    }

    @Test("The codes are the contract")
    func codes() {
        let words = """
            missing-file not-utf-8 nul malformed-csv unknown-column missing-column \
            duplicate-column ragged-row empty-table too-many-rows bad-id duplicate-id unknown-id \
            unknown-word unknown-group empty-group bad-cell bad-day bad-url bad-condition \
            missing-text missing-source missing-because until-before-from day-without-edition \
            editions-out-of-order option-without-text when-open-allowed unknown-rule \
            exception-never-meets exception-cycle missing-question bad-use bad-span \
            bad-expectation rulings-and-uses
            """
        #expect(Diagnostic.Code.allCases.map(\.rawValue).joined(separator: " ") == words)
    }

    static let shown: [Fault] = [
        Fault(
            "a misspelt id",
            "rules/use.csv",
            "@shops,-,wine",
            "@shops,-,wines",
            """
            rules/use.csv:3:39: error: unknown offering `wines` [unknown-id]
              u-wine,2020-01-01,2021-01-15,@shops,-,wines,-,prohibited,,,press,guide,Wine is out.
                                                    ^
              help: did you mean `wine`?
            """
        ),
        Fault(
            "without help",
            "places.csv",
            "Belgium",
            "",
            """
            places.csv:3:4: error: the name is missing [missing-text]
              BE,,
                 ^
            """
        ),
        Fault(
            "a missing file",
            TinyPolicy().replacing("groups.csv", with: nil),
            """
            groups.csv:1:1: error: the policy has no `groups.csv` [missing-file]
              help: add the table
            """
        ),
        Fault(
            "an empty file",
            TinyPolicy().replacing("groups.csv", with: []),
            """
            groups.csv:1:1: error: `groups.csv` is empty [empty-table]
              \("")
              ^
              help: add the header row
            """
        ),
        Fault(
            "wide and accented letters before the place",
            "verticals.csv",
            "shop,ordinary,Shop,\"store, market\",bread|wine",
            "shop,ordinary,Café 店,\"store, market\",bread|win",
            """
            verticals.csv:2:44: error: unknown offering `win` [unknown-id]
              shop,ordinary,Café 店,"store, market",bread|win
                                                          ^
              help: did you mean `wine`?
            """
        ),
        Fault(
            "lines that end in CR LF",
            TinyPolicy().replacing(
                "places.csv",
                with: Array("code,name,also\r\nNL,,\r\nBE,B,\r\nFR,F,".utf8)
            ),
            """
            places.csv:2:4: error: the name is missing [missing-text]
              NL,,
                 ^
            """
        ),
        Fault(
            "lines that end in CR, so that each is a fault of its own",
            TinyPolicy().replacing(
                "groups.csv",
                with: Array("domain,group,members\rplaces,lowlands,NL\rverticals,shops,shap\n".utf8)
            ),
            """
            groups.csv:1:21: error: a carriage return stands alone [malformed-csv]
              domain,group,members
                                  ^
              help: end lines with LF
            groups.csv:2:19: error: a carriage return stands alone [malformed-csv]
              places,lowlands,NL
                                ^
              help: end lines with LF
            groups.csv:3:17: error: unknown vertical `shap` [unknown-id]
              verticals,shops,shap
                              ^
              help: did you mean `shop`?
            """
        ),
        Fault(
            "a byte order mark before a misspelt column",
            "duties.csv",
            "id,due,action,proof",
            "\u{FEFF}id,due,action,proof,prof",
            """
            duties.csv:1:1: error: the file begins with a byte order mark [malformed-csv]
              id,due,action,proof,prof
              ^
              help: save the table as UTF-8 without a byte order mark
            duties.csv:1:21: error: unknown column `prof` [unknown-column]
              id,due,action,proof,prof
                                  ^
              help: did you mean `proof`?
            duties.csv:2:1: error: the row has 4 cells, the header has 5 [ragged-row]
              keep-consent,before-first-message,Ask people first.,A record of each yes
              ^
              help: a text that holds a comma stands in double quotes
            duties.csv:3:1: error: the row has 4 cells, the header has 5 [ragged-row]
              ask-meta,before-access,Ask Meta.,Its answer
              ^
              help: a text that holds a comma stands in double quotes
            """
        ),
    ]

    @Test("The place is shown with its line and a caret", arguments: shown)
    func showsThePlace(fault: Fault) {
        let path = fault.expected.prefix { $0 != ":" }
        let found = fault.policy.diagnostics.filter { $0.path == path }
        #expect(found.map { $0.text() }.joined(separator: "\n") == fault.expected)
    }

    @Test("No byte of a table reaches the terminal as a control")
    func escapes() {
        let hostile = "\u{1B}[2J\u{9B}31m\u{7}\u{202E}\u{85}\u{2028}\u{7F}\u{200B}"
        for path in PolicyLoader.paths {
            let text = TinyPolicy().text(path)
            let commas = text.indices.filter { text[$0] == "," }
            for (index, comma) in commas.enumerated() where index % 3 == 0 {
                var spoilt = text
                spoilt.insert(contentsOf: hostile, at: comma)
                let policy = TinyPolicy().replacing(path, with: Array(spoilt.utf8))
                let shown = policy.diagnostics.map { $0.text() }.joined(separator: "\n")
                let controls = shown.unicodeScalars.filter {
                    $0 != "\n" && ($0.properties.generalCategory == .control || hidden.contains($0))
                }
                #expect(controls.isEmpty, "\(path), cell \(index)")
            }
        }
    }

    private let hidden: [Unicode.Scalar] = ["\u{202E}", "\u{2028}", "\u{200B}"]
}
