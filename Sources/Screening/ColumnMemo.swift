/// What was read from the cells of one column, by their bytes.
@safe
struct ColumnMemo {
    /// What is known of one value of the column.
    struct Entry {
        /// The number of what it says among the contents of all columns.
        let content: Int32
        /// The notes on it, ready to stand between quotes of a cell.
        let note: [UInt8]
        /// The text, where nothing of it was understood.
        let unmatched: String?
    }

    /// The part of an entry that every row looks at.
    struct Hot {
        let content: Int32
        let hasNote: Bool
        let isUnmatched: Bool
    }

    /// The most values that are remembered at a time; more are read again.
    static let limit = 8192

    let column: Int
    let field: Field
    var table = ByteTable()
    private(set) var entries: [Entry] = []
    private var hot = Store<Hot>(capacity: limit)
    /// The unmatched entry of each row that had one, since `keepCounts`.
    private var newUnmatched = Store<Int32>()
    private var unmatchedCounts: [Int] = []

    init(column: Int, field: Field) {
        self.column = column
        self.field = field
    }

    func deallocate() {
        table.deallocate()
        hot.deallocate()
        newUnmatched.deallocate()
    }

    /// Whether the memory is to be emptied before more is learnt.
    var isFull: Bool { entries.count >= Self.limit || table.byteCount > 1 << 20 }

    /// Adds what is known of a value that was not known.
    mutating func add(_ entry: Entry, _ key: ByteTable.Key) -> Int {
        entries.append(entry)
        unmatchedCounts.append(0)
        let number = table.add(key)
        hot.append(
            Hot(
                content: entry.content,
                hasNote: !entry.note.isEmpty,
                isUnmatched: entry.unmatched != nil
            )
        )
        return number
    }

    /// What every row looks at of an entry.
    @inline(__always)
    func hot(_ number: Int) -> Hot { hot[number] }

    /// The notes on an entry.
    func note(_ number: Int) -> [UInt8] { entries[number].note }

    /// Counts a row that has an unmatched entry's value.
    mutating func countUnmatched(_ number: Int) {
        newUnmatched.append(Int32(truncatingIfNeeded: number))
    }

    /// Keeps what was counted so far.
    mutating func keepCounts() {
        for index in 0..<newUnmatched.count { unmatchedCounts[Int(newUnmatched[index])] += 1 }
        newUnmatched.removeAll()
    }

    /// Forgets what was counted since `keepCounts`.
    mutating func forgetCounts() { newUnmatched.removeAll() }

    /// The texts of unmatched entries, with the rows that were kept since the last call.
    mutating func takeUnmatched() -> [(text: String, count: Int)] {
        var found: [(text: String, count: Int)] = []
        for (number, count) in unmatchedCounts.enumerated() where count > 0 {
            unmatchedCounts[number] = 0
            if let text = entries[number].unmatched { found.append((text, count)) }
        }
        return found
    }
}
