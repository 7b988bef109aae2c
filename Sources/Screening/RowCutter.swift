/// Cuts rows and cells off bytes as they come (RFC 4180 §2, and what spreadsheets make of it).
///
/// A row ends at LF, CR LF or CR outside quotes. A cell that opens with a quote which nothing
/// closes properly is plain text up to the next separator, and the row says so. Nothing here
/// depends on where the bytes were cut into blocks.
struct RowCutter {
    /// The longest cell, in bytes: 64 KiB.
    static let cellLimit = 65_536
    /// The longest row, in bytes: 1 MiB.
    static let rowLimit = 1_048_576

    /// One cell, as it stands in the bytes.
    struct Cell: Hashable {
        /// Where it stands, with its quotes if it has any.
        var range: Range<Int>
        /// Whether a quote opens it and none closes it properly.
        var hasStrayQuote = false
    }

    /// What is wrong with a row.
    enum Problem: Hashable {
        /// A quote is never closed.
        case unclosedQuote
        /// Text stands beside a quote.
        case strayQuote
        /// A cell is too long.
        case longCell
    }

    /// A row that was cut off.
    struct Row {
        var cells: [Cell]
        /// Where the next row begins.
        var next: Int
        var problem: Problem?
    }

    /// What cutting came to.
    enum Outcome {
        case row(Row)
        /// The bytes end before it is known where the row does.
        case needsMore
        /// The row is longer than any may be.
        case tooLong
    }

    let separator: UInt8

    /// Cuts the row that begins at a place, which is one of the bytes; `isLast` tells that nothing
    /// comes after them.
    func row(in bytes: [UInt8], from start: Int, isLast: Bool) -> Outcome {
        var row = Row(cells: [], next: start)
        var place = start
        while true {
            guard let cell = self.cell(in: bytes, from: place, isLast: isLast, &row.problem)
            else { return bytes.count - start > Self.rowLimit ? .tooLong : .needsMore }
            let end = cell.range.upperBound
            if end - start > Self.rowLimit { return .tooLong }
            if cell.range.count > Self.cellLimit { row.problem = row.problem ?? .longCell }
            row.cells.append(cell)
            guard end < bytes.count else {
                row.next = end
                return .row(row)
            }
            place = end + 1
            if bytes[end] == separator { continue }
            if bytes[end] == Byte.carriageReturn {
                guard place < bytes.count || isLast else { return .needsMore }
                if place < bytes.count, bytes[place] == Byte.lineFeed { place += 1 }
            }
            row.next = place
            return .row(row)
        }
    }

    /// Where the next row begins, for a row that is not read; nil when the bytes end before.
    func end(ofRowIn bytes: [UInt8], from start: Int) -> Int? {
        var place = start
        while place < bytes.count {
            if bytes[place] == Byte.lineFeed { return place + 1 }
            if bytes[place] == Byte.carriageReturn, place + 1 < bytes.count {
                return bytes[place + 1] == Byte.lineFeed ? place + 2 : place + 1
            }
            place += 1
        }
        return nil
    }

    /// Cuts a cell; nil when more bytes are needed.
    private func cell(
        in bytes: [UInt8],
        from start: Int,
        isLast: Bool,
        _ problem: inout Problem?
    ) -> Cell? {
        guard start < bytes.count, bytes[start] == Byte.quote else {
            return plain(in: bytes, from: start, isLast: isLast)
        }
        var place = start + 1
        var spansLines = false
        while place < bytes.count, place - start <= Self.cellLimit {
            let byte = bytes[place]
            if byte == Byte.lineFeed || byte == Byte.carriageReturn { spansLines = true }
            guard byte == Byte.quote else {
                place += 1
                continue
            }
            guard place + 1 < bytes.count else {
                return isLast ? Cell(range: start..<place + 1) : nil
            }
            if bytes[place + 1] == Byte.quote {
                place += 2
                continue
            }
            if endsCell(bytes[place + 1]) { return Cell(range: start..<place + 1) }
            return stray(
                in: bytes,
                start,
                isLast,
                spansLines ? .unclosedQuote : .strayQuote,
                &problem
            )
        }
        guard isLast || place - start > Self.cellLimit else { return nil }
        return stray(in: bytes, start, isLast, .unclosedQuote, &problem)
    }

    /// A cell whose opening quote is text.
    private func stray(
        in bytes: [UInt8],
        _ start: Int,
        _ isLast: Bool,
        _ found: Problem,
        _ problem: inout Problem?
    ) -> Cell? {
        if problem != .unclosedQuote { problem = found }
        guard var cell = plain(in: bytes, from: start, isLast: isLast) else { return nil }
        cell.hasStrayQuote = true
        return cell
    }

    private func plain(in bytes: [UInt8], from start: Int, isLast: Bool) -> Cell? {
        var place = start
        while place < bytes.count {
            if endsCell(bytes[place]) { return Cell(range: start..<place) }
            place += 1
        }
        return isLast ? Cell(range: start..<place) : nil
    }

    private func endsCell(_ byte: UInt8) -> Bool {
        byte == separator || byte == Byte.lineFeed || byte == Byte.carriageReturn
    }
}
