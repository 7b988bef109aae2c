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

    /// Where a row's columns stand.
    private struct Place {
        let start: Int32
        let length: Int32
    }

    /// The most combinations of contents that are remembered at a time.
    private static let limit = 65_536

    let plan: ScreeningPlan
    let memory = ScreeningMemory()
    private(set) var memos: [ColumnMemo]
    private var numbers: [CellValue.Content: Int32] = [:]
    private var contents: [CellValue.Content] = []
    /// The number of the row that each combination of contents comes to.
    private var combinations: KeyTable
    private var rows: [Row] = []
    private var knownRows: [Row: Int32] = [:]
    /// The rows' columns with an empty note and the line's end, one after the other.
    private var written: OutputBuffer
    private var places = Store<Place>()
    /// What each row since `keepCounts` came to.
    private var newRows = Store<Int32>()
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
        combinations = KeyTable(width: memos.count)
        written = OutputBuffer(capacity: 1 << 16)
    }

    func deallocate() {
        for memo in memos { memo.deallocate() }
        combinations.deallocate()
        written.deallocate()
        places.deallocate()
        newRows.deallocate()
        unsafe key.deallocate()
        unsafe found.deallocate()
    }

    /// Takes the cell of the deciding column at a place; its bytes are as in the file, and fifteen
    /// more after them may be read.
    @inline(__always)
    mutating func take(_ cell: UnsafeRawPointer, _ length: Int, at place: Int) {
        var number = memos[place].table.quickNumber(of: unsafe ByteTable.Key(cell, length))
        if number < 0 { number = unsafe find(cell, length, at: place) }
        let hot = memos[place].hot(number)
        if hot.isUnmatched { memos[place].countUnmatched(number) }
        if hot.hasNote { hasNote = true }
        unsafe found[place] = Int32(truncatingIfNeeded: number)
        unsafe self.key[place] = hot.content
    }

    /// Takes a cell of which nothing behind it may be read.
    mutating func take(_ cell: [UInt8], at place: Int) {
        let padded = cell + [UInt8](repeating: 0, count: 16)
        unsafe padded.withUnsafeBytes { bytes in
            if let base = bytes.baseAddress { unsafe take(base, cell.count, at: place) }
        }
    }

    /// The number of a cell's entry, be it known or new.
    @inline(never)
    private mutating func find(_ cell: UnsafeRawPointer, _ length: Int, at place: Int) -> Int {
        let key = unsafe ByteTable.Key(cell, length)
        let known = memos[place].table.number(of: key)
        if known >= 0 { return known }
        let bytes = unsafe UnsafeRawBufferPointer(start: cell, count: length)
        let text = unsafe CellText.text(of: bytes)
        let value = plan.reader.read(text, as: memos[place].field)
        let notes = value.notes.map(CellText.quotable)
        let entry = ColumnMemo.Entry(
            content: number(of: plan.plain(value.content)),
            note: Array(notes.joined(separator: Array("; ".utf8))),
            unmatched: value.isUnmatched ? text.trimmed.shortened : nil
        )
        return memos[place].add(entry, key)
    }

    private mutating func number(of content: CellValue.Content) -> Int32 {
        if let number = numbers[content] { return number }
        let number = Int32(contents.count)
        numbers[content] = number
        contents.append(content)
        return number
    }

    /// Writes the columns of the row whose cells were taken and the line's end, and gives the
    /// number of what the row came to.
    @inline(__always)
    mutating func write(to output: inout OutputBuffer) throws(AssessmentFault) -> Int {
        var row = unsafe combinations.value(of: key)
        if row < 0 { row = try assess() }
        newRows.append(Int32(truncatingIfNeeded: row))
        if hasNote {
            writeNotes(row, to: &output)
        } else {
            let place = places[row]
            output.append(written, from: Int(place.start), Int(place.length))
        }
        return row
    }

    @inline(never)
    private mutating func writeNotes(_ row: Int, to output: inout OutputBuffer) {
        hasNote = false
        output.append(rows[row].bytes)
        output.append(Byte.quote)
        var isFirst = true
        func append(_ note: [UInt8]) {
            if note.isEmpty { return }
            if !isFirst { output.append(Array("; ".utf8)) }
            isFirst = false
            output.append(note)
        }
        for place in memos.indices { append(memos[place].note(Int(unsafe found[place]))) }
        append(rows[row].note)
        output.append(Byte.quote)
        output.append(plan.layout.lineEnd)
    }

    @inline(never)
    private mutating func assess() throws(AssessmentFault) -> Int {
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
        let number = number(of: row)
        unsafe combinations.add(key, value: number)
        return Int(number)
    }

    private mutating func number(of row: Row) -> Int32 {
        if let number = knownRows[row] { return number }
        let number = Int32(rows.count)
        knownRows[row] = number
        rows.append(row)
        rowCounts.append(0)
        let bytes = row.bytes + [Byte.quote] + row.note + [Byte.quote] + plan.layout.lineEnd
        places.append(Place(start: Int32(written.count), length: Int32(bytes.count)))
        written.append(bytes)
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
        let isFull = max(combinations.count, contents.count) >= Self.limit
        guard isFull || memos.contains(where: \.isFull) else { return }
        counts = takeCounts()
        for place in memos.indices {
            memos[place].deallocate()
            memos[place] = ColumnMemo(column: memos[place].column, field: memos[place].field)
        }
        combinations.deallocate()
        combinations = KeyTable(width: memos.count)
        numbers = [:]
        contents = []
        rows = []
        rowCounts = []
        knownRows = [:]
        places.removeAll()
        written.removeAll()
    }

    /// Keeps what was counted so far, whatever becomes of what follows.
    mutating func keepCounts() {
        for index in 0..<newRows.count { rowCounts[Int(newRows[index])] += 1 }
        newRows.removeAll()
        for place in memos.indices { memos[place].keepCounts() }
    }

    /// Forgets what was counted since `keepCounts`, for it is screened again.
    mutating func forgetCounts() {
        newRows.removeAll()
        for place in memos.indices { memos[place].forgetCounts() }
    }

    /// What was counted since the last call.
    mutating func takeCounts() -> Tally {
        keepCounts()
        defer { counts = Tally() }
        for (row, count) in rowCounts.enumerated() where count > 0 {
            counts.outcomes[rows[row].outcome, default: 0] += count
            rowCounts[row] = 0
        }
        for place in memos.indices {
            for (text, count) in memos[place].takeUnmatched() {
                counts.countUnmatched(text, count)
            }
        }
        return counts
    }
}
