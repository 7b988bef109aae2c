#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif
import Synchronization

/// Helps a long file to the disk while it is being written: room is asked for ahead of the bytes,
/// and what was written is sent off early, so that little is left to wait for at the end.
///
/// Only a help: where the system does not know how, or has no room to promise, nothing is done, and
/// writing and syncing tell what went wrong.
final class WritingAhead: Sendable {
    private struct Progress {
        var written: Int64 = 0
        var reserved: Int64 = 0
        var sent: Int64 = 0
    }

    /// Files that are shorter need no help.
    private static let least: Int64 = 4 << 20
    /// How many bytes of room are asked for at a time.
    private static let reserve: Int64 = 64 << 20
    /// How many bytes are sent off at a time.
    private static let send: Int64 = 32 << 20

    private let descriptor: Int32
    private let calls: FileCalls
    private let progress = Mutex(Progress())

    init(_ descriptor: Int32, _ calls: FileCalls) {
        self.descriptor = descriptor
        self.calls = calls
    }

    /// To be called before bytes are written.
    func willWrite(_ count: Int) {
        progress.withLock { progress in
            let end = progress.written + Int64(count)
            if progress.written >= Self.least, end > progress.reserved {
                let start = max(progress.reserved, progress.written)
                _ = calls.reserve(descriptor, start, Self.reserve)
                progress.reserved = max(start + Self.reserve, end)
            }
            progress.written = end
        }
    }

    /// To be called after bytes were written.
    func hasWritten() {
        progress.withLock { progress in
            guard progress.written - progress.sent >= Self.send else { return }
            _ = calls.send(descriptor, progress.sent, progress.written - progress.sent)
            progress.sent = progress.written
        }
    }

    /// Gives back the room that was not needed.
    func end() {
        progress.withLock { progress in
            if progress.reserved > 0 { _ = calls.truncate(descriptor, progress.written) }
        }
    }
}
