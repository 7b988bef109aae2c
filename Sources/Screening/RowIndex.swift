/// Where the cells and the rows of a chunk end: found first, so that what follows needs no look at
/// each byte.
///
/// Quotes are taken to open and close cells, which is checked on the way.
///
/// Invariant: `places`, `rows` and `doubts` own a number for each byte of a chunk and 66 more, until
/// `deallocate`; the first `endCount` and `rowCount` of them, and
/// those up to the largest number, are this chunk's.
@safe
struct RowIndex {
    private let masks: MaskReader
    private let places: UnsafeMutablePointer<Int32>
    private let rows: UnsafeMutablePointer<Int32>
    private let doubts: UnsafeMutablePointer<Int32>
    /// How many ends of cells there are, with the one before the first.
    private(set) var endCount = 1
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
        unsafe rows = .allocate(capacity: chunkSize + 66)
        unsafe rows.initialize(repeating: 0, count: chunkSize + 66)
        unsafe doubts = .allocate(capacity: chunkSize + 66)
        unsafe doubts.initialize(repeating: 0, count: chunkSize + 66)
    }

    func deallocate() {
        unsafe places.deallocate()
        unsafe rows.deallocate()
        unsafe doubts.deallocate()
    }

    /// Where a row ends, before its LF.
    @inline(__always)
    func end(ofRow row: Int) -> Int { Int(unsafe rows[row]) }

    /// Where the cell ends that has a place among all; -1 for the one before the first.
    @inline(__always)
    func end(_ place: Int) -> Int { Int(unsafe places[place]) }

    /// Where the first byte, or in quotes the second, of a cell is neither a digit nor a plain
    /// letter; beyond the last of all places after the last of these.
    @inline(__always)
    func doubt(_ number: Int) -> Int { Int(unsafe doubts[number]) }

    /// Where a chunk is being read.
    private struct Progress {
        var quotes = QuoteState()
        var text = UTF8Masks()
        var found = 1
        var row = 0
        var doubt = 0
        /// Whether a cell starts, or has its second byte after a quote, where the next block does.
        var starts: UInt64 = 1
        var seconds: UInt64 = 0
    }

    /// Finds the ends in a chunk, after which 64 bytes may be read; tells whether quotes and line
    /// ends are such that they can be trusted.
    mutating func read(_ base: UnsafeRawPointer, _ count: Int) -> Bool {
        var progress = Progress()
        var block = 0
        isUTF8 = true
        lineCount = 0
        while block &+ 64 <= count {
            guard unsafe read(base, block, ~0, &progress) else { return false }
            block &+= 64
        }
        if block < count {
            let valid: UInt64 = (1 << UInt64(count - block)) &- 1
            guard unsafe read(base, block, valid, &progress) else { return false }
        }
        guard !progress.quotes.isOpen else { return false }
        if progress.text.isPending { isUTF8 = false }
        return unsafe end(base, count, progress)
    }

    /// Reads a block of 64 bytes, of which those count that `valid` has a bit for.
    @inline(__always)
    private mutating func read(
        _ base: UnsafeRawPointer,
        _ block: Int,
        _ valid: UInt64,
        _ progress: inout Progress
    ) -> Bool {
        let masks = unsafe self.masks.masks(at: base + block).limited(to: valid)
        guard let inside = progress.quotes.inside(masks, valid) else { return false }
        if masks.high != 0 || progress.text.isPending {
            if unsafe !progress.text.take(base + block, masks.high, valid) { isUTF8 = false }
        }
        let breaks = (masks.separator | masks.lineFeed) & ~inside
        let lineFeeds = masks.lineFeed & ~inside
        if lineFeeds != masks.lineFeed {
            lineCount &+= (masks.lineFeed & inside).nonzeroBitCount
        }
        let starts = breaks << 1 | progress.starts
        let seconds = (starts & masks.quote) << 1 | progress.seconds
        // A carriage return outside quotes ends a row here, so a cell before it is empty.
        let ends = masks.quote | breaks | (masks.carriageReturn & ~inside)
        var doubtful = (starts & ~ends | seconds) & masks.unusual
        while doubtful != 0 {
            let place = block &+ doubtful.trailingZeroBitCount
            unsafe doubts[progress.doubt] = Int32(truncatingIfNeeded: place)
            progress.doubt &+= 1
            doubtful &= doubtful &- 1
        }
        progress.seconds = (starts & masks.quote) >> 63
        progress.starts = breaks >> 63
        progress.row &+= unsafe writeFew(lineFeeds, block, to: rows + progress.row)
        unsafe write(breaks, block, to: places + progress.found)
        progress.found &+= breaks.nonzeroBitCount
        return true
    }

    /// Ends a chunk whose blocks were all read.
    private mutating func end(
        _ base: UnsafeRawPointer,
        _ count: Int,
        _ progress: Progress
    ) -> Bool {
        endCount = progress.found
        rowCount = progress.row
        lineCount += rowCount
        endsOpen = (rowCount == 0 ? -1 : end(ofRow: rowCount - 1)) != count - 1
        if endsOpen {
            // A CR that ends the file ends a row.
            let last = unsafe base.load(fromByteOffset: count - 1, as: UInt8.self)
            if last == Byte.carriageReturn { return false }
            unsafe places[endCount] = Int32(count)
            unsafe rows[rowCount] = Int32(count)
            endCount += 1
            rowCount += 1
        }
        unsafe doubts[progress.doubt] = Int32.max
        return true
    }

    /// Writes the places of bits, of which there are mostly two at most, and gives how many.
    @inline(__always)
    private func writeFew(
        _ bits: UInt64,
        _ block: Int,
        to start: UnsafeMutablePointer<Int32>
    ) -> Int {
        let block = Int32(truncatingIfNeeded: block)
        let rest = bits & (bits &- 1)
        unsafe start[0] = block &+ Int32(truncatingIfNeeded: bits.trailingZeroBitCount)
        unsafe start[1] = block &+ Int32(truncatingIfNeeded: rest.trailingZeroBitCount)
        var count = (bits == 0 ? 0 : 1) &+ (rest == 0 ? 0 : 1)
        var more = rest & (rest &- 1)
        while more != 0 {
            unsafe start[count] = block &+ Int32(truncatingIfNeeded: more.trailingZeroBitCount)
            count &+= 1
            more &= more &- 1
        }
        return count
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
