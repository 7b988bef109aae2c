#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Bytes on their way out, in one piece of memory that is used again and again.
///
/// Invariant: `count <= capacity`, and `base` owns `capacity` bytes until `deallocate`.
@safe
struct OutputBuffer {
    private var base: UnsafeMutableRawPointer
    private var capacity: Int
    private(set) var count = 0

    init(capacity: Int) {
        unsafe base = .allocate(byteCount: capacity, alignment: 64)
        self.capacity = capacity
    }

    func deallocate() {
        unsafe base.deallocate()
    }

    /// What was written so far; valid until the next change.
    var bytes: UnsafeRawBufferPointer {
        unsafe UnsafeRawBufferPointer(start: base, count: count)
    }

    mutating func removeAll() {
        count = 0
    }

    /// Makes room for some bytes more.
    @inline(__always)
    mutating func reserve(_ more: Int) {
        if count + more > capacity { grow(more) }
    }

    @inline(never)
    private mutating func grow(_ more: Int) {
        capacity = max(capacity * 2, count + more)
        let larger = UnsafeMutableRawPointer.allocate(byteCount: capacity, alignment: 64)
        unsafe larger.copyMemory(from: base, byteCount: count)
        unsafe base.deallocate()
        unsafe base = larger
    }

    /// Adds bytes for which there is room.
    @inline(__always)
    mutating func append(_ start: UnsafeRawPointer, _ length: Int) {
        unsafe memcpy(base + count, start, length)
        count += length
    }

    /// Adds a part of what another buffer holds.
    @inline(__always)
    mutating func append(_ other: Self, from start: Int, _ length: Int) {
        assert(start + length <= other.count)
        reserve(length)
        unsafe append(other.base + start, length)
    }

    /// Adds bytes.
    @inline(__always)
    mutating func append(_ bytes: [UInt8]) {
        reserve(bytes.count)
        unsafe bytes.withUnsafeBytes { buffer in
            if let start = buffer.baseAddress { unsafe append(start, buffer.count) }
        }
    }

    /// Adds a byte.
    @inline(__always)
    mutating func append(_ byte: UInt8) {
        reserve(1)
        unsafe base.storeBytes(of: byte, toByteOffset: count, as: UInt8.self)
        count += 1
    }
}
