import Assessing
import PolicyModel

/// Screens rows one by one, whatever they hold: the way for rows that the fast path leaves.
struct PlainRows {
    let plan: ScreeningPlan
    let cutter: RowCutter
    /// Whether a row that is too long is being passed over.
    var isSkipping = false

    init(_ plan: ScreeningPlan) {
        self.plan = plan
        cutter = RowCutter(separator: plan.layout.separator)
    }

    /// Screens the whole rows of some bytes.
    ///
    /// - Returns: How many bytes were dealt with; the rest is the beginning of a row.
    mutating func screen(
        _ bytes: [UInt8],
        isLast: Bool,
        _ screener: inout RowScreener,
        _ output: inout OutputBuffer,
        _ tally: inout Tally
    ) throws(AssessmentFault) -> Int {
        var place = 0
        while place < bytes.count {
            if isSkipping {
                guard let end = cutter.end(ofRowIn: bytes, from: place) else {
                    tally.lines += lineEnds(in: bytes[place...])
                    return bytes.count
                }
                tally.lines += lineEnds(in: bytes[place..<end])
                isSkipping = false
                place = end
                continue
            }
            switch cutter.row(in: bytes, from: place, isLast: isLast) {
            case .needsMore:
                return place
            case .tooLong:
                let what = "the row is longer than 1 MiB and was left out"
                write(unread: what, [], &output, &tally)
                isSkipping = true
            case .row(let row):
                try write(row, of: bytes, &screener, &output, &tally)
                tally.lines += lineEnds(in: bytes[place..<row.next])
                place = row.next
            }
        }
        return place
    }

    private func lineEnds(in bytes: ArraySlice<UInt8>) -> Int {
        var count = 0
        var previous: UInt8 = 0
        for byte in bytes {
            if byte == Byte.lineFeed {
                if previous != Byte.carriageReturn { count += 1 }
            } else if byte == Byte.carriageReturn {
                count += 1
            }
            previous = byte
        }
        return count
    }

    /// Writes one row and its columns.
    mutating func write(
        _ row: RowCutter.Row,
        of bytes: [UInt8],
        _ screener: inout RowScreener,
        _ output: inout OutputBuffer,
        _ tally: inout Tally
    ) throws(AssessmentFault) {
        let end = row.cells.last?.range.upperBound ?? 0
        let start = row.cells.first?.range.lowerBound ?? 0
        let isUTF8 = UTF8Check.isValid(bytes[start..<end])
        if !isUTF8 {
            tally.windows1252 += 1
            if tally.windows1252 == 1 {
                tally.firstWindows1252 = Tally.Event(
                    row: tally.rows + 1,
                    line: tally.lines + 1,
                    what: "not UTF-8: read as Windows-1252"
                )
            }
        }
        var cells = row.cells.map { cell in
            let raw = isUTF8 ? Array(bytes[cell.range]) : Windows1252.utf8(bytes[cell.range])
            return cell.hasStrayQuote ? CellText.quoted(raw, guarded: false) : raw
        }
        let width = plan.layout.fields.count
        let problem = Self.shape(&cells, width) ?? Self.words(for: row.problem)
        guard let problem, problem.isUnread else {
            if let problem {
                tally.note(row: tally.rows + 1, line: tally.lines + 1, problem.what)
            }
            if let line = plan.line { return try write(line, cells, screener, &output, &tally) }
            for place in screener.memos.indices {
                screener.take(cells[screener.memos[place].column], at: place)
            }
            writeCells(cells, &output, &tally)
            let index = try screener.write(to: &output)
            finish(cells, index, screener, &output, &tally)
            return
        }
        write(unread: problem.what, cells, &output, &tally)
    }

    private func finish(
        _ cells: [[UInt8]],
        _ index: Int,
        _ screener: RowScreener,
        _ output: inout OutputBuffer,
        _ tally: inout Tally
    ) {
        tally.rows += 1
        guard tally.calls.count < tally.callLimit, let question = screener.question(of: index)
        else { return }
        func text(_ field: Field) -> String {
            plan.layout.column(of: field).map { CellText.text(of: cells[$0]).trimmed.shortened }
                ?? ""
        }
        tally.calls.append(
            Tally.Call(
                row: tally.rows,
                name: text(.name),
                reference: text(.reference),
                question: question,
                best: screener.best(of: index)
            )
        )
    }

    private func write(
        unread what: String,
        _ cells: [[UInt8]],
        _ output: inout OutputBuffer,
        _ tally: inout Tally
    ) {
        guard plan.line == nil else {
            output.append(Array("{\"not-read\":".utf8) + CellText.json(what) + [0x7D, 0x0A])
            tally.unread += 1
            tally.note(row: tally.rows + 1, line: tally.lines + 1, "not read: " + what)
            tally.rows += 1
            return
        }
        let width = plan.layout.fields.count
        let missing = Array(repeating: [UInt8](), count: max(width - cells.count, 0))
        writeCells(cells + missing, &output, &tally)
        let row = ScreenedRow(unread: what)
        output.append(CellText.columns(row.cells, separator: plan.layout.separator))
        output.append(CellText.quoted(("not read: " + what).utf8, guarded: false))
        output.append(plan.layout.lineEnd)
        tally.unread += 1
        tally.note(row: tally.rows + 1, line: tally.lines + 1, "not read: " + what)
        tally.rows += 1
    }

    private func writeCells(
        _ cells: [[UInt8]],
        _ output: inout OutputBuffer,
        _ tally: inout Tally
    ) {
        for (index, cell) in cells.enumerated() {
            if index > 0 { output.append(plan.layout.separator) }
            guard plan.layout.guardsFormulas, let first = cell.first,
                FormulaGuard.table[Int(first)] != FormulaGuard.First.harmless.rawValue
            else {
                output.append(cell)
                continue
            }
            let content = CellText.text(of: cell).utf8
            if FormulaGuard.isFormula(content) {
                tally.guarded += 1
                output.append(CellText.quoted(content, guarded: true))
            } else {
                output.append(cell)
            }
        }
    }
}
