import Rendering
import SafeText
import Testing

@Suite("Text renderer")
struct TextRendererTests {
    @Test(
        "A report fits its width, but for words that cannot be broken",
        arguments: ReportCase.all,
        [40, 80]
    )
    func width(_ row: ReportCase, _ width: Int) throws {
        let document = try row.checked().report.document()
        // The answers file is kept as it is, so that it can be read back.
        let blocks = document.blocks.filter { if case .code = $0 { false } else { true } }
        let text = TextRenderer(width: width).render(Document(blocks))
        for line in text.split(separator: "\n") where !line.hasPrefix("Report digest ") {
            let words = line.split(separator: " ").filter { !["-", "[", "]"].contains($0) }
            let isOneWord = words.count == 1
            #expect(Wrapping.displayWidth(String(line)) <= width || isOneWord, "\(line)")
        }
    }

    @Test("The address of a source stands once, in the list of sources", arguments: ReportCase.all)
    func addresses(_ row: ReportCase) throws {
        let parts = try row.checked().text().split(separator: "\nWhere this comes from\n")
        try #require(parts.count == 2)
        #expect(!parts[0].contains("://"))
        #expect(parts[1].contains("<https://"))
    }

    @Test("No control but the newline stands in a report", arguments: HostileName.all)
    func controls(_ name: String) throws {
        let text = try ReportCase.all[0].checked(named: name).text()
        #expect(text.unicodeScalars.filter(\.isHarmful).isEmpty)
    }

    @Test("A table that fits is written in columns")
    func columns() {
        let text = render(
            .table(
                header: [[.text("Day")], [.text("Verdict")]],
                rows: [[[.text("1")], [.text("no")]], [[.text("22")], [.strong("yes")]]]
            )
        )
        #expect(text == "Day  Verdict\n1    no\n22   yes\n")
    }

    @Test("A table that does not fit names together what says the same")
    func records() {
        let long = String(repeating: "long ", count: 10)
        let text = render(
            .table(
                header: [[.text("Use")], [.text("A")], [.text("B")], [.text("C")]],
                rows: [[[.text("1")], [.text(long + "x")], [.text("–")], [.text(long + "x")]]]
            )
        )
        #expect(text == "- 1: A, C = long long long long long\n  long long long long long x\n")
    }

    @Test("A question in a table of two columns keeps its mark and gets no other")
    func questions() {
        let long = String(repeating: "long ", count: 8) + "end"
        let rows: [[[Inline]]] = [
            [[.text("Why?")], [.text(long)]], [[.text("What")], [.text(long)]],
        ]
        let text = render(.table(header: [[.text("Question")], [.text("Answer")]], rows: rows))
        #expect(text.hasPrefix("- Why? long "))
        #expect(text.contains("\n- What: long "))
    }

    private func render(_ block: Block) -> String {
        TextRenderer(width: 40).render(Document([block]))
    }
}
