import Assessing
import PolicyModel

/// Adds the columns to rows, one worker's share; equal cells are read and assessed once.
///
/// The values of each column lead to numbers, and the numbers of a row to its columns as bytes,
/// so that a row whose values were all seen before costs some look-ups and a copy.
///
/// Invariant: `found` and `key` own room for one number more than there are deciding columns.
@safe
struct RowScreener {
    /// What rows come to; the same for many contents.
    private struct Row: Hashable {
        /// The columns but the note, with their separators.
        var bytes: [UInt8]
        /// The row's own notes, ready to stand between quotes.
        var note: [UInt8]
        var outcome: Tally.Outcome
        var best: Verdict
    }

    /// The most combinations of contents that are remembered at a time.
    private static let limit = 65_536

    let plan: ScreeningPlan
    let memory = ScreeningMemory()
    private(set) var memos: [ColumnMemo]
    private var numbers: [CellValue.Content: Int32] = [:]
    private var contents: [CellValue.Content] = []
    private var combinations = ByteTable()
    /// The row of each combination.
    private var rowNumbers: [Int32] = []
    private var rows: [Row] = []
    private var knownRows: [Row: Int32] = [:]
    /// The rows' columns with an empty note, one after the other, and where each begins.
    private var written: [UInt8] = []
    private var starts: [Int] = [0]
    private var rowCounts: [Int] = []
    /// The content numbers of the row at hand, one for each deciding column.
    private let key: UnsafeMutablePointer<Int32>
    /// The entry of each deciding column for the row at hand.
    private let found: UnsafeMutablePointer<Int32>
    private var hasNote = false
    private var counts = Tally()

    init(_ plan: ScreeningPlan) {
        self.plan = plan
        memos = plan.layout.deciding.map { ColumnMemo(column: $0.column, field: $0.field) }
        let room = memos.count + 2
        unsafe key = .allocate(capacity: room)
        unsafe key.initialize(repeating: 0, count: room)
        unsafe found = .allocate(capacity: room)
        unsafe found.initialize(repeating: 0, count: room)
    }

    func deallocate() {
        for memo in memos { memo.deallocate() }
        combinations.deallocate()
        unsafe key.deallocate()
        unsafe found.deallocate()
    }

    /// Takes the cell of the deciding column at a place; its bytes are as in the file, and seven
    /// more after them may be read.
    @inline(__always)
    mutating func take(_ cell: UnsafeRawPointer, _ length: Int, at place: Int) {
        let hash = unsafe ByteTable.hash(cell, length)
        var number = unsafe memos[place].table.number(of: cell, length, hash: hash)
        if number < 0 { number = unsafe learn(cell, length, hash, at: place) }
        let hot = memos[place].hot(number)
        if hot.isUnmatched { memos[place].count(number) }
        hasNote = hasNote || hot.hasNote
        unsafe found[place] = Int32(truncatingIfNeeded: number)
        unsafe key[place] = hot.content
    }

    /// Takes a cell of which nothing behind it may be read.
    mutating func take(_ cell: [UInt8], at place: Int) {
        let padded = cell + [0, 0, 0, 0, 0, 0, 0, 0]
        unsafe padded.withUnsafeBytes { bytes in
            if let base = bytes.baseAddress { unsafe take(base, cell.count, at: place) }
        }
    }

    @inline(never)
    private mutating func learn(
        _ cell: UnsafeRawPointer,
        _ length: Int,
        _ hash: UInt64,
        at place: Int
    ) -> Int {
        let text = unsafe CellText.text(of: UnsafeRawBufferPointer(start: cell, count: length))
        let value = plan.reader.read(text, as: memos[place].field)
        let notes = value.notes.map(CellText.quotable)
        let entry = ColumnMemo.Entry(
            content: number(of: plan.plain(value.content)),
            note: Array(notes.joined(separator: Array("; ".utf8))),
            unmatched: value.isUnmatched ? text.trimmed.shortened : nil
        )
        return unsafe memos[place].add(entry, cell, length, hash: hash)
    }

    private mutating func number(of content: CellValue.Content) -> Int32 {
        if let number = numbers[content] { return number }
        let number = Int32(contents.count)
        numbers[content] = number
        contents.append(content)
        return number
    }

    /// Writes the columns of the row whose cells were taken, and gives the number of what it came
    /// to.
    @inline(__always)
    mutating func write(to output: inout OutputBuffer) throws(AssessmentFault) -> Int {
        let length = memos.count &* 4
        let hash = unsafe ByteTable.hash(key, length)
        var number = unsafe combinations.number(of: key, length, hash: hash)
        if number < 0 { number = try assess(hash, length) }
        let row = Int(rowNumbers[number])
        rowCounts[row] &+= 1
        if hasNote {
            writeNotes(row, to: &output)
        } else {
            let start = starts[row]
            let count = starts[row + 1] - start
            output.reserve(count)
            unsafe written.withUnsafeBytes { bytes in
                if let base = bytes.baseAddress { unsafe output.append(base + start, count) }
            }
        }
        return row
    }

    @inline(never)
    private mutating func writeNotes(_ row: Int, to output: inout OutputBuffer) {
        hasNote = false
        output.append(rows[row].bytes)
        output.append(Byte.quote)
        var notes = memos.indices.map { memos[$0].entries[Int(unsafe found[$0])].note }
        notes.append(rows[row].note)
        output.append(Array(notes.filter { !$0.isEmpty }.joined(separator: Array("; ".utf8))))
        output.append(Byte.quote)
    }

    @inline(never)
    private mutating func assess(_ hash: UInt64, _ length: Int) throws(AssessmentFault) -> Int {
        let cells = memos.indices.map { CellValue(content: contents[Int(unsafe key[$0])]) }
        let prospect = Prospect(cells, policy: plan.policy)
        let screened = try plan.screened(prospect.answers, remembering: memory)
        let columns = ScreenedRow(prospect, screened, policy: plan.policy)
        let notes = columns.notes.map(CellText.quotable)
        let row = Row(
            bytes: CellText.columns(columns.cells, separator: plan.layout.separator),
            note: Array(notes.joined(separator: Array("; ".utf8))),
            outcome: Tally.Outcome(
                verdict: screened.verdict,
                vertical: columns.vertical,
                question: screened.nextQuestion
            ),
            best: screened.best
        )
        rowNumbers.append(number(of: row))
        return unsafe combinations.add(key, length, hash: hash)
    }

    private mutating func number(of row: Row) -> Int32 {
        if let number = knownRows[row] { return number }
        let number = Int32(rows.count)
        knownRows[row] = number
        rows.append(row)
        rowCounts.append(0)
        written += row.bytes + [Byte.quote] + row.note + [Byte.quote]
        starts.append(written.count)
        return number
    }

    /// The call that a row is worth, if one answer could make something of it.
    @inline(__always)
    func question(of row: Int) -> String? {
        rows[row].best.rank > Verdict.notEligible.rank ? rows[row].outcome.question : nil
    }

    /// The best verdict that a row can reach.
    func best(of row: Int) -> Verdict { rows[row].best }
}

extension RowScreener {
    /// Empties the memory when it is full; to be called between chunks.
    mutating func forgetIfFull() {
        let isFull = max(rowNumbers.count, contents.count) >= Self.limit
        guard isFull || memos.contains(where: \.isFull) else { return }
        keepCounts()
        for place in memos.indices {
            memos[place].deallocate()
            memos[place] = ColumnMemo(column: memos[place].column, field: memos[place].field)
        }
        combinations.deallocate()
        combinations = ByteTable()
        numbers = [:]
        contents = []
        rowNumbers = []
        rows = []
        knownRows = [:]
        rowCounts = []
        written = []
        starts = [0]
    }

    /// Keeps what was counted so far, whatever becomes of what follows.
    mutating func keepCounts() {
        counts = takeCounts()
    }

    /// Forgets what was counted since `keepCounts`, for it is screened again.
    mutating func forgetCounts() {
        for row in rowCounts.indices { rowCounts[row] = 0 }
        for memo in memos {
            for number in memo.entries.indices { _ = memo.takeCount(number) }
        }
    }

    /// What was counted since the last call.
    mutating func takeCounts() -> Tally {
        var tally = counts
        counts = Tally()
        for row in rowCounts.indices where rowCounts[row] > 0 {
            tally.outcomes[rows[row].outcome, default: 0] += rowCounts[row]
            rowCounts[row] = 0
        }
        for memo in memos {
            for (number, entry) in memo.entries.enumerated() {
                guard let text = entry.unmatched else { continue }
                tally.countUnmatched(text, memo.takeCount(number))
            }
        }
        return tally
    }
}
