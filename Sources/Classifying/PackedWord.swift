/// A word, packed so that it is compared and hashed at once: most are no longer than 16 bytes.
struct PackedWord: Hashable {
    private var first: UInt64 = 0
    private var second: UInt64 = 0
    private var rest: [UInt8] = []
    /// The number of its bytes.
    private(set) var count = 0

    /// The empty word.
    init() {}

    init(_ bytes: [UInt8]) {
        for byte in bytes { append(byte) }
    }

    /// Adds a byte at the end.
    mutating func append(_ byte: UInt8) {
        switch count {
        case ..<8: first |= UInt64(byte) << UInt64(8 * count)
        case ..<16: second |= UInt64(byte) << UInt64(8 * count - 64)
        default: rest.append(byte)
        }
        count += 1
    }

    /// Its bytes.
    var bytes: [UInt8] {
        (0..<count).map { place in
            switch place {
            case ..<8: UInt8(truncatingIfNeeded: first >> UInt64(8 * place))
            case ..<16: UInt8(truncatingIfNeeded: second >> UInt64(8 * place - 64))
            default: rest[place - 16]
            }
        }
    }
}
