import PolicyModel
import Rechecking
import Rendering
import SafeText

/// What rechecking came to, for people: a paragraph for one report, a table for several.
struct RecheckTable {
    private static let pathLimit = 40
    private static let reasonMinimum = 20

    private let checked: [RecheckCommand.Checked]
    /// The columns of the terminal; nil where lines may be as long as they are.
    private let columns: Int?

    private let words: Words

    init(_ checked: [RecheckCommand.Checked], columns: Int?, in words: Words) {
        self.checked = checked
        self.columns = columns
        self.words = words
    }

    /// The text, safe for a terminal; empty when there is no report.
    var text: String {
        switch checked.count {
        case 0: ""
        case 1: paragraph(checked[0])
        default: table
        }
    }

    private func paragraph(_ one: RecheckCommand.Checked) -> String {
        let recheck = one.recheck
        var lines = ["\(Escaped.terminal(one.path)): \(words(Self.words(for: recheck.outcome)))"]
        if let then = recheck.then, let now = recheck.now {
            lines.append(words("then \(Self.words(for: then)), now \(Self.words(for: now))"))
        }
        lines.append(Escaped.terminal(recheck.reason))
        let width = columns ?? 80
        return lines.map { Wrapping.wrap($0, width: width) }.joined(separator: "\n") + "\n"
    }

    private var table: String {
        let columns: [Phrase] = ["file", "then", "now", "outcome", "reason"]
        let header = columns.map { words($0) }
        let rows = [header] + checked.map(row)
        let widths = header.indices.dropLast().map { column in
            rows.map { Wrapping.displayWidth($0[column]) }.max() ?? 0
        }
        let used = widths.reduce(0) { $0 + $1 + 2 }
        let room = self.columns.map { max($0 - used, Self.reasonMinimum) }
        return rows.map { row in
            let cells = zip(row, widths).map { cell, width in
                cell + String(repeating: " ", count: width - Wrapping.displayWidth(cell))
            }
            let reason = room.map { Self.cut(row[header.count - 1], to: $0) }
            return (cells + [reason ?? row[header.count - 1]]).joined(separator: "  ") + "\n"
        }.joined()
    }

    private func row(_ one: RecheckCommand.Checked) -> [String] {
        let recheck = one.recheck
        return [
            path(one.path),
            recheck.then.map { words(Wording.words(for: $0.verdict)) } ?? "–",
            recheck.now.map { words(Wording.words(for: $0.verdict)) } ?? "–",
            words(Self.words(for: recheck.outcome)),
            Escaped.terminal(recheck.reason),
        ]
    }

    /// A path; on a terminal a long one loses its start, since names tell reports apart.
    private func path(_ path: String) -> String {
        let shown = Escaped.terminal(path)
        guard columns != nil, Wrapping.displayWidth(shown) > Self.pathLimit else { return shown }
        var end = ""
        for character in shown.reversed() {
            if Wrapping.displayWidth(end) + 3 > Self.pathLimit { break }
            end = String(character) + end
        }
        return "…" + end
    }

    private static func cut(_ text: String, to width: Int) -> String {
        guard Wrapping.displayWidth(text) > width else { return text }
        var start = ""
        var used = 0
        for character in text {
            used += Wrapping.displayWidth(String(character))
            if used >= width { break }
            start.append(character)
        }
        return start + "…"
    }

    private static func words(for outcome: Recheck.Outcome) -> Phrase {
        switch outcome {
        case .same: "same"
        case .better: "better"
        case .worse: "worse"
        case .askAgain: "ask again"
        case .altered: "altered"
        }
    }

    private static func words(for standing: Recheck.Standing) -> Phrase {
        "\(Wording.words(for: standing.verdict)) (\(Wording.words(for: standing.day)))"
    }
}
