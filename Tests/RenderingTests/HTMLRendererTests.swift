import Foundation
import PolicyModel
import Rendering
import Testing

@Suite("HTML renderer")
struct HTMLRendererTests {
    @Test("A hostile name leaves the tags and attributes as they are", arguments: HostileName.all)
    func shape(_ name: String) throws {
        let hostile = try Self.report(named: name)
        #expect(HTMLShape(of: hostile) == HTMLShape(of: try Self.report(named: "Example")))
        #expect(hostile.unicodeScalars.filter(\.isSteering).isEmpty)
    }

    @Test("Every block keeps its shape whatever its text is", arguments: HostileName.all)
    func blocks(_ text: String) {
        func shape(_ text: String) -> HTMLShape {
            let runs: [Inline] = [
                .text(text), .strong(text), .emphasis(text), .code(text),
                .link(text, url: "https://a.example/\(text)"), .ruling(.refer),
                .citation(text, url: "https://a.example/"),
            ]
            let document = Document([
                .heading(1, runs), .paragraph(runs), .list([runs]), .tasks([runs]),
                .table(header: [runs], rows: [[runs], [[.ruling(nil)] + runs]]),
                .barChart([Bar(runs, count: 1)], total: 2), .code(language: text, text: text),
                .seal,
            ])
            return HTMLShape(of: HTMLRenderer.page(of: document, title: text))
        }
        #expect(shape("x\(text)x") == shape("xax"))
    }

    @Test(
        "An address that is not of the web is no link",
        arguments: ["javascript:alert(1)", "data:text/html,x", "//a.example", "", " https://a.b"]
    )
    func addresses(_ url: String) {
        let page = HTMLRenderer.page(of: Document([.paragraph([.link("a", url: url)])]))
        #expect(page.contains("<p>a</p>"))
    }

    @Test("A page asks for nothing, and lets only its own style act")
    func policy() throws {
        let page = HTMLRenderer.page(of: Document([.heading(1, [.text("A & B")])]))
        #expect(page.contains("<title>A &amp; B</title>"))
        #expect(page.contains("<html lang=\"en\">"))
        #expect(page.contains("content=\"default-src 'none'; style-src 'sha256-"))
        let tags = HTMLShape(of: page).tags
        for word in ["<script", "<link", "<img", " src=", " style=", " onclick="] {
            #expect(!tags.contains { $0.hasPrefix(word) || $0.contains(word) })
        }
        for word in ["@import", "url(", "http"] { #expect(!HTMLRenderer.style.contains(word)) }
    }

    @Test("The hash of the style is the one that a browser works out")
    func hash() {
        // As `openssl dgst -sha256 -binary | base64` has it.
        let known = "'sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0='"
        #expect(ContentPolicy.text(styles: ["abc"]).contains("style-src \(known)"))
        #expect(ContentPolicy.text(styles: [], scripts: ["abc"]).contains("script-src \(known)"))
    }

    @Test("A bar chart says its numbers in every format")
    func bars() {
        let bars = [
            Bar([.text("all")], count: 300), Bar([.text("few")], count: 1),
            Bar([.text("none")], count: 0),
        ]
        let document = Document([.heading(2, [.text("Verdicts")]), .barChart(bars, total: 300)])
        let html = HTMLRenderer.page(of: document)
        #expect(html.contains("aria-label=\"300 of 300, 100 %\""))
        #expect(html.contains("aria-label=\"1 of 300, under 1 %\""))
        #expect(html.contains("<rect width=\"4\" height=\"10\"/>"))
        #expect(html.contains("<td>0</td><td>0 %</td>"))
        let markdown = MarkdownRenderer.render(document)
        #expect(markdown.contains("| all | 300 | 100 % | ████████████████████ |"))
        #expect(markdown.contains("| few | 1 | under 1 % | █ |"))
        #expect(TextRenderer(width: 80).render(document).contains("none  0      0 %"))
    }

    private static func report(named name: String) throws -> String {
        Checked.withoutDigests(try ReportCase.all[0].checked(named: name).html())
    }
}

extension Unicode.Scalar {
    /// Whether it controls or turns the text around it; joiners are needed in names.
    fileprivate var isSteering: Bool {
        switch value {
        case 0x0A: false
        case 0x00...0x1F, 0x7F...0x9F, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
