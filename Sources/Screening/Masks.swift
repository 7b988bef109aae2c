#if arch(x86_64) && canImport(_Builtin_intrinsics)
import _Builtin_intrinsics.intel.sse2
#endif

/// Where the bytes that matter stand in a block of 64, one bit for each byte, the first lowest.
struct Masks {
    var quote: UInt64 = 0
    var separator: UInt64 = 0
    var lineFeed: UInt64 = 0
    var carriageReturn: UInt64 = 0
    /// Bytes beyond ASCII.
    var high: UInt64 = 0
    /// Bytes below the digits or beyond ASCII, `=`, `@` and DEL: what may begin a formula.
    var unusual: UInt64 = 0

    /// Without the bytes that do not count.
    @inline(__always)
    func limited(to valid: UInt64) -> Self {
        Self(
            quote: quote & valid,
            separator: separator & valid,
            lineFeed: lineFeed & valid,
            carriageReturn: carriageReturn & valid,
            high: high & valid,
            unusual: unusual & valid
        )
    }
}

/// Finds the bytes that matter, 64 at a time: with SSE2 where there is, else eight in a word.
struct MaskReader {
    private let separator: UInt8

    init(separator: UInt8) {
        self.separator = separator
    }

    /// The masks of the 64 bytes from a place on, all of which must be readable.
    @inline(__always)
    func masks(at place: UnsafeRawPointer) -> Masks {
        #if arch(x86_64) && canImport(_Builtin_intrinsics)
        return unsafe vectorMasks(at: place)
        #else
        return unsafe portableMasks(at: place)
        #endif
    }

    /// Where quotes stand in the 64 bytes from a place on.
    @inline(__always)
    func quotes(at place: UnsafeRawPointer) -> UInt64 {
        unsafe masks(at: place).quote
    }

    #if arch(x86_64) && canImport(_Builtin_intrinsics)
    @inline(__always)
    private func vectorMasks(at place: UnsafeRawPointer) -> Masks {
        var masks = Masks()
        let quotes = _mm_set1_epi8(CChar(bitPattern: Byte.quote))
        let separators = _mm_set1_epi8(CChar(bitPattern: separator))
        let lineFeeds = _mm_set1_epi8(CChar(bitPattern: Byte.lineFeed))
        let returns = _mm_set1_epi8(CChar(bitPattern: Byte.carriageReturn))
        let digits = _mm_set1_epi8(CChar(bitPattern: UInt8(ascii: "0")))
        let equals = _mm_set1_epi8(CChar(bitPattern: UInt8(ascii: "=")))
        let ats = _mm_set1_epi8(CChar(bitPattern: UInt8(ascii: "@")))
        let deletes = _mm_set1_epi8(0x7F)
        for part in 0..<4 {
            let bytes: __m128i = unsafe place.loadUnaligned(
                fromByteOffset: part * 16,
                as: __m128i.self
            )
            let shift = UInt64(part * 16)
            masks.quote |= Self.bits(_mm_cmpeq_epi8(bytes, quotes)) << shift
            masks.separator |= Self.bits(_mm_cmpeq_epi8(bytes, separators)) << shift
            masks.lineFeed |= Self.bits(_mm_cmpeq_epi8(bytes, lineFeeds)) << shift
            masks.carriageReturn |= Self.bits(_mm_cmpeq_epi8(bytes, returns)) << shift
            masks.high |= Self.bits(bytes) << shift
            // As signed numbers, the bytes beyond ASCII are below the digits too.
            let low = _mm_cmplt_epi8(bytes, digits)
            let marks = _mm_or_si128(_mm_cmpeq_epi8(bytes, equals), _mm_cmpeq_epi8(bytes, ats))
            let unusual = _mm_or_si128(_mm_or_si128(low, marks), _mm_cmpeq_epi8(bytes, deletes))
            masks.unusual |= Self.bits(unusual) << shift
        }
        return masks
    }

    @inline(__always)
    private static func bits(_ bytes: __m128i) -> UInt64 {
        UInt64(UInt32(bitPattern: _mm_movemask_epi8(bytes)))
    }
    #endif

    /// The same by words of eight bytes, on any machine.
    @inline(__always)
    func portableMasks(at place: UnsafeRawPointer) -> Masks {
        var masks = Masks()
        for part in 0..<8 {
            let word = unsafe UInt64(
                littleEndian: place.loadUnaligned(fromByteOffset: part * 8, as: UInt64.self)
            )
            let shift = UInt64(part * 8)
            masks.quote |= Self.bits(of: Byte.quote, in: word) << shift
            masks.separator |= Self.bits(of: separator, in: word) << shift
            masks.lineFeed |= Self.bits(of: Byte.lineFeed, in: word) << shift
            masks.carriageReturn |= Self.bits(of: Byte.carriageReturn, in: word) << shift
            masks.high |= Self.gathered(word & Self.tops) << shift
            masks.unusual |= Self.unusual(in: word) << shift
        }
        return masks
    }

    private static let tops: UInt64 = 0x8080_8080_8080_8080

    /// One bit for each byte of a word that equals another byte.
    @inline(__always)
    private static func bits(of byte: UInt8, in word: UInt64) -> UInt64 {
        let difference = word ^ (UInt64(byte) &* 0x0101_0101_0101_0101)
        let low = (difference & ~tops) &+ ~tops
        return gathered(~(low | difference) & tops)
    }

    /// One bit for each byte of a word that is below the digits, `=`, `@`, DEL or beyond ASCII.
    @inline(__always)
    private static func unusual(in word: UInt64) -> UInt64 {
        // The top bit stays clear where the seven others of a byte are below `0`.
        let low = (word & ~tops) &+ 0x5050_5050_5050_5050
        return gathered((~low | word) & tops) | bits(of: UInt8(ascii: "="), in: word)
            | bits(of: UInt8(ascii: "@"), in: word) | bits(of: 0x7F, in: word)
    }

    /// The top bits of the eight bytes, side by side.
    @inline(__always)
    private static func gathered(_ tops: UInt64) -> UInt64 {
        ((tops >> 7) &* 0x0102_0408_1020_4080) >> 56
    }
}

extension UInt64 {
    /// Each bit: whether the number of bits set up to it is odd.
    @inline(__always)
    var prefixParity: UInt64 {
        var bits = self
        bits ^= bits << 1
        bits ^= bits << 2
        bits ^= bits << 4
        bits ^= bits << 8
        bits ^= bits << 16
        bits ^= bits << 32
        return bits
    }
}
