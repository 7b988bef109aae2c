#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The calls of the system by which files change, one at a time and as the system makes them: a
/// write may be short, any of them may be interrupted or fail.
///
/// Whatever writes files does it through a value of this, so that a test can fail each call in
/// turn, in its own process. The program has `system` and nothing else: no argument and no variable
/// of the environment leads to another. A buffer that is handed over outlives the call.
@safe package struct FileCalls: Sendable {
    /// What stands at a path, not following a link; nil when nothing does.
    package var kind: @Sendable (_ path: String) -> Result<FileKind?, Errno>
    /// Opens a file and gives its descriptor.
    package var open:
        @Sendable (_ path: String, _ flags: Int32, _ mode: UInt32) -> Result<Int32, Errno>
    /// Writes bytes, or the first of them, and tells how many.
    package var write: @Sendable (_ descriptor: Int32, UnsafeRawBufferPointer) -> Result<Int, Errno>
    /// Waits until what was written is on the disk.
    package var sync: @Sendable (_ descriptor: Int32) -> Result<Void, Errno>
    /// Asks for room for bytes to come, without making the file longer.
    package var reserve:
        @Sendable (_ descriptor: Int32, _ start: Int64, _ count: Int64) -> Result<Void, Errno>
    /// Begins to bring written bytes to the disk, without waiting for them.
    package var send:
        @Sendable (_ descriptor: Int32, _ start: Int64, _ count: Int64) -> Result<Void, Errno>
    /// Cuts a file off, and the room behind it.
    package var truncate: @Sendable (_ descriptor: Int32, _ count: Int64) -> Result<Void, Errno>
    /// Closes a descriptor, which is gone whatever comes of it.
    package var close: @Sendable (_ descriptor: Int32) -> Result<Void, Errno>
    /// Locks an open file until it is closed, without waiting.
    package var lock: @Sendable (_ descriptor: Int32) -> Result<Void, Errno>
    /// Gives a file another name, and takes that name from whatever has it.
    package var rename: @Sendable (_ old: String, _ new: String) -> Result<Void, Errno>
    /// Gives a file one more name, which nobody may have.
    package var link: @Sendable (_ old: String, _ new: String) -> Result<Void, Errno>
    /// Takes a name from a file.
    package var unlink: @Sendable (_ path: String) -> Result<Void, Errno>
    /// Makes a folder.
    package var makeFolder: @Sendable (_ path: String, _ mode: UInt32) -> Result<Void, Errno>

    /// The system's own.
    package static let system = unsafe FileCalls(
        kind: { System.lookUp($0) },
        open: { System.openOnce($0, $1, $2) },
        write: { unsafe System.writeOnce($0, $1) },
        sync: { result(fsync($0)) },
        reserve: { LinuxCalls.reserve($0, $1, $2) },
        send: { LinuxCalls.send($0, $1, $2) },
        truncate: { result(ftruncate($0, off_t($1))) },
        close: { result(systemClose($0)) },
        lock: { result(flock($0, LOCK_EX | LOCK_NB)) },
        rename: { result(systemRename($0, $1)) },
        link: { result(systemLink($0, $1)) },
        unlink: { result(systemUnlink($0)) },
        makeFolder: { unsafe result(mkdir($0, mode_t($1))) }
    )
}

// Functions of the system whose names stand for members above. The strings live as long as the call.

private func systemClose(_ descriptor: Int32) -> Int32 {
    let status = close(descriptor)
    // Interrupted or not, the descriptor is gone, and may be another file's by now.
    return status != 0 && errno == EINTR ? 0 : status
}

private func systemRename(_ old: String, _ new: String) -> Int32 { unsafe rename(old, new) }

private func systemLink(_ old: String, _ new: String) -> Int32 { unsafe link(old, new) }

private func systemUnlink(_ path: String) -> Int32 { unsafe unlink(path) }

private func result(_ status: Int32) -> Result<Void, Errno> {
    status == 0 ? .success(()) : .failure(Errno(errno))
}

extension FileCalls {
    /// Writes all bytes of a buffer, however often the system takes only some of them.
    func writeAll(
        _ descriptor: Int32,
        _ bytes: UnsafeRawBufferPointer
    ) -> Result<Void, Errno> {
        var start = 0
        while start < bytes.count {
            // The rest of the buffer, which outlives the call.
            let rest = unsafe UnsafeRawBufferPointer(rebasing: bytes[start...])
            switch unsafe write(descriptor, rest) {
            case .success(let count) where count > 0: start += count
            // Nothing taken and no reason given: asking again could go on for ever.
            case .success: return .failure(Errno(EIO))
            case .failure(let error):
                if error.number != EINTR { return .failure(error) }
            }
        }
        return .success(())
    }

    /// Opens a file, however often that is interrupted.
    func opened(_ path: String, _ flags: Int32, _ mode: UInt32 = 0) -> Result<Int32, Errno> {
        while true {
            let outcome = open(path, flags, mode)
            guard case .failure(let error) = outcome, error.number == EINTR else { return outcome }
        }
    }

    /// Waits until what was written is on the disk, however often that is interrupted.
    func synced(_ descriptor: Int32) -> Result<Void, Errno> {
        while true {
            let outcome = sync(descriptor)
            guard case .failure(let error) = outcome, error.number == EINTR else { return outcome }
        }
    }
}
