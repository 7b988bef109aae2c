/// A paste while it comes in: the bytes between ESC [200~ and ESC [201~.
struct PasteBuffer: Sendable {
    private static let end = Array("\u{1B}[201~".utf8)

    let limit: Int
    private var bytes: [UInt8] = []
    private var leftOut = 0
    /// How many bytes of the end mark have come; they are text when it is not completed.
    private var matched = 0

    init(limit: Int) {
        self.limit = limit
    }

    /// Takes a byte; gives the paste when that was its last one.
    mutating func take(_ byte: UInt8) -> KeyPress? {
        if byte == Self.end[matched] {
            matched += 1
            guard matched == Self.end.count else { return nil }
            defer { self = PasteBuffer(limit: limit) }
            return .paste(String(decoding: bytes, as: UTF8.self), leftOut: leftOut)
        }
        // ESC stands at the start of the mark only, so nothing but a new ESC can begin it anew.
        for text in Self.end[..<matched] { keep(text) }
        matched = 0
        if byte == Self.end[0] {
            matched = 1
        } else {
            keep(byte)
        }
        return nil
    }

    private mutating func keep(_ byte: UInt8) {
        if bytes.count < limit { bytes.append(byte) } else { leftOut += 1 }
    }
}
