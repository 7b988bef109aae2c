import PolicyModel
import PolicyLoading
import Testing

/// What is wrong with worked cases and claims is told with its place.
@Suite("Faults of cases and claims")
struct CaseAndClaimFaultTests {
    /// One faulty row at the end of a table, and what has to be said of it.
    struct Row: CustomTestStringConvertible {
        let name: String
        let row: String
        let code: Diagnostic.Code
        let message: String

        var testDescription: String { name }
    }

    @Test(
        "of a case",
        arguments: [
            Row(
                name: "no day",
                row: "x,2021-02-30,retail,NL,NL,care:ordinary-goods,@best,eligible,allowed,,Why.",
                code: .badDay,
                message: "`2021-02-30` is no day"
            ),
            Row(
                name: "no use",
                row: "x,2021-01-15,retail,NL,NL,care,@best,eligible,allowed,,Why.",
                code: .badUse,
                message: "`care` is no intended use"
            ),
            Row(
                name: "rulings that do not fit the uses",
                row: "x,2021-01-15,retail,NL,NL,care:news|care:alcohol,,eligible,allowed,,Why.",
                code: .rulingsAndUses,
                message: "there are 1 rulings for 2 uses"
            ),
            Row(
                name: "an unknown verdict",
                row: "x,2021-01-15,retail,NL,NL,care:news,,maybe,allowed,,Why.",
                code: .unknownID,
                message: "unknown verdict `maybe`"
            ),
            Row(
                name: "an unknown rule",
                row: "x,2021-01-15,retail,NL,NL,care:news,,eligible,allowed,u-nothing,Why.",
                code: .unknownID,
                message: "unknown rule `u-nothing`"
            ),
        ]
    )
    func faultyCase(_ row: Row) throws {
        var tables = try ProvedTables()
        tables.append("cases/reference-2021.csv", row.row + "\n")
        let found = PolicyLoader.cases(tables.files, of: try tables.policy()).diagnostics
        #expect(found.contains { $0.code == row.code && Words.english($0.message) == row.message })
        #expect(found.allSatisfy { $0.path == "cases/reference-2021.csv" && $0.line > 70 })
    }

    @Test(
        "of a claim",
        arguments: [
            Row(
                name: "days that run backwards",
                row: "x,access,2022-01-01..2021-01-01,-,-,-,-,-,-,-,allowed,cm,Says.",
                code: .badSpan,
                message: "`2022-01-01..2021-01-01` are no days"
            ),
            Row(
                name: "no expectation",
                row: "x,access,2021-01-15..,-,-,-,-,-,-,-,about allowed,cm,Says.",
                code: .badExpectation,
                message: "`about allowed` is no expectation"
            ),
            Row(
                name: "an unknown table",
                row: "x,acess,2021-01-15..,-,-,-,-,-,-,-,allowed,cm,Says.",
                code: .unknownWord,
                message: "unknown table `acess`"
            ),
            Row(
                name: "no source",
                row: "x,access,2021-01-15..,-,-,-,-,-,-,-,allowed,,Says.",
                code: .missingSource,
                message: "no source is named"
            ),
        ]
    )
    func faultyClaim(_ row: Row) throws {
        var tables = try ProvedTables()
        tables.append("claims.csv", row.row + "\n")
        let found = PolicyLoader.claims(tables.files, of: try tables.policy()).diagnostics
        #expect(found.contains { $0.code == row.code && Words.english($0.message) == row.message })
        #expect(found.allSatisfy { $0.path == "claims.csv" && $0.line > 300 })
    }
}
