import Foundation
import Linting
import PolicyLoading
import PolicyModel
import Testing

/// The lints, each seen to find what it looks for and nothing else.
@Suite("Linter")
struct LinterTests {
    /// One change of the real tables, and the lint that has to find it.
    struct Row: CustomTestStringConvertible {
        let lint: String
        let path: String
        let old: String
        let new: String
        let place: String

        var testDescription: String { lint }
    }

    @Test("finds nothing in the tables as they are")
    func realTablesAreClean() throws {
        let findings = try Linter.findings(in: RealTables().subject())
        #expect(findings.filter(\.isFault).isEmpty)
    }

    @Test(
        "finds what a lint looks for",
        arguments: [
            Row(
                lint: "uncited-source",
                path: "sources.csv",
                old: "\ncm,",
                new: "\nnever-cited,A page,Nobody,,no date,press,\ncm,",
                place: "sources.csv"
            ),
            Row(
                lint: "unused-group",
                path: "groups.csv",
                old: "\nverticals,",
                new: "\nplaces,nobodys-group,NL\nverticals,",
                place: "groups.csv"
            ),
            Row(
                lint: "vertical-without-offering",
                path: "verticals.csv",
                old: "\nhospital,",
                new: "\nempty-vertical,health,Empty,,\nhospital,",
                place: "verticals.csv"
            ),
            Row(
                lint: "hidden-character",
                path: "duties.csv",
                old: "Never ask",
                new: "Never \u{202E}ask",
                place: "duties.csv"
            ),
        ]
    )
    func finds(_ row: Row) throws {
        var tables = try RealTables()
        tables.replace(row.path, row.old, with: row.new)
        let findings = try Linter.findings(in: tables.subject()).filter(\.isFault)
        #expect(findings.map(\.lint) == [row.lint])
        #expect(findings.allSatisfy { $0.place.hasPrefix(row.place) })
    }

    @Test("finds a because that stands twice, or nearly")
    func findsRepetitions() throws {
        let tables = try RealTables()
        let rows = tables.text("rules/access.csv").split(separator: "\n")
        let last = try #require(rows.last)
        var twice = tables
        twice.append("rules/access.csv", "x-" + last + "\n")
        let same = try Linter.findings(in: twice.subject()).filter(\.isFault)
        #expect(same.map(\.lint) == ["repeated-because"])
        var nearly = tables
        let changed =
            last.hasSuffix(".\"") ? last.dropLast(2) + " too.\"" : last.dropLast() + " too."
        nearly.append("rules/access.csv", "x-" + changed + "\n")
        let near = try Linter.findings(in: nearly.subject()).filter(\.isFault)
        #expect(near.map(\.lint) == ["nearly-repeated-because"])
    }

    @Test("finds a case that names no rule")
    func findsCaseWithoutRule() throws {
        var tables = try RealTables()
        tables.append(
            "cases/reference-2021.csv",
            "x-case,2021-01-15,retail,NL,NL,care:ordinary-goods,@best,eligible,allowed,,Why.\n"
        )
        let findings = try Linter.findings(in: tables.subject()).filter(\.isFault)
        #expect(findings.map(\.lint) == ["case-without-rule"])
    }

    @Test("notes a day of review that has passed, and only then")
    func notesReviews() throws {
        var tables = try RealTables()
        tables.addColumn("sources.csv", "review-by", value: "2026-12-01")
        let before = try Linter.findings(in: tables.subject(today: "2026-12-01"))
        let after = try Linter.findings(in: tables.subject(today: "2026-12-02"))
        #expect(before.isEmpty)
        #expect(!after.isEmpty)
        #expect(after.allSatisfy { $0.lint == "review-passed" && !$0.isFault })
    }

    @Test("finds every text that a translation leaves out")
    func findsMissingTranslations() throws {
        var tables = try RealTables()
        let text = "pharmacy,verticals.name,Apotheek\n\"a, b\",wording,\"a, b\"\n"
        tables.append("translations/nl.csv", "id,field,text\n" + text)
        let wording = ["a, b", "{1} and {2}"].map { Translation.Place($0, "wording") }
        let findings = try Linter.findings(in: tables.subject(wording: wording))
        #expect(findings.allSatisfy { $0.lint == "missing-translation" })
        #expect(findings.allSatisfy { $0.place == "translations/nl.csv" })
        let said = findings.map { Words.english($0.message) }
        #expect(said.contains("there is no translation of `verticals.name` `hospital`"))
        #expect(said.contains("there is no translation of `verticals.group` `health`"))
        #expect(said.contains("there is no translation of `wording` `{1} and {2}`"))
        #expect(!said.contains("there is no translation of `verticals.name` `pharmacy`"))
        #expect(!said.contains("there is no translation of `wording` `a, b`"))
    }

    @Test("is described in Data/README.md as it is in the code")
    func documentationIsFresh() throws {
        let readme = try String(
            contentsOf: RealTables.folder.appending(path: "README.md"),
            encoding: .utf8
        )
        #expect(readme.contains(Linter.documentation(in: .english)))
    }
}

/// The tables of this repository, to be changed one at a time.
struct RealTables {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Data")

    private var texts: [String: String] = [:]

    init() throws {
        let cases = try FileManager.default
            .contentsOfDirectory(atPath: Self.folder.appending(path: "cases").path)
            .filter { $0.hasSuffix(".csv") }.map { "cases/" + $0 }
        for path in PolicyLoader.paths + ["claims.csv"] + cases {
            texts[path] = try String(
                contentsOf: Self.folder.appending(path: path),
                encoding: .utf8
            )
        }
    }

    func text(_ path: String) -> String { texts[path] ?? "" }

    mutating func append(_ path: String, _ text: String) {
        texts[path, default: ""] += text
    }

    /// Replaces the first place where a text stands.
    mutating func replace(_ path: String, _ old: String, with new: String) {
        guard let range = text(path).range(of: old) else {
            Issue.record("\(path) does not hold \(old)")
            return
        }
        texts[path]?.replaceSubrange(range, with: new)
    }

    mutating func addColumn(_ path: String, _ name: String, value: String) {
        let rows = text(path).split(separator: "\n")
        texts[path] = rows.enumerated().map { index, row in
            "\(row),\(index == 0 ? name : value)\n"
        }.joined()
    }

    func subject(
        today: String = "2026-11-22",
        wording: [Translation.Place] = []
    ) throws -> LintSubject {
        let files = texts.map { PolicyFile(path: $0.key, bytes: Array($0.value.utf8)) }
        guard case .policy(let policy) = PolicyLoader.load(files) else {
            throw Unsound(diagnostics: PolicyLoader.load(files))
        }
        return LintSubject(
            policy: policy,
            cases: PolicyLoader.cases(files, of: policy).cases,
            claims: PolicyLoader.claims(files, of: policy).claims,
            texts: texts,
            translations: PolicyLoader.languages(files).map {
                PolicyLoader.translation(files, to: $0).translation
            },
            wording: wording,
            today: try #require(CalendarDay(today))
        )
    }

    struct Unsound: Error {
        let diagnostics: PolicyLoader.Outcome
    }
}
