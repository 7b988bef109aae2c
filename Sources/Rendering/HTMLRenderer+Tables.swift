import PolicyModel
import SafeText

extension HTMLRenderer {
    /// The class that gives a ruling its colour.
    static func name(of ruling: Ruling?) -> String {
        ruling?.id ?? Verdict.undetermined.id
    }

    /// A table whose first column names the rows; rulings colour their cells.
    func table(_ header: [[Inline]], _ rows: [[[Inline]]], named name: String) -> String {
        let heads = header.map { "<th scope=\"col\">\(render($0))</th>" }.joined()
        let lines = rows.map { row in
            let first = row.prefix(1).map { "<th scope=\"row\">\(render($0))</th>" }
            return "<tr>\((first + row.dropFirst().map(cell)).joined())</tr>"
        }
        let table = """
            <table>
            <thead>
            <tr>\(heads)</tr>
            </thead>
            <tbody>
            \(lines.joined(separator: "\n"))
            </tbody>
            </table>
            """
        return Self.scrolled(table, named: name)
    }

    private func cell(_ inlines: [Inline]) -> String {
        guard case .ruling(let ruling, let isStrong)? = inlines.first else {
            return "<td>\(render(inlines))</td>"
        }
        let classes = Self.name(of: ruling) + (isStrong ? " intended" : "")
        return "<td class=\"\(classes)\">\(render(inlines))</td>"
    }

    /// A bar chart as a table with a drawing in each row; the numbers say all that it shows.
    func chart(_ bars: [Bar], of total: Int, named name: String) -> String {
        let whole = max(total, bars.map(\.count).max() ?? 0, 1)
        let lines = bars.map { bar in
            let length = bar.count > 0 ? max(4, bar.count * 1000 / whole) : 0
            let said = words("\(bar.count) of \(total), \(bar.shareWords(of: total))")
            return "<tr><th scope=\"row\">\(render(bar.label))</th><td>\(bar.count)</td>"
                + "<td>\(words(bar.shareWords(of: total)))</td><td class=\"bar\">"
                + Self.drawing(length, saying: said) + "</td></tr>"
        }
        let table = """
            <table class="bars">
            <tbody>
            \(lines.joined(separator: "\n"))
            </tbody>
            </table>
            """
        return Self.scrolled(table, named: name)
    }

    private static func drawing(_ length: Int, saying words: String) -> String {
        "<svg viewBox=\"0 0 1000 10\" preserveAspectRatio=\"none\" role=\"img\""
            + " aria-label=\"\(Escaped.html(words))\"><rect class=\"rest\" width=\"1000\""
            + " height=\"10\"/><rect width=\"\(length)\" height=\"10\"/></svg>"
    }
}
