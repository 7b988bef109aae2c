/// Cuts the bytes of a file into chunks that begin at a row and, as far as quotes tell, end after
/// one.
///
/// Whether quotes tell the truth is for the reader of a chunk to find out; a chunk whose end was
/// not found is marked.
package struct BlockSource {
    /// The bytes that a chunk holds at most, for speed: 128 KiB.
    package static let usualSize = 1 << 17
    /// What is left over of a chunk at most, before its end is no longer believed.
    private static let leftoverLimit = 3 * RowCutter.cellLimit

    /// A chunk in a worker's buffer.
    struct Chunk {
        var count: Int
        /// Whether nothing comes after it.
        var isLast: Bool
        /// Whether it may end within a row.
        var isUncertain: Bool
    }

    /// Reads some bytes into a buffer; none at the end of the file.
    typealias Read<Failure: Error> = (UnsafeMutableRawBufferPointer) throws(Failure) -> Int

    private var leftover: [UInt8]
    private var isAtEnd = false
    /// Whether a chunk was given and the last one was not.
    private var owesLast = false
    private let chunkSize: Int

    /// Begins with bytes that were read already.
    init(begunWith bytes: [UInt8], chunkSize: Int) {
        leftover = bytes
        self.chunkSize = chunkSize
    }

    /// Fills a buffer of `chunkSize` bytes with the next chunk; nil at the end.
    mutating func next<Failure: Error>(
        into buffer: UnsafeMutableRawBufferPointer,
        _ read: Read<Failure>
    ) throws(Failure) -> Chunk? {
        var count = min(leftover.count, chunkSize)
        unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[..<count])
            .copyBytes(from: leftover[..<count])
        leftover.removeFirst(count)
        while count < chunkSize, !isAtEnd, leftover.isEmpty {
            let rest = unsafe UnsafeMutableRawBufferPointer(
                rebasing: buffer[count..<chunkSize]
            )
            let more = try unsafe read(rest)
            if more == 0 { isAtEnd = true }
            count += more
        }
        // What an uncertain chunk ended within is a row when nothing comes after it.
        if count == 0, !owesLast { return nil }
        owesLast = !(isAtEnd && leftover.isEmpty)
        if !owesLast {
            return Chunk(count: count, isLast: true, isUncertain: false)
        }
        var isUncertain = false
        var end = unsafe Self.lastRowEnd(in: buffer, count)
        if end == 0 || count - end > Self.leftoverLimit {
            isUncertain = true
            end = unsafe Self.lastLineEnd(in: buffer, count)
            if end == 0 { end = count }
        }
        unsafe leftover.insert(contentsOf: buffer[end..<count], at: 0)
        return Chunk(count: end, isLast: false, isUncertain: isUncertain)
    }

    /// Where the last row ends whose end lies outside quotes; 0 when there is none.
    private static func lastRowEnd(in buffer: UnsafeMutableRawBufferPointer, _ count: Int) -> Int {
        guard let base = buffer.baseAddress else { return 0 }
        var isInside = unsafe quoteCount(base, count) & 1 == 1
        var place = count
        while place > 0 {
            place -= 1
            let byte = unsafe buffer[place]
            if byte == Byte.quote { isInside.toggle() }
            if byte == Byte.lineFeed, !isInside { return place + 1 }
        }
        return 0
    }

    /// How many quotes there are in a buffer that is readable up to the next multiple of 64.
    private static func quoteCount(_ base: UnsafeMutableRawPointer, _ count: Int) -> Int {
        let masks = MaskReader(separator: Byte.quote)
        var quotes = 0
        var place = 0
        while place + 64 <= count {
            quotes += unsafe masks.quotes(at: base + place).nonzeroBitCount
            place += 64
        }
        while place < count {
            if unsafe base.load(fromByteOffset: place, as: UInt8.self) == Byte.quote { quotes += 1 }
            place += 1
        }
        return quotes
    }

    private static func lastLineEnd(in buffer: UnsafeMutableRawBufferPointer, _ count: Int) -> Int {
        var place = count
        while place > 0 {
            place -= 1
            if unsafe buffer[place] == Byte.lineFeed { return place + 1 }
        }
        return 0
    }
}
