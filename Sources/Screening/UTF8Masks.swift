#if arch(x86_64) && canImport(_Builtin_intrinsics)
import _Builtin_intrinsics.intel.sse2
#endif

/// Tells well-formed UTF-8 from other bytes (Unicode, table 3-7), 64 bytes at a time.
///
/// Every byte must be a continuation exactly where the bytes before it call for one, and the four
/// leading bytes with narrower ranges are looked at by themselves.
struct UTF8Masks {
    /// Where the next block must have continuations, one bit for each byte.
    private var expected: UInt64 = 0
    /// Whether the last byte of the block before was one of the four, one bit each.
    private var narrow: UInt64 = 0

    /// Whether the block before ended within a scalar.
    var isPending: Bool { expected != 0 }

    #if arch(x86_64) && canImport(_Builtin_intrinsics)
    /// Takes the next block, of which the bytes beyond ASCII are known, and tells whether it is
    /// well formed so far.
    mutating func take(_ block: UnsafeRawPointer, _ high: UInt64, _ valid: UInt64) -> Bool {
        let parts = unsafe Parts(block)
        let two = parts.atLeast(0xC0) & valid
        let continuation = high & ~two
        let three = parts.atLeast(0xE0) & valid
        var due = two << 1 | expected
        var wrong = two & ~parts.atLeast(0xC2)
        expected = two >> 63
        if three | narrow != 0 {
            let four = parts.atLeast(0xF0) & valid
            due |= three << 2 | four << 3
            expected |= three >> 62 | four >> 61
            wrong |= valid & parts.atLeast(0xF5)
            wrong |= narrowed(parts, valid, high)
        } else {
            narrow = 0
        }
        // Of what is due beyond the bytes that count, the next block decides; there is none after
        // the last.
        if due & ~valid != 0 { expected |= 1 }
        return (due & valid) ^ continuation | wrong == 0
    }

    /// Where a second byte is outside the range that its leading byte leaves.
    private mutating func narrowed(_ parts: Parts, _ valid: UInt64, _ high: UInt64) -> UInt64 {
        let (e0, ed) = (parts.equal(0xE0) & valid, parts.equal(0xED) & valid)
        let (f0, f4) = (parts.equal(0xF0) & valid, parts.equal(0xF4) & valid)
        let from90 = parts.atLeast(0x90)
        let fromA0 = parts.atLeast(0xA0)
        var wrong = (e0 << 1 | narrow & 1) & ~fromA0
        wrong |= (ed << 1 | (narrow >> 1) & 1) & fromA0
        wrong |= (f0 << 1 | (narrow >> 2) & 1) & ~from90
        wrong |= (f4 << 1 | (narrow >> 3) & 1) & from90
        narrow = e0 >> 63 | (ed >> 63) << 1 | (f0 >> 63) << 2 | (f4 >> 63) << 3
        return wrong & valid
    }

    /// The 64 bytes of a block.
    private struct Parts {
        let first, second, third, fourth: __m128i

        init(_ block: UnsafeRawPointer) {
            unsafe first = block.loadUnaligned(as: __m128i.self)
            unsafe second = block.loadUnaligned(fromByteOffset: 16, as: __m128i.self)
            unsafe third = block.loadUnaligned(fromByteOffset: 32, as: __m128i.self)
            unsafe fourth = block.loadUnaligned(fromByteOffset: 48, as: __m128i.self)
        }

        /// Which bytes are not below one.
        @inline(__always)
        func atLeast(_ byte: UInt8) -> UInt64 {
            let least = _mm_set1_epi8(CChar(bitPattern: byte))
            return gathered { _mm_cmpeq_epi8(_mm_max_epu8($0, least), $0) }
        }

        /// Which bytes are one.
        @inline(__always)
        func equal(_ byte: UInt8) -> UInt64 {
            let same = _mm_set1_epi8(CChar(bitPattern: byte))
            return gathered { _mm_cmpeq_epi8($0, same) }
        }

        @inline(__always)
        private func gathered(_ test: (__m128i) -> __m128i) -> UInt64 {
            func bits(_ part: __m128i) -> UInt64 {
                UInt64(UInt32(bitPattern: _mm_movemask_epi8(test(part))))
            }
            return bits(first) | bits(second) << 16 | bits(third) << 32 | bits(fourth) << 48
        }
    }
    #else
    /// Without vectors nothing is known of a block that is not all ASCII.
    mutating func take(_ block: UnsafeRawPointer, _ high: UInt64, _ valid: UInt64) -> Bool {
        high == 0
    }
    #endif
}
