/// UTF-16 into UTF-8, in pieces of any length; what is malformed becomes U+FFFD.
package struct UTF16Decoding: Sendable {
    private let isBigEndian: Bool
    private var firstHalf: UInt8?
    private var highSurrogate: UInt16?

    /// Makes a decoder.
    package init(isBigEndian: Bool) {
        self.isBigEndian = isBigEndian
    }

    /// Decodes some bytes more.
    package mutating func decode(_ bytes: [UInt8]) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count)
        for byte in bytes {
            guard let first = firstHalf else {
                firstHalf = byte
                continue
            }
            firstHalf = nil
            let pair = isBigEndian ? (first, byte) : (byte, first)
            add(UInt16(pair.0) << 8 | UInt16(pair.1), to: &text)
        }
        return text
    }

    private mutating func add(_ unit: UInt16, to text: inout [UInt8]) {
        if let high = highSurrogate {
            highSurrogate = nil
            if UTF16.isTrailSurrogate(unit) {
                let value = 0x10000 + (UInt32(high) - 0xD800) << 10 + UInt32(unit) - 0xDC00
                append(Unicode.Scalar(value), to: &text)
                return
            }
            append(nil, to: &text)
        }
        if UTF16.isLeadSurrogate(unit) {
            highSurrogate = unit
        } else {
            append(Unicode.Scalar(unit), to: &text)
        }
    }

    private func append(_ scalar: Unicode.Scalar?, to text: inout [UInt8]) {
        text += UTF8.encode(scalar ?? "\u{FFFD}") ?? .init()
    }
}
