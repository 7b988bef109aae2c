import Assessing
import PolicyModel
import Rendering
import Testing

@Suite("Report")
struct ReportTests {
    /// The parts of DESIGN, section 7, in their order; part 6 is left out where nothing is said.
    private static let parts = [
        "What was checked", "Verdict", "What is allowed", "Why", "What to do",
        "How the policy changed for you", "Answers", "Where this comes from", "Answers file",
    ]

    @Test("The parts stand in their order", arguments: ReportCase.all)
    func parts(_ row: ReportCase) throws {
        let headings = try Self.headings(row).filter(Self.parts.contains)
        #expect(headings == Self.parts.filter(headings.contains))
        // A report leaves out what there is nothing to say about.
        let mayMiss: Set = ["What is allowed", "Why", "What to do"]
        #expect(Set(Self.parts).subtracting(headings).isSubset(of: mayMiss))
    }

    @Test("The reference case has all of them")
    func allParts() throws {
        #expect(try Self.headings(ReportCase.all[0]).filter(Self.parts.contains) == Self.parts)
    }

    @Test("Nothing but what changes stands between what to do and how the policy changed")
    func changes() throws {
        let headings = try Self.headings(ReportCase.all[0])
        let start = try #require(headings.firstIndex(of: "What to do"))
        let end = try #require(headings.firstIndex(of: "How the policy changed for you"))
        let known: Set = ["The smallest change of the plan that helps", "This holds as long as"]
        #expect(Set(headings[(start + 1)..<end]).isSubset(of: known))
    }

    @Test("The summary has the title, each use with what decides it, and how much there is to do")
    func summary() throws {
        let checked = try ReportCase.all[0].checked()
        let summary = TextRenderer(width: 200).render(checked.report.summary())
        let lines = summary.split(separator: "\n").map(String.init)
        let title = try #require(lines.first)
        #expect(try checked.text().hasPrefix(title))
        let uses = lines.filter { $0.hasPrefix("- ") }
        #expect(uses.count == checked.assessment.uses.count)
        for (line, use) in zip(uses, checked.assessment.uses) where use.ruling == .prohibited {
            let reasons = use.findings.filter(\.decides).map {
                checked.assessor.snapshot.policy.rules[$0.rule].because
            }
            let sign = Words.english(Wording.sign(for: .prohibited))
            #expect(line.contains(": \(sign). "), "\(line)")
            #expect(reasons.contains { line.hasSuffix(String($0.suffix(30))) }, "\(line)")
        }
        let count = checked.assessment.tasks.count
        #expect(lines.last == "Things to do or confirm: \(count); the report lists them.")
    }

    @Test("Three evaluations from the files up give the same bytes", arguments: ReportCase.all)
    func sameBytes(_ row: ReportCase) throws {
        let texts = try (0..<3).map { _ in
            let checked = try row.evaluated(under: RealPolicy.freshPolicy())
            return [
                try checked.markdown(), try checked.html(), try checked.text(), checked.json(),
            ]
        }
        #expect(texts[1] == texts[0])
        #expect(texts[2] == texts[0])
    }

    @Test("Every source that a reason cites is listed with its address", arguments: ReportCase.all)
    func sources(_ row: ReportCase) throws {
        var cited: Set<String> = []
        var listed: Set<String> = []
        for block in try row.checked().report.document().blocks {
            for inline in block.inlines {
                switch inline {
                case .citation(_, let url): cited.insert(url)
                case .link(_, let url): listed.insert(url)
                default: continue
                }
            }
        }
        #expect(cited.isSubset(of: listed), "\(cited.subtracting(listed))")
    }

    @Test("A rule's dates and sources are told once", arguments: ReportCase.all)
    func once(_ row: ReportCase) throws {
        let markdown = try row.checked().markdown()
        let reasons = markdown.split(separator: "\n").filter { $0.contains("known from: ") }
        #expect(Set(reasons).count == reasons.count)
    }

    @Test("A long name is cut in the title, and stands whole in the table")
    func longName() throws {
        let name = String(repeating: "Häagen ", count: 28) + "end"
        let checked = try ReportCase.all[0].checked(named: name)
        let markdown = try checked.markdown()
        let title = try #require(markdown.split(separator: "\n").first)
        #expect(title.count < 110)
        #expect(title.contains("…"))
        #expect(markdown.contains("| Organisation | \(name) |"))
    }

    private static func headings(_ row: ReportCase) throws -> [String] {
        let document = try row.checked().report.document()
        return document.blocks.compactMap { block in
            guard case .heading(2, let text) = block else { return nil }
            return text.map { if case .text(let string) = $0 { string } else { "" } }.joined()
        }
    }
}

extension Block {
    /// All runs of text in it.
    fileprivate var inlines: [Inline] {
        switch self {
        case .heading(_, let text), .paragraph(let text): text
        case .list(let points), .tasks(let points): points.flatMap(\.self)
        case .table(let header, let rows): (header + rows.flatMap(\.self)).flatMap(\.self)
        default: []
        }
    }
}
