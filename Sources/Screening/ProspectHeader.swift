import SafeText

/// The row that names the columns of a prospects file.
package struct ProspectHeader: Sendable, Hashable {
    /// The names as they stand in the file, without quotes.
    package let names: [String]
    /// Where the names end, before the line end.
    package let contentEnd: Int
    /// Where the first row begins.
    package let next: Int
    /// Whether the row ends with CR, be it alone or before LF.
    package let endsInCarriageReturn: Bool

    /// Reads the row that begins at a place; nil when there is none.
    package static func read(
        _ text: [UInt8],
        from start: Int,
        separator: UInt8
    ) -> ProspectHeader? {
        guard start < text.count,
            case .row(let row) = RowCutter(separator: separator)
                .row(in: text, from: start, isLast: true)
        else { return nil }
        let names = row.cells.map { CellText.text(of: Array(text[$0.range])) }
        let end = row.cells.last?.range.upperBound ?? start
        guard names.contains(where: { !$0.trimmed.isEmpty }) else { return nil }
        return ProspectHeader(
            names: names,
            contentEnd: end,
            next: row.next,
            endsInCarriageReturn: end < text.count && text[end] == Byte.carriageReturn
                && row.next - end > 1
        )
    }

    /// The header's row with the columns added, without a line end.
    package static func written(_ names: [String], _ row: [UInt8], _ layout: Layout) -> [UInt8] {
        var cells: [[UInt8]] = []
        let cutter = RowCutter(separator: layout.separator)
        if case .row(let cut) = cutter.row(in: row, from: 0, isLast: true) {
            for (index, cell) in cut.cells.enumerated() {
                let raw = Array(row[cell.range])
                let isFormula = layout.guardsFormulas && FormulaGuard.isFormula(names[index].utf8)
                let isPlain = !isFormula && !cell.hasStrayQuote && UTF8Check.isValid(raw[...])
                cells.append(
                    isPlain ? raw : CellText.quoted(names[index].utf8, guarded: isFormula)
                )
            }
        }
        cells += ScreenedRow.headers.map { CellText.quoted($0.utf8, guarded: false) }
        return Array(cells.joined(separator: [layout.separator]))
    }
}
