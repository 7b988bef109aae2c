import Assessing

/// Screens whole chunks of rows at the speed of memory, and leaves what is odd to `PlainRows`.
///
/// A chunk begins at a row and ends after one. Quotes are taken to open and close cells, which is
/// checked on the way; where it does not hold, the chunk is given back untouched.
///
/// Invariant: `ends` owns `width + 1` places, `columns` as many as there are deciding columns, and
/// `firsts` 256 bytes, all until `deallocate`.
@safe
struct FastRows {
    let plan: ScreeningPlan
    private let masks: MaskReader
    private let width: Int
    private let columns: UnsafeMutablePointer<Int>
    private let columnCount: Int
    private let guardsFormulas: Bool
    private let lineEnd: [UInt8]
    private let writesLines: Bool
    /// Where each cell of the row at hand ends.
    let ends: UnsafeMutablePointer<Int>
    /// What the first byte of a cell says, as `FormulaGuard.table` has it.
    private let firsts: UnsafeMutablePointer<UInt8>

    init(_ plan: ScreeningPlan) {
        self.plan = plan
        masks = MaskReader(separator: plan.layout.separator)
        width = plan.layout.fields.count
        let deciding = plan.layout.deciding.map(\.column)
        columnCount = deciding.count
        unsafe columns = .allocate(capacity: deciding.count + 1)
        for (place, column) in deciding.enumerated() {
            unsafe columns.advanced(by: place).initialize(to: column)
        }
        guardsFormulas = plan.layout.guardsFormulas
        lineEnd = plan.layout.lineEnd
        writesLines = plan.line != nil
        unsafe ends = .allocate(capacity: width + 1)
        unsafe ends.initialize(repeating: 0, count: width + 1)
        unsafe firsts = .allocate(capacity: 256)
        let guarded = plan.layout.guardsFormulas
        for (byte, kind) in FormulaGuard.table.enumerated() {
            unsafe firsts.advanced(by: byte).initialize(to: guarded ? kind : 0)
        }
    }

    func deallocate() {
        unsafe columns.deallocate()
        unsafe ends.deallocate()
        unsafe firsts.deallocate()
    }

    /// The row at hand.
    private struct Row {
        var start = 0
        /// Where the cell at hand begins.
        var cellStart = 0
        var cells = 0
        /// Whether a cell could be a formula.
        var isSuspicious = false
        /// Whether a byte beyond ASCII was seen.
        var isHigh = false
    }

    /// Screens a chunk, after which 64 bytes may be read, and tells whether it was screened; if
    /// not, output and tally are to be thrown away.
    ///
    /// - Throws: `uncovered` when the policy has no row for a case.
    mutating func screen(
        _ base: UnsafeRawPointer,
        _ count: Int,
        _ plain: inout PlainRows,
        _ screener: inout RowScreener,
        _ output: inout OutputBuffer,
        _ tally: inout Tally
    ) throws(AssessmentFault) -> Bool {
        var row = Row()
        var inQuotes: UInt64 = 0
        var mayOpen: UInt64 = 1
        var closesBefore: UInt64 = 0
        var returnBefore: UInt64 = 0
        var linesBefore = 0
        var block = 0
        while block < count {
            let found = unsafe masks.masks(at: base + block)
            let left = count - block
            let valid: UInt64 = left >= 64 ? ~0 : (1 << UInt64(left)) - 1
            let quote = found.quote & valid
            let lineFeed = found.lineFeed & valid
            let returns = found.carriageReturn & valid
            let breaks = (found.separator & valid) | lineFeed
            // Quotes that are not beside a separator, a line end or another quote are text.
            let marks = breaks | quote
            let parity = quote == 0 ? inQuotes : quote.prefixParity ^ inQuotes
            let opening = quote & parity
            let closing = quote & ~parity
            if opening & ~(marks << 1 | mayOpen) != 0 { return false }
            if (closing << 1 | closesBefore) & ~(marks | returns) & valid != 0 { return false }
            // A CR outside quotes that no LF follows ends a row too: rare, and left to others.
            let outsideReturns = returns & ~parity
            if (outsideReturns << 1 | returnBefore) & ~lineFeed & valid != 0 { return false }
            mayOpen = marks >> 63
            closesBefore = closing >> 63
            returnBefore = outsideReturns >> 63
            inQuotes = parity >> 63 == 0 ? 0 : ~0

            var bits = breaks & ~parity
            let high = found.high & valid
            row.isHigh = row.isHigh || high != 0
            while bits != 0 {
                let bit = bits.trailingZeroBitCount
                bits &= bits &- 1
                let place = block + bit
                if row.cells < width { unsafe ends[row.cells] = place }
                row.cells &+= 1
                if unsafe isSuspicious(base, row.cellStart, place) { row.isSuspicious = true }
                row.cellStart = place &+ 1
                guard lineFeed & (1 << UInt64(bit)) != 0 else { continue }
                let soFar = (lineFeed & ((1 << UInt64(bit)) &- 1)).nonzeroBitCount
                let lines = linesBefore + soFar + 1
                guard
                    try unsafe end(
                        &row,
                        base,
                        at: place,
                        next: place + 1,
                        lines,
                        &plain,
                        &screener,
                        &output,
                        &tally
                    )
                else { return false }
                row.isHigh = bit < 63 && high >> UInt64(bit + 1) != 0
            }
            linesBefore += lineFeed.nonzeroBitCount
            block += 64
        }
        guard inQuotes == 0 else { return false }
        if row.start < count {
            // A CR that ends the file ends a row.
            let last = unsafe base.load(fromByteOffset: count - 1, as: UInt8.self)
            if last == Byte.carriageReturn { return false }
            if row.cells < width { unsafe ends[row.cells] = count }
            row.cells += 1
            if unsafe isSuspicious(base, row.cellStart, count) { row.isSuspicious = true }
            let lines = linesBefore
            guard
                try unsafe end(
                    &row,
                    base,
                    at: count,
                    next: count,
                    lines,
                    &plain,
                    &screener,
                    &output,
                    &tally
                )
            else { return false }
        }
        tally.lines = linesBefore
        return true
    }

    @inline(__always)
    private func isSuspicious(_ base: UnsafeRawPointer, _ start: Int, _ end: Int) -> Bool {
        let first = unsafe base.load(fromByteOffset: start, as: UInt8.self)
        let kind = unsafe firsts[Int(first)]
        guard kind != 0, start < end else { return false }
        guard kind == FormulaGuard.First.quote.rawValue, end - start != 2 else {
            return kind != FormulaGuard.First.quote.rawValue
        }
        let second = unsafe base.load(fromByteOffset: start + 1, as: UInt8.self)
        return unsafe firsts[Int(second)] != 0
    }

    /// Ends the row at hand before a place, writes it, and begins the next.
    @inline(__always)
    private mutating func end(
        _ row: inout Row,
        _ base: UnsafeRawPointer,
        at place: Int,
        next: Int,
        _ lines: Int,
        _ plain: inout PlainRows,
        _ screener: inout RowScreener,
        _ output: inout OutputBuffer,
        _ tally: inout Tally
    ) throws(AssessmentFault) -> Bool {
        var end = place
        if end > row.start, next > place,
            unsafe base.load(fromByteOffset: end - 1, as: UInt8.self) == Byte.carriageReturn
        {
            end -= 1
        }
        if place - row.start > RowCutter.cellLimit { return false }
        var isOdd = row.isSuspicious || row.cells != width || writesLines
        if !isOdd, row.isHigh {
            let bytes = unsafe UnsafeRawBufferPointer(
                start: base + row.start,
                count: end - row.start
            )
            isOdd = unsafe !UTF8Check.isValid(bytes)
        }
        if isOdd {
            let bytes = unsafe UnsafeRawBufferPointer(
                start: base + row.start,
                count: next - row.start
            )
            tally.lines = lines - 1
            try unsafe writeOdd(Array(bytes), &plain, &screener, &output, &tally)
        } else {
            try unsafe write(row.start, end, base, &screener, &output, &tally)
        }
        row = Row(start: next, cellStart: next)
        return true
    }

    @inline(__always)
    private mutating func write(
        _ start: Int,
        _ end: Int,
        _ base: UnsafeRawPointer,
        _ screener: inout RowScreener,
        _ output: inout OutputBuffer,
        _ tally: inout Tally
    ) throws(AssessmentFault) {
        unsafe ends[width - 1] = end
        for place in 0..<columnCount {
            let column = unsafe columns[place]
            let first = unsafe column == 0 ? start : ends[column - 1] &+ 1
            unsafe screener.take(base + first, ends[column] &- first, at: place)
        }
        output.reserve(end - start)
        unsafe output.append(base + start, end - start)
        let index = try screener.write(to: &output)
        for byte in lineEnd { output.append(byte) }
        tally.rows &+= 1
        if tally.calls.count < Tally.callLimit, let question = screener.question(of: index) {
            unsafe addCall(question, index, base, start, screener, &tally)
        }
    }
}
