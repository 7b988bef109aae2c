import EmbeddedWeb
import PolicyModel
import SafeText

/// Writes a document as one HTML file that asks for nothing: no script, no request, its style within.
package struct HTMLRenderer {
    /// The last heading, which names the table after it.
    private var heading = ""
    let words: Words

    private init(_ words: Words) {
        self.words = words
    }

    /// The style of reports, as the page's policy of content names it.
    package static var style: String { "\n" + EmbeddedWeb.text(of: "report.css") }

    /// A whole page, with a newline at its end.
    ///
    /// The checksum of a report stands in the last line, so that `recheck` finds it as it does in
    /// the other formats.
    ///
    /// - Parameters:
    ///   - document: The blocks.
    ///   - title: What the browser calls the page; plain text.
    /// - Returns: The file.
    package static func page(of document: Document, title: String) -> String {
        var renderer = Self(document.words)
        var text = head(title: title, language: document.words.language)
        for block in document.blocks {
            text += renderer.render(block, after: text)
            if block != .seal { text += "\n\n" }
        }
        return text + end
    }

    /// A page of the document under its first heading.
    package static func page(of document: Document) -> String {
        for case .heading(_, let inlines) in document.blocks {
            return page(of: document, title: Self(document.words).plain(inlines))
        }
        return page(of: document, title: "")
    }

    /// What stands before the checksum in the last line of a report.
    package static let sealStart = "<p class=\"seal\">\(ReportSeal.words)<code>"
    /// What stands after the checksum, at the end of a report.
    package static let sealEnd = "</code></p>" + end.dropLast()

    /// The end tag of `body` may be left out (HTML Living Standard §13.1.2.4).
    private static let end = "</main></html>\n"

    private static func head(title: String, language: String) -> String {
        """
        <!doctype html>
        <html lang="\(Escaped.html(language))">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="\(ContentPolicy.text(styles: [style]))">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="referrer" content="no-referrer">
        <title>\(Escaped.html(title))</title>
        <style>\(style)</style>
        </head>
        <body>
        <main>

        """
    }

    private mutating func render(_ block: Block, after before: String) -> String {
        switch block {
        case .heading(let level, let text):
            heading = plain(text)
            return "<h\(level)>\(render(text))</h\(level)>"
        case .paragraph(let text):
            return "<p>\(render(text))</p>"
        case .list(let points):
            return Self.list(points.map { "<li>\(render($0))</li>" }, of: "<ul>")
        case .tasks(let points):
            let items = points.map { point in
                "<li><label><input type=\"checkbox\"> <span>\(render(point))</span></label></li>"
            }
            return Self.list(items, of: "<ul class=\"tasks\">")
        case .table(let header, let rows):
            return table(header, rows, named: heading)
        case .barChart(let bars, let total):
            return chart(bars, of: total, named: heading)
        case .code(_, let text):
            return Self.code(text, named: heading)
        case .seal:
            return Self.sealStart + ReportSeal.digest(of: before) + "</code></p>"
        }
    }

    private static func list(_ items: [String], of tag: String) -> String {
        "\(tag)\n\(items.joined(separator: "\n"))\n</ul>"
    }

    /// Text as it is; the first newline after `<pre>` is no part of it.
    private static func code(_ text: String, named name: String) -> String {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let escaped = lines.map { Escaped.html(String($0)) }.joined(separator: "\n")
        return scrolled("<pre>\n<code>\(escaped)</code></pre>", named: name)
    }

    /// Something wide, which scrolls by itself and by the keyboard.
    static func scrolled(_ html: String, named name: String) -> String {
        "<div class=\"table\" role=\"group\" aria-label=\"\(Escaped.html(name))\" tabindex=\"0\">\n"
            + "\(html)\n</div>"
    }

    /// Runs of text as HTML.
    func render(_ inlines: [Inline]) -> String {
        inlines.map(render).joined()
    }

    private func render(_ inline: Inline) -> String {
        switch inline {
        case .text(let string): Escaped.html(string)
        case .strong(let string): "<strong>\(Escaped.html(string))</strong>"
        case .emphasis(let string): "<em>\(Escaped.html(string))</em>"
        case .code(let string): "<code>\(Escaped.html(string))</code>"
        case .ruling(let ruling, let isStrong): sign(ruling, isStrong: isStrong)
        case .link(let string, let url), .citation(let string, let url):
            Self.link(string, to: url)
        }
    }

    private func sign(_ ruling: Ruling?, isStrong: Bool) -> String {
        let tag = isStrong ? "strong" : "span"
        let name = HTMLRenderer.name(of: ruling)
        let words = Escaped.html(words(Wording.sign(for: ruling)))
        return "<\(tag) class=\"ruling \(name)\">\(words)</\(tag)>"
    }

    /// A link to another page; text alone where the address is of no kind that is safe to follow.
    private static func link(_ text: String, to url: String) -> String {
        guard url.hasPrefix("https://") || url.hasPrefix("http://") else {
            return Escaped.html(text)
        }
        return "<a href=\"\(Escaped.html(url))\" rel=\"noreferrer\">\(Escaped.html(text))</a>"
    }

    /// The text without any mark.
    private func plain(_ inlines: [Inline]) -> String {
        inlines.map { inline in
            switch inline {
            case .text(let string), .strong(let string), .emphasis(let string), .code(let string),
                .link(let string, _), .citation(let string, _):
                string
            case .ruling(let ruling, _): words(Wording.sign(for: ruling))
            }
        }.joined()
    }
}
