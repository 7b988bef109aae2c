import Assessing

extension PlainRows {
    /// What is wrong with a row, and whether it can be read all the same.
    struct Finding {
        let what: String
        let isUnread: Bool
    }

    /// Gives a row as many cells as the header has; nothing of what it holds is lost.
    static func shape(_ cells: inout [[UInt8]], _ width: Int) -> Finding? {
        let count = cells.count
        guard count != width else { return nil }
        let isBlank = count == 1 && cells[0].isEmpty
        if count < width {
            cells += Array(repeating: [], count: width - count)
            if isBlank { return Finding(what: "the row is empty", isUnread: true) }
            if count == 1 {
                return Finding(what: "the row has one cell: a footer?", isUnread: true)
            }
            let what = "the row has \(count) cells, the header \(width)"
            return Finding(what: what, isUnread: false)
        }
        let extra = cells[width...]
        guard extra.contains(where: { !$0.isEmpty }) else {
            cells.removeLast(count - width)
            return Finding(what: "\(count - width) empty cells too many", isUnread: false)
        }
        // The last column takes what is too much, so that the columns added stay in their place.
        let rest = cells[(width - 1)...].map { CellText.text(of: $0) }
        cells.removeLast(count - width + 1)
        cells.append(CellText.quoted(rest.joined(separator: " | ").utf8, guarded: false))
        let what = "the row has \(count) cells, the header \(width); the last cell holds the rest"
        return Finding(what: what, isUnread: true)
    }

    /// What is said of a problem that cutting found.
    static func words(for problem: RowCutter.Problem?) -> Finding? {
        switch problem {
        case nil: nil
        case .unclosedQuote: Finding(what: "a quote is never closed", isUnread: true)
        case .strayQuote: Finding(what: "text stands beside a quote", isUnread: false)
        case .longCell: Finding(what: "a cell is longer than 64 KiB", isUnread: true)
        }
    }

    /// Writes the assessment of a row as a line.
    func write(
        _ line: ScreeningPlan.Line,
        _ cells: [[UInt8]],
        _ screener: RowScreener,
        _ output: inout OutputBuffer,
        _ tally: inout Tally
    ) throws(AssessmentFault) {
        let values = plan.layout.deciding.map { column, field in
            plan.reader.read(CellText.text(of: cells[column]), as: field)
        }
        let prospect = Prospect(values, policy: plan.policy)
        func text(_ field: Field) -> String {
            plan.layout.column(of: field).map { CellText.text(of: cells[$0]).trimmed } ?? ""
        }
        output.append(try line(prospect.answers, text(.name), text(.reference)))
        tally.rows += 1
        let screened = try plan.screened(prospect.answers, remembering: screener.memory)
        let outcome = Tally.Outcome(
            verdict: screened.verdict,
            vertical: prospect.answers.vertical.value,
            question: screened.nextQuestion
        )
        tally.outcomes[outcome, default: 0] += 1
    }
}
