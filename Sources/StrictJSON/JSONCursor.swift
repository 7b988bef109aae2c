/// A place among the bytes of a JSON text; the only thing that moves an index.
struct JSONCursor {
    let bytes: [UInt8]
    private(set) var index = 0
    private var line = 1
    private var lineStart = 0
    /// Bytes of this line that continue a scalar and so take no column (RFC 3629 §3).
    private var continuations = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    var position: JSONPosition {
        JSONPosition(line: line, column: index - lineStart - continuations + 1, offset: index)
    }

    /// The byte at hand; nil at the end.
    var byte: UInt8? {
        index < bytes.count ? bytes[index] : nil
    }

    /// Steps over a byte that ends no line.
    mutating func step() {
        if bytes[index] & 0xC0 == 0x80 { continuations += 1 }
        index += 1
    }

    /// Steps over any byte of a text; a CR before an LF leaves the line to the LF.
    mutating func stepOverAny() {
        let first = bytes[index]
        step()
        guard first == ASCII.lineFeed || first == ASCII.carriageReturn else { return }
        if first == ASCII.carriageReturn, byte == ASCII.lineFeed { return }
        line += 1
        lineStart = index
        continuations = 0
    }

    /// Steps over white space (RFC 8259 §2, ws).
    mutating func skipSpace() {
        while let next = byte {
            switch next {
            case ASCII.space, ASCII.tab: step()
            case ASCII.lineFeed, ASCII.carriageReturn: stepOverAny()
            default: return
            }
        }
    }

    /// Steps over a byte if it is the one at hand, and tells whether it was.
    mutating func skip(_ expected: UInt8) -> Bool {
        guard byte == expected else { return false }
        step()
        return true
    }

    /// Steps over digits and tells whether there was one.
    mutating func skipDigits() -> Bool {
        let start = index
        while let next = byte, ASCII.digits.contains(next) {
            step()
        }
        return index > start
    }
}
