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
        var mode = options.mode
        switch System.kind(of: path) {
        case nil: break
        case .regular(let old):
            guard options.overwrites else { throw FileFault(path: path, reason: .exists) }
            mode = old
        case .device: return try writeDevice(bytes, path)
        case .folder: throw FileFault(path: path, reason: .wouldReplaceFolder)
        case .link: throw FileFault(path: path, reason: .isSymbolicLink)
        case .other: throw FileFault(path: path, reason: .isSpecial)
        }
        let temporary = try writeTemporary(bytes, beside: path, mode: mode)
        do {
            try take(path, from: temporary, overwrites: options.overwrites)
        } catch {
            _ = unsafe unlink(temporary)
            throw error
        }
        try syncFolder(of: path)
    }

    private static func writeDevice(_ bytes: [UInt8], _ path: String) throws(FileFault) {
        switch System.open(path, O_WRONLY | O_NOFOLLOW) {
        case .failure(let error):
            throw FileFault(path: path, reason: .cannotCreate(error.text))
        case .success(let descriptor):
            defer { _ = close(descriptor) }
            if case .failure(let error) = System.write(descriptor, bytes) {
                throw FileFault(path: path, reason: .cannotWrite(error.text))
            }
        }
    }

    private static func writeTemporary(
        _ bytes: [UInt8],
        beside path: String,
        mode: UInt32
    ) throws(FileFault) -> String {
        let temporary = "\(folder(of: path))/.\(name(of: path).prefix(100)).\(getpid()).part"
        let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW
        var opened = System.open(temporary, flags, mode: mode)
        if case .failure(let error) = opened, error.number == EEXIST {
            // Left by a run of ours that was killed and had this process number.
            _ = unsafe unlink(temporary)
            opened = System.open(temporary, flags, mode: mode)
        }
        switch opened {
        case .failure(let error):
            throw FileFault(path: path, reason: .cannotCreate(error.text))
        case .success(let descriptor):
            var fault: Errno?
            if case .failure(let error) = System.write(descriptor, bytes) { fault = error }
            if fault == nil, fsync(descriptor) != 0 { fault = Errno(errno) }
            if close(descriptor) != 0, fault == nil { fault = Errno(errno) }
            if let fault {
                _ = unsafe unlink(temporary)
                throw FileFault(path: path, reason: .cannotWrite(fault.text))
            }
            return temporary
        }
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
