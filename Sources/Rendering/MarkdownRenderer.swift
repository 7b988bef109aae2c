import PolicyModel
import SafeText

/// Writes a document as GitHub Flavoured Markdown.
package struct MarkdownRenderer {
    private let words: Words

    /// The Markdown, with a newline at its end.
    package static func render(_ document: Document) -> String {
        let renderer = Self(words: document.words)
        var text = ""
        for (index, block) in document.blocks.enumerated() {
            if index > 0 { text += "\n\n" }
            text += renderer.render(block, after: text)
        }
        return text + "\n"
    }

    private func render(_ block: Block, after before: String) -> String {
        switch block {
        case .heading(let level, let text):
            String(repeating: "#", count: level) + " " + render(text)
        case .paragraph(let text):
            render(text)
        case .list(let points):
            points.map { "- " + render($0) }.joined(separator: "\n")
        case .tasks(let points):
            points.map { "- [ ] " + render($0) }.joined(separator: "\n")
        case .table(let header, let rows):
            table(header, rows)
        case .barChart(let bars, let total):
            table(
                BarTable.header(in: words),
                bars.map { BarTable.row(for: $0, of: total, in: words) }
            )
        case .code(let language, let text):
            Self.code(language, text)
        case .seal:
            ReportSeal.words + Escaped.codeSpan(ReportSeal.digest(of: before))
        }
    }

    /// A table (GFM §4.10).
    private func table(_ header: [[Inline]], _ rows: [[[Inline]]]) -> String {
        let rule = header.map { _ in "---" }
        let lines = [header.map(cell), rule] + rows.map { $0.map(cell) }
        return lines.map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
    }

    /// A fenced code block (GFM §4.5).
    private static func code(_ language: String, _ text: String) -> String {
        let fence = Escaped.fence(for: text)
        return "\(fence)\(language)\n\(text)\n\(fence)"
    }

    private func render(_ inlines: [Inline]) -> String {
        inlines.map { render($0, text: Escaped.markdown, code: Escaped.codeSpan) }.joined()
    }

    private func cell(_ inlines: [Inline]) -> String {
        inlines.map { render($0, text: Escaped.markdownCell, code: Escaped.codeSpanCell) }.joined()
    }

    private func render(
        _ inline: Inline,
        text: (String) -> String,
        code: (String) -> String
    ) -> String {
        switch inline {
        case .text(let string): Self.keepingEnds(of: string, text)
        case .strong(let string): "**\(text(string))**"
        case .emphasis(let string): "*\(text(string))*"
        case .code(let string): code(string)
        case .ruling(let ruling, isStrong: false): text(words(Wording.sign(for: ruling)))
        case .ruling(let ruling, isStrong: true): "**\(text(words(Wording.sign(for: ruling))))**"
        case .link(let string, let url), .citation(let string, let url):
            "[\(text(string))](<\(Self.address(url))>)"
        }
    }

    /// Escapes a text and puts back the one space at either end that parts it from its neighbour.
    private static func keepingEnds(of string: String, _ escape: (String) -> String) -> String {
        let escaped = escape(string)
        guard !escaped.isEmpty else { return string.isEmpty ? "" : " " }
        return (string.hasPrefix(" ") ? " " : "") + escaped + (string.hasSuffix(" ") ? " " : "")
    }

    /// An address for a link destination in angle brackets (GFM §6.6).
    private static func address(_ url: String) -> String {
        var address = ""
        for scalar in url.unicodeScalars {
            switch scalar {
            case "<": address += "%3C"
            case ">": address += "%3E"
            case "\\": address += "%5C"
            case "|": address += "%7C"
            case "\u{0}"..." ", "\u{7F}"..."\u{9F}", "\u{2028}"..."\u{202E}": continue
            default: address.unicodeScalars.append(scalar)
            }
        }
        return address
    }
}
