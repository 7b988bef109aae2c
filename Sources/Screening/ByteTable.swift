#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Numbers for byte strings, in the order in which they were first seen.
///
/// An open-addressing table of hashes leads to the keys, which stand one after the other, each filled
/// up with zeros to sixteen bytes at least. A look-up allocates nothing.
///
/// Invariant: `slots` owns `mask + 1` slots, of which most are free; `keys` owns `keyCapacity`
/// bytes. Both until `deallocate`.
@safe
struct ByteTable {
    /// Bytes to look for, followed by fifteen that may be read.
    ///
    /// Most keys are short: what is read of their first and last sixteen bytes serves the hash and
    /// the comparison, without a branch on the length.
    @safe
    struct Key {
        fileprivate let start: UnsafeRawPointer
        let length: Int
        fileprivate let first: SIMD2<UInt64>
        fileprivate let last: SIMD2<UInt64>
        /// The hash and the length, so that both are compared at once; never 0.
        fileprivate let tag: UInt64

        @inline(__always)
        init(_ start: UnsafeRawPointer, _ length: Int) {
            unsafe self.start = start
            self.length = length
            let size = min(length, 16)
            first = unsafe Self.piece(start, size)
            last = unsafe Self.piece(start + (length &- size), size)
            // Multilinear: four products that do not wait for each other.
            let size64 = UInt64(truncatingIfNeeded: length)
            var mixed = (first.x ^ size64) &* 0x9E37_79B9_7F4A_7C15
            mixed &+= first.y &* 0xA076_1D64_78BD_642F
            mixed &+= last.x &* 0xE703_7ED1_A0B4_28DB
            mixed &+= last.y &* 0x8EBC_6AF0_9C88_C6E3
            tag = (mixed & ~0xFFFF_FFFF) | (size64 &+ 1)
        }

        /// Some bytes, sixteen at most, filled up with zeros.
        @inline(__always)
        private static func piece(_ start: UnsafeRawPointer, _ size: Int) -> SIMD2<UInt64> {
            let bytes = unsafe start.loadUnaligned(as: SIMD16<Int8>.self)
            let lanes = SIMD16<Int8>(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15)
            let counts = SIMD16<Int8>(repeating: Int8(truncatingIfNeeded: size)) .> lanes
            return unsafe unsafeBitCast(
                SIMD16<Int8>.zero.replacing(with: bytes, where: counts),
                to: SIMD2<UInt64>.self
            )
        }

        /// Whether a key of the same length, filled up with zeros, has the same first and last
        /// sixteen bytes.
        @inline(__always)
        fileprivate func hasEnds(_ known: UnsafeRawPointer) -> Bool {
            let size = min(length, 16)
            let head = unsafe known.loadUnaligned(as: SIMD2<UInt64>.self) ^ first
            let tail =
                unsafe (known + (length &- size)).loadUnaligned(as: SIMD2<UInt64>.self) ^ last
            let difference = head | tail
            return difference.x | difference.y == 0
        }

        /// Whether a key of the same length, filled up with zeros, has the same bytes.
        fileprivate func equals(_ known: UnsafeRawPointer) -> Bool {
            guard unsafe hasEnds(known) else { return false }
            return unsafe length <= 32 || memcmp(known, start, length) == 0
        }
    }

    /// A key's place; free while the tag is 0.
    private struct Slot {
        var tag: UInt64 = 0
        var start: Int32 = 0
        var number: Int32 = -1
    }

    private var slots: UnsafeMutablePointer<Slot>
    private var mask: Int
    private var keys: UnsafeMutableRawPointer
    private var keyCapacity: Int
    /// How many bytes the keys take up.
    private(set) var byteCount = 0
    /// How many keys there are.
    private(set) var count = 0

    init() {
        mask = 63
        unsafe slots = .allocate(capacity: 64)
        unsafe slots.initialize(repeating: Slot(), count: 64)
        keyCapacity = 1024
        unsafe keys = .allocate(byteCount: 1024, alignment: 8)
    }

    func deallocate() {
        unsafe slots.deallocate()
        unsafe keys.deallocate()
    }

    /// Spreads what differs over all bits.
    @inline(__always)
    static func mixed(_ value: UInt64) -> UInt64 {
        let product = (value ^ 0x9E37_79B9_7F4A_7C15)
            .multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
        return product.high ^ product.low
    }

    /// The number of a key where it is found at once; else -1, and `number(of:)` knows.
    @inline(__always)
    func quickNumber(of key: Key) -> Int {
        let slot = unsafe slots[Self.index(key.tag) & mask]
        guard slot.tag == key.tag, key.length <= 32, unsafe key.hasEnds(keys + Int(slot.start))
        else { return -1 }
        return Int(slot.number)
    }

    /// The number of a key; -1 if it was never added.
    func number(of key: Key) -> Int {
        var index = Self.index(key.tag) & mask
        while true {
            let tag = unsafe slots[index].tag
            if tag == key.tag, unsafe key.equals(keys + Int(slots[index].start)) {
                return Int(unsafe slots[index].number)
            }
            if tag == 0 { return -1 }
            index = (index &+ 1) & mask
        }
    }

    /// Where the search for a tag begins, before it is cut to the table's size.
    @inline(__always)
    private static func index(_ tag: UInt64) -> Int { Int(truncatingIfNeeded: tag >> 32) }

    /// Adds a key that the table does not have, and gives its number.
    @inline(never)
    mutating func add(_ key: Key) -> Int {
        let filled = max(key.length, 16)
        // Few keys are then not found at once.
        if (count + 1) * 8 > mask { growSlots() }
        if byteCount + filled > keyCapacity { growKeys(by: filled) }
        let place = unsafe keys + byteCount
        unsafe place.initializeMemory(as: UInt8.self, repeating: 0, count: filled)
        unsafe place.copyMemory(from: key.start, byteCount: key.length)
        self.place(
            Slot(
                tag: key.tag,
                start: Int32(byteCount),
                number: Int32(count)
            )
        )
        byteCount += filled
        count += 1
        return count - 1
    }

    private mutating func growKeys(by length: Int) {
        keyCapacity = max(keyCapacity * 2, byteCount + length)
        let larger = UnsafeMutableRawPointer.allocate(byteCount: keyCapacity, alignment: 8)
        unsafe larger.copyMemory(from: keys, byteCount: byteCount)
        unsafe keys.deallocate()
        unsafe keys = larger
    }

    private mutating func growSlots() {
        let old = unsafe slots
        let oldCount = mask + 1
        mask = oldCount * 2 - 1
        unsafe slots = .allocate(capacity: mask + 1)
        unsafe slots.initialize(repeating: Slot(), count: mask + 1)
        for index in 0..<oldCount where unsafe old[index].tag != 0 {
            place(unsafe old[index])
        }
        unsafe old.deallocate()
    }

    private mutating func place(_ slot: Slot) {
        var index = Self.index(slot.tag) & mask
        while unsafe slots[index].tag != 0 { index = (index &+ 1) & mask }
        unsafe slots[index] = slot
    }
}
