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
        /// How many rows had it since it was last counted; kept where it is unmatched.
        var count = 0
    }

    /// The most values that are remembered at a time; more are read again.
    static let limit = 8192

    let column: Int
    let field: Field
    var table = ByteTable()
    private(set) var entries: [Entry] = []
    /// Owns `capacity` entries, the first `entries.count` of them initialised.
    private var hot: UnsafeMutablePointer<Hot>
    private var capacity = limit

    init(column: Int, field: Field) {
        self.column = column
        self.field = field
        unsafe hot = .allocate(capacity: Self.limit)
    }

    func deallocate() {
        table.deallocate()
        unsafe hot.deallocate()
    }

    /// Whether the memory is to be emptied before more is learnt.
    var isFull: Bool { entries.count >= Self.limit || table.byteCount > 1 << 20 }

    /// Adds what is known of a value that was not known.
    mutating func add(_ entry: Entry, _ key: UnsafeRawPointer, _ length: Int, hash: UInt64) -> Int {
        if entries.count == capacity { grow() }
        entries.append(entry)
        let number = unsafe table.add(key, length, hash: hash)
        unsafe hot.advanced(by: number).initialize(
            to: Hot(
                content: entry.content,
                hasNote: !entry.note.isEmpty,
                isUnmatched: entry.unmatched != nil
            )
        )
        return number
    }

    private mutating func grow() {
        let larger = UnsafeMutablePointer<Hot>.allocate(capacity: capacity * 2)
        unsafe larger.moveInitialize(from: hot, count: entries.count)
        unsafe hot.deallocate()
        unsafe hot = larger
        capacity *= 2
    }

    /// What every row looks at of an entry.
    @inline(__always)
    func hot(_ number: Int) -> Hot { unsafe hot[number] }

    /// Counts a row that has an entry's value.
    @inline(__always)
    func count(_ number: Int) { unsafe hot[number].count &+= 1 }

    /// Takes an entry's count.
    func takeCount(_ number: Int) -> Int {
        defer { unsafe hot[number].count = 0 }
        return unsafe hot[number].count
    }
}
