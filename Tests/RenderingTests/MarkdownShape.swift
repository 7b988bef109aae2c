/// What each line of a Markdown text is, read by rules of its own and not by those of the renderer.
///
/// Two texts of the same shape have the same headings, tables, cells, points and fences, and the
/// same marks that are live, so nothing in the one has become markup that is not in the other.
struct MarkdownShape: Equatable, CustomStringConvertible {
    /// One line for each line of the text.
    let lines: [String]

    var description: String { lines.joined(separator: "\n") }

    init(of markdown: String) {
        var lines: [String] = []
        var fence: String?
        // By scalars, since CR LF is one character, and a renderer ends a line at either.
        for line in markdown.unicodeScalars.split(
            omittingEmptySubsequences: false,
            whereSeparator: { "\n\r\u{2028}\u{2029}\u{85}\u{B}\u{C}".unicodeScalars.contains($0) }
        ) {
            let run = String(String.UnicodeScalarView(line.prefix { $0 == "`" }))
            if let open = fence {
                if run.count >= open.count, run.unicodeScalars.count == line.count { fence = nil }
                lines.append(fence == nil ? "end of code" : "code")
            } else if run.unicodeScalars.count >= 3 {
                fence = run
                lines.append("code begins")
            } else {
                lines.append(Self.shape(of: Array(line)))
            }
        }
        self.lines = lines
    }

    /// The sort of a line and the marks in it that are live.
    private static func shape(of line: [Unicode.Scalar]) -> String {
        if line.isEmpty { return "" }
        let marks = liveMarks(in: line)
        let start = String(String.UnicodeScalarView(line.prefix(6)))
        let sort =
            switch line[0] {
            case "#": "heading \(line.prefix { $0 == "#" }.count)"
            case "|": "row of \(marks.count { $0 == "|" } - 1)"
            case _ where start.hasPrefix("- [ ] "): "task"
            case _ where start.hasPrefix("- "): "point"
            case " ", "\t", ">", "+", "=", "~": "something else: \(start)"
            default: "text"
            }
        return "\(sort) \(String(String.UnicodeScalarView(marks)))"
    }

    /// The marks that a reader would act on: not escaped by a backslash, not in a span of code.
    private static func liveMarks(in line: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var marks: [Unicode.Scalar] = []
        var index = 0
        while index < line.count {
            let scalar = line[index]
            let run = line[index...].prefix { $0 == "`" }.count
            if scalar == "\\" {
                index += 2
            } else if run > 0, let end = closing(run, in: line, after: index + run) {
                marks += ["`", "`"]
                // A table is parted at pipes before code is read (GFM §4.10).
                if line[0] == "|" { marks += pipes(in: line[index..<end]) }
                index = end
            } else {
                let next = index + 1 < line.count ? line[index + 1] : " "
                let isLive =
                    switch scalar {
                    case "|": line[0] == "|"
                    case "!": next == "["
                    default: "*_[]<>~`".unicodeScalars.contains(scalar)
                    }
                if isLive { marks.append(scalar) }
                if isLink(line[index...]) { marks.append("@") }
                if scalar == "<", index > 1, line[index - 1] == "(", line[index - 2] == "]" {
                    // The address of a link in angle brackets holds whatever it likes but these.
                    index = line[index...].firstIndex(of: ">") ?? line.count
                    continue
                }
                index += 1
            }
        }
        return marks
    }

    /// Where a run of just as many backticks ends; nil where there is none.
    private static func closing(_ run: Int, in line: [Unicode.Scalar], after start: Int) -> Int? {
        var index = start
        while index < line.count {
            let length = line[index...].prefix { $0 == "`" }.count
            if length == run { return index + length }
            index += max(length, 1)
        }
        return nil
    }

    private static func pipes(in code: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar] {
        zip(code.dropFirst(), code).filter { $0.0 == "|" && $0.1 != "\\" }.map(\.0)
    }

    /// Whether what follows becomes a link without any mark (GFM §6.9).
    private static func isLink(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
        let start = String(String.UnicodeScalarView(rest.prefix(8))).lowercased()
        return ["http://", "https://", "www.", "ftp://"].contains { start.hasPrefix($0) }
    }
}
