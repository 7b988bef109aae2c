import Rendering
import Testing

@Suite("Markdown renderer")
struct MarkdownRendererTests {
    @Test("A hostile name leaves the shape of a report as it is", arguments: HostileName.all)
    func shape(_ name: String) throws {
        let hostile = try MarkdownShape(of: Self.report(named: name))
        let harmless = try MarkdownShape(of: Self.report(named: HostileName.harmless))
        #expect(hostile == harmless)
    }

    @Test("No control but the newline stands in a report", arguments: HostileName.all)
    func controls(_ name: String) throws {
        let harmful = try Self.report(named: name).unicodeScalars.filter(\.isHarmful)
        #expect(harmful.isEmpty)
    }

    @Test(
        "Two renderers make the same tags of it as for a harmless name",
        .enabled(if: PythonRenderers.arePresent, "needs Python with cmarkgfm and markdown-it-py")
    )
    func tags() throws {
        let names = [HostileName.harmless] + HostileName.all
        let tags = try PythonRenderers.tags(of: names.map(Self.report(named:)))
        try #require(tags.count == names.count)
        #expect(tags[0].count == PythonRenderers.names.count)
        #expect(tags[0].allSatisfy { $0.count > 300 })
        for (name, found) in zip(names, tags).dropFirst() {
            for (index, renderer) in PythonRenderers.names.enumerated() {
                let isSame = found[index] == tags[0][index]
                #expect(isSame, "\(renderer): \(name.debugDescription)")
            }
        }
    }

    /// Texts that break out where their place in the document is no special one.
    @Test("Every block and run keeps its shape whatever its text is", arguments: HostileName.all)
    func blocks(_ text: String) {
        func shape(_ text: String) -> MarkdownShape {
            let runs: [Inline] = [
                .text(text), .text(" "), .strong(text), .text(" "), .emphasis(text), .text(" "),
                .code(text), .text(" "), .link(text, url: "https://a.example/\(text)"), .text(" "),
                .citation(text, url: "https://a.example/"), .text("."),
            ]
            let blocks: [Block] = [
                .heading(2, runs), .paragraph(runs), .list([runs, runs]), .tasks([runs]),
                .table(header: [runs, runs], rows: [[runs, runs], [runs, runs]]),
            ]
            return MarkdownShape(of: MarkdownRenderer.render(Document(blocks)))
        }
        #expect(shape("x\(text)x") == shape("xax"))
    }

    @Test(
        "Code is fenced by more backticks than stand in it",
        arguments: ["a", "```", "``````\n~~~"]
    )
    func fences(_ text: String) {
        let markdown = MarkdownRenderer.render(Document([.code(language: "json", text: text)]))
        let shape = MarkdownShape(of: markdown).lines
        #expect(shape.first == "code begins")
        #expect(shape.dropLast().last == "end of code")
        #expect(shape.count { $0 == "code" } == text.split(separator: "\n").count)
    }

    private static func report(named name: String) throws -> String {
        let row = ReportCase.all[0]
        let text = try row.checked(named: name).markdown()
        return Checked.withoutDigests(text)
    }
}

extension Unicode.Scalar {
    /// Whether it does something that is not seen: controls but the newline, bidi, zero widths.
    var isHarmful: Bool {
        switch value {
        case 0x0A: false
        case 0x00...0x1F, 0x7F...0x9F, 0x200B...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF,
            0xE0000...0xE007F:
            true
        default:
            false
        }
    }
}
