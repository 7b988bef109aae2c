#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Writes whole files, so that under the final name stands the old file or the new one, never a part.
///
/// The bytes go to a new file beside the target, are synced, and take the name at once. A link is
/// never followed, and nothing but a missing or a regular file is replaced. A character device is
/// opened and written.
enum FileWriting {
    /// How a file is written.
    struct Options {
        /// Whether a file of that name may be replaced.
        var overwrites = false
        /// The permissions of a new file, before the umask.
        var mode: UInt32 = 0o666
    }

    /// Writes a file.
    ///
    /// - Throws: why it could not be; nothing new is left under the name.
    static func write(_ bytes: [UInt8], to path: String, _ options: Options) throws(FileFault) {
        let file = try begin(path, overwrites: options.overwrites, mode: options.mode)
        if case .failure(let error) = System.write(file.descriptor, bytes) {
            _ = close(file.descriptor)
            if let temporary = file.temporary { _ = unsafe unlink(temporary) }
            throw FileFault(path: path, reason: .cannotWrite(error.text))
        }
        try finish(path, file.descriptor, file.temporary, overwrites: options.overwrites)
    }

    /// Opens what is to become a file: a new one beside it, or the device itself.
    ///
    /// - Returns: The descriptor to write to, and the name of the new file; none for a device.
    static func begin(
        _ path: String,
        overwrites: Bool,
        mode: UInt32 = 0o666
    ) throws(FileFault) -> (descriptor: Int32, temporary: String?) {
        var mode = mode
        switch System.kind(of: path) {
        case nil: break
        case .regular(let old):
            guard overwrites else { throw FileFault(path: path, reason: .exists) }
            mode = old
        case .device: return (try opened(path, path, O_WRONLY | O_NOFOLLOW), nil)
        case .folder: throw FileFault(path: path, reason: .wouldReplaceFolder)
        case .link: throw FileFault(path: path, reason: .isSymbolicLink)
        case .other: throw FileFault(path: path, reason: .isSpecial)
        }
        let temporary = "\(folder(of: path))/.\(name(of: path).prefix(100)).\(getpid()).part"
        let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW
        if System.kind(of: temporary) != nil {
            // Left by a run of ours that was killed and had this process number.
            _ = unsafe unlink(temporary)
        }
        return (try opened(temporary, path, flags, mode), temporary)
    }

    private static func opened(
        _ path: String,
        _ shown: String,
        _ flags: Int32,
        _ mode: UInt32 = 0
    ) throws(FileFault) -> Int32 {
        switch System.open(path, flags, mode: mode) {
        case .success(let descriptor): return descriptor
        case .failure(let error):
            throw FileFault(path: shown, reason: .cannotCreate(error.text))
        }
    }

    /// Syncs and closes what `begin` opened, and gives the file its name.
    static func finish(
        _ path: String,
        _ descriptor: Int32,
        _ temporary: String?,
        overwrites: Bool
    ) throws(FileFault) {
        guard let temporary else {
            _ = close(descriptor)
            return
        }
        var fault: Errno?
        if fsync(descriptor) != 0 { fault = Errno(errno) }
        if close(descriptor) != 0, fault == nil { fault = Errno(errno) }
        if let fault {
            _ = unsafe unlink(temporary)
            throw FileFault(path: path, reason: .cannotWrite(fault.text))
        }
        do {
            try take(path, from: temporary, overwrites: overwrites)
        } catch {
            _ = unsafe unlink(temporary)
            throw error
        }
        try syncFolder(of: path)
    }

    /// Gives the finished file its name; without leave to overwrite, only if nobody has it by now.
    private static func take(
        _ path: String,
        from temporary: String,
        overwrites: Bool
    ) throws(FileFault) {
        if overwrites {
            guard unsafe rename(temporary, path) == 0 else { throw refusal(Errno(errno), path) }
            return
        }
        guard unsafe link(temporary, path) == 0 else { throw refusal(Errno(errno), path) }
        _ = unsafe unlink(temporary)
    }

    /// Why a name could not be taken: it is taken, it is no name, or the system failed.
    private static func refusal(_ error: Errno, _ path: String) -> FileFault {
        switch error.number {
        case EEXIST: FileFault(path: path, reason: .exists)
        case ENOENT, ENAMETOOLONG: FileFault(path: path, reason: .cannotCreate(error.text))
        default: FileFault(path: path, reason: .cannotWrite(error.text))
        }
    }

    private static func syncFolder(of path: String) throws(FileFault) {
        guard case .success(let descriptor) = System.open(folder(of: path), O_RDONLY) else {
            return
        }
        defer { _ = close(descriptor) }
        if fsync(descriptor) != 0, errno != EINVAL, errno != EROFS {
            throw FileFault(path: path, reason: .cannotWrite(Errno(errno).text))
        }
    }

    static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    static func name(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return path }
        return String(path[path.index(after: slash)...])
    }
}
