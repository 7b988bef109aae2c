import Assessing

/// Screens whole chunks of rows at the speed of memory, and leaves what is odd to `PlainRows`.
///
/// A chunk begins at a row and ends after one. Where the quotes of a chunk cannot be trusted, it is
/// given back untouched.
///
/// Invariant: `columns` owns as many numbers as there are deciding columns, and `firsts` 256 bytes,
/// both until `deallocate`.
@safe
struct FastRows {
    let plan: ScreeningPlan
    private var index: RowIndex
    private let width: Int
    private let columns: UnsafeMutablePointer<Int>
    private let columnCount: Int
    private let writesLines: Bool
    /// What the first byte of a cell says, as `FormulaGuard.table` has it.
    private let firsts: UnsafeMutablePointer<UInt8>

    init(_ plan: ScreeningPlan, chunkSize: Int) {
        self.plan = plan
        index = RowIndex(separator: plan.layout.separator, chunkSize: chunkSize)
        width = plan.layout.fields.count
        let deciding = plan.layout.deciding.map(\.column)
        columnCount = deciding.count
        unsafe columns = .allocate(capacity: deciding.count + 1)
        for (place, column) in deciding.enumerated() {
            unsafe columns.advanced(by: place).initialize(to: column)
        }
        writesLines = plan.line != nil
        unsafe firsts = .allocate(capacity: 256)
        let guarded = plan.layout.guardsFormulas
        for (byte, kind) in FormulaGuard.table.enumerated() {
            unsafe firsts.advanced(by: byte).initialize(to: guarded ? kind : 0)
        }
    }

    func deallocate() {
        index.deallocate()
        unsafe columns.deallocate()
        unsafe firsts.deallocate()
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
        guard unsafe index.read(base, count) else { return false }
        var counted = 0
        var last = 0
        var doubt = 0
        for row in 0..<index.rowCount {
            let first = last
            let start = index.end(first) &+ 1
            var end = index.end(ofRow: row)
            last = first &+ width
            let isWhole = last < index.endCount && index.end(last) == end
            if !isWhole { last = lastEnd(after: first, at: end) }
            if end &- start > RowCutter.cellLimit { return false }
            let next = min(end &+ 1, count)
            if end > start, end < count,
                unsafe base.load(fromByteOffset: end &- 1, as: UInt8.self) == Byte.carriageReturn
            {
                end &-= 1
            }
            var isOdd = !isWhole || writesLines || !index.isUTF8
            if index.doubt(doubt) < next {
                isOdd = true
                while index.doubt(doubt) < next { doubt &+= 1 }
            }
            if unsafe !isOdd || (isWhole && !self.isOdd(base, first, start, end)) {
                try unsafe write(base, first, start, end, &screener, &output, &tally)
            } else {
                tally.lines += unsafe Self.lineFeeds(base, counted, start)
                counted = start
                let bytes = unsafe UnsafeRawBufferPointer(start: base + start, count: next - start)
                try unsafe writeOdd(Array(bytes), &plain, &screener, &output, &tally)
            }
        }
        tally.lines = index.lineCount
        return true
    }

    /// The place among the ends of cells of the one where a row ends; not the usual one.
    @inline(never)
    private func lastEnd(after first: Int, at end: Int) -> Int {
        var last = first + 1
        while index.end(last) != end { last += 1 }
        return last
    }

    private static func lineFeeds(_ base: UnsafeRawPointer, _ start: Int, _ end: Int) -> Int {
        unsafe UnsafeRawBufferPointer(start: base + start, count: end - start)
            .count { $0 == Byte.lineFeed }
    }

    /// Whether a row with the right number of cells needs a closer look all the same.
    @inline(never)
    private func isOdd(_ base: UnsafeRawPointer, _ first: Int, _ start: Int, _ end: Int) -> Bool {
        if writesLines { return true }
        var cell = start
        for place in 1...width {
            let cellEnd = place == width ? end : index.end(first &+ place)
            if unsafe isSuspicious(base, cell, cellEnd) { return true }
            cell = cellEnd &+ 1
        }
        if index.isUTF8 { return false }
        return unsafe !UTF8Check.isValid(
            UnsafeRawBufferPointer(start: base + start, count: end - start)
        )
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

    @inline(__always)
    private func write(
        _ base: UnsafeRawPointer,
        _ first: Int,
        _ start: Int,
        _ end: Int,
        _ screener: inout RowScreener,
        _ output: inout OutputBuffer,
        _ tally: inout Tally
    ) throws(AssessmentFault) {
        for place in 0..<columnCount {
            let column = unsafe columns[place]
            let cell = index.end(first &+ column) &+ 1
            let cellEnd = min(index.end(first &+ column &+ 1), end)
            unsafe screener.take(base + cell, cellEnd &- cell, at: place)
        }
        output.reserve(end &- start)
        unsafe output.append(base + start, end &- start)
        let outcome = try screener.write(to: &output)
        tally.rows &+= 1
        if tally.calls.count < tally.callLimit, let question = screener.question(of: outcome) {
            unsafe addCall(question, outcome, base, first, end, screener, &tally)
        }
    }

    /// A cell of the row at hand, as it stands in the chunk.
    func cell(
        _ base: UnsafeRawPointer,
        _ column: Int,
        _ first: Int,
        _ end: Int
    )
        -> UnsafeRawBufferPointer
    {
        let cell = index.end(first + column) + 1
        let cellEnd = min(index.end(first + column + 1), end)
        return unsafe UnsafeRawBufferPointer(start: base + cell, count: cellEnd - cell)
    }
}
