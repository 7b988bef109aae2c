import Assessing

extension FastRows {
    /// Writes a row that is not as most are, in the plain way.
    @inline(never)
    func writeOdd(
        _ bytes: [UInt8],
        _ plain: inout PlainRows,
        _ screener: inout RowScreener,
        _ output: inout OutputBuffer,
        _ tally: inout Tally
    ) throws(AssessmentFault) {
        guard case .row(let row) = plain.cutter.row(in: bytes, from: 0, isLast: true) else {
            preconditionFailure("a row that was whole is not")
        }
        try plain.write(row, of: bytes, &screener, &output, &tally)
    }

    /// Notes a prospect that is worth a call.
    @inline(never)
    func addCall(
        _ question: String,
        _ outcome: Int,
        _ base: UnsafeRawPointer,
        _ first: Int,
        _ end: Int,
        _ screener: RowScreener,
        _ tally: inout Tally
    ) {
        func text(_ field: Field) -> String {
            guard let column = plan.layout.column(of: field) else { return "" }
            let cell = unsafe cell(base, column, first, end)
            return unsafe CellText.text(of: cell).trimmed.shortened
        }
        tally.calls.append(
            Tally.Call(
                row: tally.rows,
                name: text(.name),
                reference: text(.reference),
                question: question,
                best: screener.best(of: outcome)
            )
        )
    }
}
