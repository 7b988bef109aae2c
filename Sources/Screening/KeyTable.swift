/// Leads from the content numbers of a row to the number of what the row comes to.
///
/// An open-addressing table whose slots hold their keys, so that a look-up mostly reads one line of
/// memory.
///
/// Invariant: `slots` owns `(mask + 1) * stride` numbers, of which half of the slots are free at
/// least, until `deallocate`; every key that is handed in has `2 * pairs` readable numbers.
@safe
struct KeyTable {
    /// The numbers of a key, two at a time.
    private let pairs: Int
    /// The numbers of a slot: the key's, the value and one unused.
    private let stride: Int
    private var slots: UnsafeMutablePointer<Int32>
    private var mask = 255
    private(set) var count = 0

    /// Makes an empty table for keys of some numbers.
    init(width: Int) {
        pairs = (width + 1) / 2
        stride = 2 * pairs + 2
        unsafe slots = .allocate(capacity: 256 * stride)
        unsafe slots.initialize(repeating: -1, count: 256 * stride)
    }

    func deallocate() {
        unsafe slots.deallocate()
    }

    /// Two numbers of a key, read one by one as they were written.
    @inline(__always)
    private func pair(_ numbers: UnsafePointer<Int32>, _ index: Int) -> UInt64 {
        let low = unsafe UInt32(bitPattern: numbers[index &* 2])
        let high = unsafe UInt32(bitPattern: numbers[index &* 2 &+ 1])
        return UInt64(low) | UInt64(high) << 32
    }

    @inline(__always)
    private func hash(_ key: UnsafePointer<Int32>) -> Int {
        var hash: UInt64 = 0
        for index in 0..<pairs { hash = ByteTable.mixed(unsafe hash ^ pair(key, index)) }
        return Int(truncatingIfNeeded: hash >> 32)
    }

    /// The value of a key; -1 if it was never added.
    @inline(__always)
    func value(of key: UnsafePointer<Int32>) -> Int {
        var index = unsafe hash(key) & mask
        while true {
            let slot = unsafe slots + index &* stride
            let value = unsafe slot[stride &- 2]
            if value < 0 { return -1 }
            var difference: UInt64 = 0
            for index in 0..<pairs { difference |= unsafe pair(slot, index) ^ pair(key, index) }
            if difference == 0 { return Int(value) }
            index = (index &+ 1) & mask
        }
    }

    /// Adds a value, not negative, for a key that the table does not have.
    @inline(never)
    mutating func add(_ key: UnsafePointer<Int32>, value: Int32) {
        if (count + 1) * 2 > mask { grow() }
        unsafe place(key, value)
        count += 1
    }

    private func place(_ key: UnsafePointer<Int32>, _ value: Int32) {
        var index = unsafe hash(key) & mask
        while unsafe slots[index * stride + stride - 2] >= 0 { index = (index + 1) & mask }
        let slot = unsafe slots + index * stride
        unsafe slot.update(from: key, count: 2 * pairs)
        unsafe slot[stride - 2] = value
    }

    private mutating func grow() {
        let old = unsafe slots
        let oldCount = mask + 1
        mask = oldCount * 2 - 1
        unsafe slots = .allocate(capacity: oldCount * 2 * stride)
        unsafe slots.initialize(repeating: -1, count: oldCount * 2 * stride)
        for index in 0..<oldCount {
            let slot = unsafe old + index * stride
            if unsafe slot[stride - 2] >= 0 { unsafe place(slot, slot[stride - 2]) }
        }
        unsafe old.deallocate()
    }
}
