/// Numbers for byte strings, in the order in which they were first seen.
///
/// An open-addressing table of hashes leads to the keys, which stand one after the other. A look-up
/// allocates nothing and reads eight bytes at a time, so every key that is handed in must be
/// followed by seven bytes that may be read.
///
/// Invariant: `slots` owns `mask + 1` slots, of which half are free at least; `keys` owns
/// `keyCapacity` bytes, of which the last eight are never part of a key. Both until `deallocate`.
@safe
struct ByteTable {
    private struct Slot {
        var hash: UInt32 = 0
        var start: Int32 = 0
        var length: Int32 = 0
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

    /// The hash of a key.
    @inline(__always)
    static func hash(_ key: UnsafeRawPointer, _ length: Int) -> UInt64 {
        var hash = UInt64(truncatingIfNeeded: length) &* 0x9E37_79B9_7F4A_7C15
        var place = 0
        while place &+ 8 <= length {
            hash = unsafe mixed(hash ^ key.loadUnaligned(fromByteOffset: place, as: UInt64.self))
            place &+= 8
        }
        if place < length { hash = unsafe mixed(hash ^ tail(key, place, length)) }
        return hash
    }

    @inline(__always)
    private static func mixed(_ value: UInt64) -> UInt64 {
        let product = value.multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
        return product.high ^ product.low &+ 0xE703_7ED1_A0B4_28DB
    }

    /// The last bytes of a key, fewer than eight.
    @inline(__always)
    private static func tail(_ key: UnsafeRawPointer, _ place: Int, _ length: Int) -> UInt64 {
        let word = unsafe UInt64(
            littleEndian: key.loadUnaligned(fromByteOffset: place, as: UInt64.self)
        )
        return word & ((1 << UInt64(truncatingIfNeeded: (length &- place) &* 8)) &- 1)
    }

    /// The number of a key; -1 if it was never added.
    @inline(__always)
    func number(of key: UnsafeRawPointer, _ length: Int, hash: UInt64) -> Int {
        var index = Int(truncatingIfNeeded: hash >> 32) & mask
        while true {
            let slot = unsafe slots[index]
            if slot.number < 0 { return -1 }
            if slot.hash == UInt32(truncatingIfNeeded: hash >> 32), Int(slot.length) == length,
                unsafe isEqual(keys + Int(slot.start), key, length)
            {
                return Int(slot.number)
            }
            index = (index &+ 1) & mask
        }
    }

    @inline(__always)
    private func isEqual(
        _ known: UnsafeMutableRawPointer,
        _ key: UnsafeRawPointer,
        _ length: Int
    ) -> Bool {
        var place = 0
        while place &+ 8 <= length {
            let left = unsafe known.loadUnaligned(fromByteOffset: place, as: UInt64.self)
            let right = unsafe key.loadUnaligned(fromByteOffset: place, as: UInt64.self)
            if left != right { return false }
            place &+= 8
        }
        guard place < length else { return true }
        return unsafe Self.tail(UnsafeRawPointer(known), place, length)
            == Self.tail(key, place, length)
    }

    /// Adds a key that the table does not have, and gives its number.
    @inline(never)
    mutating func add(_ key: UnsafeRawPointer, _ length: Int, hash: UInt64) -> Int {
        if (count + 1) * 2 > mask { growSlots() }
        if byteCount + length + 8 > keyCapacity { growKeys(by: length) }
        unsafe keys.advanced(by: byteCount).copyMemory(from: key, byteCount: length)
        place(
            Slot(
                hash: UInt32(truncatingIfNeeded: hash >> 32),
                start: Int32(byteCount),
                length: Int32(length),
                number: Int32(count)
            )
        )
        byteCount += length
        count += 1
        return count - 1
    }

    private mutating func growKeys(by length: Int) {
        keyCapacity = max(keyCapacity * 2, byteCount + length + 8)
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
        for index in 0..<oldCount where unsafe old[index].number >= 0 {
            place(unsafe old[index])
        }
        unsafe old.deallocate()
    }

    private mutating func place(_ slot: Slot) {
        var index = Int(slot.hash) & mask
        while unsafe slots[index].number >= 0 { index = (index &+ 1) & mask }
        unsafe slots[index] = slot
    }
}
