#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Calls that only Linux has: fallocate(2) and sync_file_range(2).
///
/// The C headers show them to some programs only, so they are looked up by name. Where there are
/// none, they fail.
enum LinuxCalls {
    private typealias Reserve = @convention(c) (Int32, Int32, Int64, Int64) -> Int32
    private typealias Send = @convention(c) (Int32, Int64, Int64, UInt32) -> Int32

    // The types are those of the functions on every 64-bit Linux.
    private static let fallocate = unsafe symbol("fallocate").map {
        unsafe unsafeBitCast($0, to: Reserve.self)
    }
    private static let syncFileRange = unsafe symbol("sync_file_range").map {
        unsafe unsafeBitCast($0, to: Send.self)
    }

    private static func symbol(_ name: String) -> UnsafeMutableRawPointer? {
        #if os(Linux) && (arch(x86_64) || arch(arm64))
        unsafe dlsym(nil, name)
        #else
        nil
        #endif
    }

    /// Asks for room behind what a file has, which stays as long as it is (FALLOC_FL_KEEP_SIZE).
    static func reserve(_ descriptor: Int32, _ start: Int64, _ count: Int64) -> Result<Void, Errno>
    {
        outcome(fallocate.map { $0(descriptor, 1, start, count) })
    }

    /// Begins to bring written bytes to the disk (SYNC_FILE_RANGE_WRITE).
    static func send(_ descriptor: Int32, _ start: Int64, _ count: Int64) -> Result<Void, Errno> {
        outcome(syncFileRange.map { $0(descriptor, start, count, 2) })
    }

    private static func outcome(_ status: Int32?) -> Result<Void, Errno> {
        guard let status else { return .failure(Errno(ENOSYS)) }
        return status == 0 ? .success(()) : .failure(Errno(errno))
    }
}
