import PolicyModel
import SafeText

/// Writes a document as plain text, for a note or a terminal.
package struct TextRenderer {
    /// The columns of a line; at least 40.
    package let width: Int
    private var words = Words.english

    /// Makes a renderer for lines of a width.
    package init(width: Int = 80) {
        self.width = max(width, 40)
    }

    /// The text, with a newline at its end.
    package func render(_ document: Document) -> String {
        var renderer = self
        renderer.words = document.words
        var text = ""
        for (index, block) in document.blocks.enumerated() {
            text += renderer.render(block, after: text) + "\n"
            if case .heading = block { continue }
            if index < document.blocks.count - 1 { text += "\n" }
        }
        return text
    }

    private func render(_ block: Block, after before: String) -> String {
        switch block {
        case .heading(let level, let text): heading(level, plain(text))
        case .paragraph(let text): wrap(plain(text))
        case .list(let points): points.map { point("- ", plain($0)) }.joined(separator: "\n")
        case .tasks(let points): points.map { point("[ ] ", plain($0)) }.joined(separator: "\n")
        case .table(let header, let rows): table(header.map(plain), rows.map { $0.map(plain) })
        case .barChart(let bars, let total):
            table(
                BarTable.header(in: words).map(plain),
                bars.map { BarTable.row(for: $0, of: total, in: words).map(plain) }
            )
        case .code(_, let text):
            text.split(separator: "\n", omittingEmptySubsequences: false)
                .map { Escaped.terminal(String($0)) }.joined(separator: "\n")
        case .seal: ReportSeal.words + ReportSeal.digest(of: before)
        }
    }

    private func heading(_ level: Int, _ text: String) -> String {
        guard level < 3 else { return wrap(text) }
        let line = wrap(text)
        let longest = line.split(separator: "\n").map { Wrapping.displayWidth(String($0)) }.max()
        return line + "\n" + String(repeating: level == 1 ? "=" : "-", count: longest ?? 0)
    }

    /// A table as one line a row where that fits; else as a heading and its cells below.
    private func table(_ header: [String], _ rows: [[String]]) -> String {
        let all = [header] + rows
        let widths = header.indices.map { column in
            all.map { Wrapping.displayWidth($0[column]) }.max() ?? 0
        }
        guard widths.reduce(0, +) + 2 * (widths.count - 1) <= width else {
            return rows.map { record(header, $0) }.joined(separator: "\n")
        }
        return all.filter { !$0.allSatisfy(\.isEmpty) }.map { row in
            zip(row, widths).map { cell, width in
                cell + String(repeating: " ", count: width - Wrapping.displayWidth(cell))
            }.joined(separator: "  ").trimmedEnd
        }.joined(separator: "\n")
    }

    /// A row as one point: its first cell, then what the others say, where they say something.
    ///
    /// Columns that say the same are named together, so that a wide table stays short.
    private func record(_ header: [String], _ row: [String]) -> String {
        let first = row.first ?? ""
        if row.count == 2 {
            let mark = first.hasSuffix("?") ? "" : ":"
            return point("- ", "\(first)\(mark) \(row[1])")
        }
        var groups: [(names: [String], cell: String)] = []
        for (name, cell) in zip(header, row).dropFirst() where !cell.isEmpty && cell != "–" {
            if let index = groups.firstIndex(where: { $0.cell == cell }) {
                groups[index].names.append(name)
            } else {
                groups.append(([name], cell))
            }
        }
        let said = groups.map { "\($0.names.joined(separator: ", ")) = \($0.cell)" }
        return point("- ", "\(first): \(said.joined(separator: "; "))")
    }

    private func point(_ mark: String, _ text: String) -> String {
        let indent = String(repeating: " ", count: mark.count)
        return mark + wrap(text, indent: indent).dropFirst(mark.count)
    }

    private func wrap(_ text: String, indent: String = "") -> String {
        Wrapping.wrap(text, width: width, indent: indent)
    }

    private func plain(_ inlines: [Inline]) -> String {
        inlines.map { inline in
            switch inline {
            case .text(let string), .strong(let string), .emphasis(let string),
                .code(let string), .citation(let string, _):
                Escaped.terminal(string)
            case .ruling(let ruling, _):
                Escaped.terminal(words(Wording.sign(for: ruling)))
            case .link(let string, let url):
                Escaped.terminal("\(string) <\(url)>")
            }
        }.joined()
    }
}

extension String {
    fileprivate var trimmedEnd: String {
        var text = Substring(self)
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
