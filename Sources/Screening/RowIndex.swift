/// Where the cells and the rows of a chunk end: found first, so that what follows needs no look at
/// each byte.
///
/// Quotes are taken to open and close cells, which is checked on the way.
///
/// Invariant: `places` owns a number for each byte of a chunk and 66 more, `rows` one for each byte
/// and two more, until `deallocate`.
@safe
struct RowIndex {
    private let masks: MaskReader
    private let places: UnsafeMutablePointer<Int32>
    private let rows: UnsafeMutablePointer<Int32>
    /// How many rows there are.
    private(set) var rowCount = 0
    /// Whether every byte beyond ASCII is known to be part of well-formed UTF-8.
    private(set) var isUTF8 = true
    /// How many line feeds there are, those inside quotes counted.
    private(set) var lineCount = 0
    /// Whether the last row ends without a line end.
    private(set) var endsOpen = false

    init(separator: UInt8, chunkSize: Int) {
        masks = MaskReader(separator: separator)
        unsafe places = .allocate(capacity: chunkSize + 66)
        unsafe places.initialize(repeating: -1, count: chunkSize + 66)
        unsafe rows = .allocate(capacity: chunkSize + 2)
        unsafe rows.initialize(repeating: 0, count: chunkSize + 2)
    }

    func deallocate() {
        unsafe places.deallocate()
        unsafe rows.deallocate()
    }

    /// The place, among all ends of cells, of the one before a row's first.
    @inline(__always)
    func firstEnd(ofRow row: Int) -> Int { Int(unsafe rows[row]) }

    /// Where the cell ends that has a place among all; -1 for the one before the first.
    @inline(__always)
    func end(_ place: Int) -> Int { Int(unsafe places[place]) }

    /// Finds the ends in a chunk, after which 64 bytes may be read; tells whether quotes and line
    /// ends are such that they can be trusted.
    mutating func read(_ base: UnsafeRawPointer, _ count: Int) -> Bool {
        var quotes = QuoteState()
        var text = UTF8Masks()
        var found = 1
        var row = 1
        var block = 0
        isUTF8 = true
        lineCount = 0
        while block < count {
            let left = count - block
            let valid: UInt64 = left >= 64 ? ~0 : (1 << UInt64(left)) &- 1
            let masks = unsafe self.masks.masks(at: base + block).limited(to: valid)
            guard let inside = quotes.inside(masks, valid) else { return false }
            if masks.high != 0 || text.isPending {
                if unsafe !text.take(base + block, masks.high, valid) { isUTF8 = false }
            }
            let breaks = (masks.separator | masks.lineFeed) & ~inside
            var lineFeeds = masks.lineFeed & ~inside
            if lineFeeds != masks.lineFeed {
                lineCount &+= (masks.lineFeed & inside).nonzeroBitCount
            }
            while lineFeeds != 0 {
                let before = (lineFeeds &- 1) & ~lineFeeds
                unsafe rows[row] = Int32(
                    truncatingIfNeeded: found &+ (breaks & before).nonzeroBitCount
                )
                row &+= 1
                lineFeeds &= lineFeeds &- 1
            }
            unsafe write(breaks, block, to: places + found)
            found &+= breaks.nonzeroBitCount
            block &+= 64
        }
        guard !quotes.isOpen else { return false }
        if text.isPending { isUTF8 = false }
        rowCount = row - 1
        lineCount += rowCount
        endsOpen = firstEnd(ofRow: rowCount) != found - 1 || end(found - 1) != count - 1
        if endsOpen {
            // A CR that ends the file ends a row.
            let last = unsafe base.load(fromByteOffset: count - 1, as: UInt8.self)
            if last == Byte.carriageReturn { return false }
            unsafe places[found] = Int32(count)
            unsafe rows[row] = Int32(found)
            rowCount += 1
        }
        return true
    }

    /// Writes the places of bits, eight at a time; what is written beyond them is overwritten next.
    @inline(__always)
    private func write(_ bits: UInt64, _ block: Int, to start: UnsafeMutablePointer<Int32>) {
        var bits = bits
        var place = unsafe start
        let block = Int32(truncatingIfNeeded: block)
        while bits != 0 {
            for step in 0..<8 {
                unsafe place[step] = block &+ Int32(truncatingIfNeeded: bits.trailingZeroBitCount)
                bits &= bits &- 1
            }
            unsafe place += 8
        }
    }
}

/// What quotes and carriage returns say of a chunk read so far.
private struct QuoteState {
    private var inQuotes: UInt64 = 0
    private var mayOpen: UInt64 = 1
    private var closesBefore: UInt64 = 0
    private var returnBefore: UInt64 = 0

    /// Whether a quote is open, or a carriage return alone stands at the end.
    var isOpen: Bool { inQuotes | returnBefore != 0 }

    /// Which bytes of a block are inside quotes; nil where a quote stands within text, or a row
    /// ends with a carriage return alone.
    @inline(__always)
    mutating func inside(_ masks: Masks, _ valid: UInt64) -> UInt64? {
        let quote = masks.quote
        // Quotes that are not beside a separator, a line end or another quote are text.
        let marks = masks.separator | masks.lineFeed | quote
        let parity = quote == 0 ? inQuotes : quote.prefixParity ^ inQuotes
        let opening = quote & parity
        let closing = quote & ~parity
        let returns = masks.carriageReturn & ~parity
        let stray = opening & ~(marks << 1 | mayOpen)
        let loose = (closing << 1 | closesBefore) & ~(marks | masks.carriageReturn) & valid
        // A CR outside quotes that no LF follows ends a row too: rare, and left to others.
        let alone = (returns << 1 | returnBefore) & ~masks.lineFeed & valid
        if stray | loose | alone != 0 { return nil }
        mayOpen = marks >> 63
        closesBefore = closing >> 63
        returnBefore = returns >> 63
        inQuotes = parity >> 63 == 0 ? 0 : ~0
        return parity
    }
}
