import Assessing
import PolicyModel
import Rendering
import Testing

@Suite("Reports in Dutch")
struct DutchReportTests {
    static let recorded = ReportCase.all.filter { row in
        ["pharmacy-2021-01-15", "council-2021-01-15", "unknown-kind-2026-07-01"].contains(row.name)
    }

    @Test("The Markdown report is as recorded", arguments: recorded)
    func markdown(_ row: ReportCase) throws {
        let checked = try row.evaluated(under: RealPolicy.dutchPolicy())
        try Golden(name: row.name + ".nl.md").expect(Checked.withoutDigests(checked.markdown()))
    }

    @Test("The text report is as recorded")
    func text() throws {
        let row = try #require(Self.recorded.first)
        let checked = try row.evaluated(under: RealPolicy.dutchPolicy())
        try Golden(name: row.name + ".nl.txt").expect(Checked.withoutDigests(checked.text()))
    }

    @Test("The HTML report is as recorded, and says its language")
    func html() throws {
        let row = try #require(Self.recorded.first)
        let dutch = try row.evaluated(under: RealPolicy.dutchPolicy()).html()
        try Golden(name: row.name + ".nl.html").expect(
            Checked.withoutStyle(Checked.withoutDigests(dutch))
        )
        #expect(dutch.contains("<html lang=\"nl\">"))
        #expect(try row.checked().html().contains("<html lang=\"en\">"))
    }

    @Test("The HTML report is built of the same elements in both languages", arguments: recorded)
    func structure(_ row: ReportCase) throws {
        let pages = [
            try row.evaluated(under: RealPolicy.dutchPolicy()).html(), try row.checked().html(),
        ]
        let tags = pages.map { page in
            page.matches(of: /<\/?[a-z0-9]+/).map { String($0.output) }
        }
        #expect(tags[0] == tags[1])
        #expect(tags[0].count > 100)
    }

    @Test("The digest, the verdict and the JSON do not depend on the language")
    func sameAssessment() throws {
        for row in Self.recorded {
            let (dutch, english) = (
                try row.evaluated(under: RealPolicy.dutchPolicy()), try row.checked()
            )
            #expect(
                dutch.assessor.snapshot.policy.digest == english.assessor.snapshot.policy.digest
            )
            #expect(dutch.assessment.verdict == english.assessment.verdict)
            #expect(dutch.assessment.tasks == english.assessment.tasks)
        }
    }

    /// Every word of the tables and of the program becomes bars; what can still be read is not said
    /// by way of a translation.
    @Test("Nothing is said but in words that can be translated", arguments: ReportCase.all)
    func everythingIsTranslated(_ row: ReportCase) throws {
        let checked = try row.evaluated(under: Self.barred.get())
        for text in [try checked.markdown(), try checked.text()].map(Checked.withoutDigests) {
            #expect(Self.legible(in: text) == [], "\(row.name)")
        }
        let summary = TextRenderer(width: 80).render(checked.report.summary())
        #expect(Self.legible(in: summary) == [])
        let page = PolicyPage(checked.assessor.snapshot).document()
        #expect(Self.legible(in: MarkdownRenderer.render(page)) == [])
    }

    @Test("A word that is not translated is seen")
    func seesWhatIsNotTranslated() {
        #expect(Self.legible(in: "▒▒▒ `id-x` [CM.com](<https://a.b>) ▒▒ oops ▒") == ["oops"])
    }

    /// The policy with bars in place of letters.
    private static let barred = Result {
        let translation = try RealPolicy.dutch().mapped { text in
            var isGap = false
            return String(
                text.map { character -> Character in
                    if character == "{" { isGap = true }
                    if character == "}" { isGap = false }
                    return character.isLetter && !isGap ? "▒" : character
                }
            )
        }
        return try RealPolicy.policy().translated(by: translation, words: translation.words)
    }

    /// The words of a report outside of code, addresses, sources and what is kept for programs.
    private static func legible(in text: String) -> [String] {
        var names = [
            "vertical-check", "DIGEST", "Verdict", "policy digest", "Report digest", "json",
        ]
        names += ReportCase.all.compactMap(\.business) + ["Example Pharmacy De Linde", "CRM"]
        names += Verdict.allCases.map(\.id)
        if let policy = try? RealPolicy.policy() {
            names += policy.sources.entries.map(\.publisher)
            names += policy.sources.entries.map(\.id) + policy.rules.entries.map(\.id)
            names += policy.practices.entries.map(\.id) + policy.questions.map(\.id)
            names += policy.verticals.entries.map(\.id) + policy.duties.entries.map(\.id)
            names += policy.activities.entries.flatMap { activity in
                policy.offerings.entries.map { "\(activity.id):\($0.id)" }
            }
        }
        var rest = text.replacing(/```[^`]*```|\n\{\n[\s\S]*\n\}\n/, with: " ")
            .replacing(/`[^`]*`|<https?:[^>]*>|https?:\S*/, with: " ")
            .replacing(/\\(.)/, with: { $0.output.1 })
            .replacing(/\s+/, with: " ")
        for name in names.sorted(by: { $0.count > $1.count }) where !name.isEmpty {
            rest = rest.replacing(name, with: " ")
        }
        return rest.matches(of: /[A-Za-z]{2,}/).map { String($0.output) }
    }
}
