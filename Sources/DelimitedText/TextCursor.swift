/// A place among the bytes of a text; the only thing that moves an index.
struct TextCursor {
    private(set) var index = 0
    private var line = 1
    private var lineStart = 0
    /// Bytes of this line that continue a scalar and so take no column (RFC 3629 §3).
    private var continuations = 0

    var position: TextPosition {
        TextPosition(line: line, column: index - lineStart - continuations + 1)
    }

    /// Steps over a byte that ends no line.
    mutating func step(over byte: UInt8) {
        index += 1
        if byte & 0xC0 == 0x80 { continuations += 1 }
    }

    /// Steps over a byte order mark, which takes no column.
    mutating func stepOverMark() {
        index += 3
        lineStart = index
    }

    /// Steps over any byte of a text; a CR before an LF leaves the line to the LF.
    mutating func step(in bytes: [UInt8]) {
        let byte = bytes[index]
        step(over: byte)
        guard byte == ASCII.lineFeed || byte == ASCII.carriageReturn else { return }
        if byte == ASCII.carriageReturn, index < bytes.count, bytes[index] == ASCII.lineFeed {
            return
        }
        line += 1
        lineStart = index
        continuations = 0
    }
}
