#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The lines of standard input, without their ends: LF, CR LF or CR.
struct LineReading {
    /// The longest line, in bytes; what is beyond it is passed over.
    static let limit = 65_536

    private var bytes: [UInt8] = []
    private var start = 0
    private var isAtEnd = false
    private var skipsLineFeed = false

    /// The next line; nil at the end of input.
    mutating func next() throws(FileFault) -> [UInt8]? {
        var line: [UInt8] = []
        var hasLine = false
        while true {
            while start < bytes.count {
                let byte = bytes[start]
                start += 1
                let isSecond = skipsLineFeed && byte == UInt8(ascii: "\n")
                skipsLineFeed = byte == UInt8(ascii: "\r")
                if isSecond { continue }
                if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { return line }
                hasLine = true
                if line.count < Self.limit { line.append(byte) }
            }
            if isAtEnd { return hasLine ? line : nil }
            try fill()
        }
    }

    private mutating func fill() throws(FileFault) {
        while true {
            switch System.read(STDIN_FILENO, upTo: 65_536) {
            case .success(let more):
                bytes = more
                start = 0
                isAtEnd = more.isEmpty
                return
            case .failure(let error):
                if error.number == EINTR { continue }
                throw FileFault(path: "standard input", reason: .notReadable(error.text))
            }
        }
    }
}
