/// Reads rows and cells off a byte array, once, from start to end.
struct DelimitedReader {
    let bytes: [UInt8]
    let separator: UInt8
    let isUTF8: Bool
    var cursor = TextCursor()
    private(set) var rows: [DelimitedRow] = []
    private(set) var faults: [DelimitedFault] = []
    /// Where the faults of the cell at hand start; each kind is noted once in a cell.
    private var cellFaults = 0

    init(_ bytes: [UInt8], separator: UInt8) {
        self.bytes = bytes
        self.separator = separator
        isUTF8 = firstFaultOfUTF8(in: bytes[...]) == nil
    }

    mutating func readRows() {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            note(.byteOrderMark, at: cursor.position)
            cursor.stepOverMark()
        }
        while cursor.index < bytes.count {
            readRow()
        }
    }

    private mutating func readRow() {
        let start = cursor
        var cells: [DelimitedCell] = []
        cells.reserveCapacity(rows.last?.cells.count ?? 1)
        while true {
            cellFaults = faults.count
            let cell = readCell()
            if cursor.index - start.index <= DelimitedDocument.rowLimit || cells.isEmpty {
                cells.append(cell)
            }
            guard cursor.index < bytes.count, bytes[cursor.index] == separator else { break }
            cursor.step(over: separator)
        }
        if cursor.index - start.index > DelimitedDocument.rowLimit {
            faults.append(DelimitedFault(kind: .rowTooLong, position: start.position))
        }
        endLine()
        let line = start.position.line
        rows.append(DelimitedRow(cells: cells, line: line, number: rows.count + 1))
    }

    /// Steps over LF, CR LF, or a CR alone, which is a fault; or stands at the end.
    private mutating func endLine() {
        guard cursor.index < bytes.count else { return }
        let start = cursor.position
        let first = bytes[cursor.index]
        cursor.step(in: bytes)
        guard first == ASCII.carriageReturn else { return }
        if cursor.index < bytes.count, bytes[cursor.index] == ASCII.lineFeed {
            cursor.step(in: bytes)
        } else {
            note(.bareCarriageReturn, at: start)
        }
    }

    /// Notes a fault, unless the cell at hand has one of the same kind.
    mutating func note(_ kind: DelimitedFault.Kind, at position: TextPosition) {
        guard !faults[cellFaults...].contains(where: { $0.kind == kind }) else { return }
        faults.append(DelimitedFault(kind: kind, position: position))
    }

    /// Forgets the faults of the cell at hand, for it is read again.
    mutating func forgetCellFaults() {
        faults.removeSubrange(cellFaults...)
    }
}
