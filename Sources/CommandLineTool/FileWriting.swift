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
/// opened and written. What killed runs left in the folder is removed first.
package struct FileWriting: Sendable {
    /// How a file is written.
    package struct Options: Sendable {
        /// Whether a file of that name may be replaced.
        package var overwrites: Bool
        /// The permissions, before the umask; nil for those of the file that is replaced.
        package var mode: UInt32?

        /// Makes options; without any, nothing is replaced.
        package init(overwrites: Bool = false, mode: UInt32? = nil) {
            self.overwrites = overwrites
            self.mode = mode
        }
    }

    /// A file on its way to its name.
    struct NewFile: Sendable {
        /// Where its bytes go.
        let descriptor: Int32
        /// The name that it is to have.
        let path: String
        /// The name that it has; nil for a device.
        let temporary: String?
        /// Whether it may take the name from another file.
        let overwrites: Bool
    }

    let calls: FileCalls

    /// Makes a writer; only tests name other calls than the system's.
    package init(_ calls: FileCalls = .system) {
        self.calls = calls
    }

    /// Writes a file.
    ///
    /// - Throws: why it could not be; nothing new is left under the name, unless `cannotSettle`
    ///   says that the new file stands there whole.
    package func write(_ bytes: [UInt8], to path: String, _ options: Options) throws(FileFault) {
        let file = try begin(path, options)
        let outcome = unsafe bytes.withUnsafeBytes {
            unsafe calls.writeAll(file.descriptor, $0)
        }
        if case .failure(let error) = outcome {
            abandon(file)
            throw FileFault(path: path, reason: .cannotWrite(error.text))
        }
        try finish(file)
    }

    /// Opens what is to become a file: a new one beside it, or the device itself.
    func begin(_ path: String, _ options: Options) throws(FileFault) -> NewFile {
        var mode = options.mode ?? 0o666
        switch try found(calls.kind(path), path) {
        case nil: break
        case .regular(let old):
            guard options.overwrites else { throw FileFault(path: path, reason: .exists) }
            mode = options.mode ?? old
        case .device:
            let descriptor = try found(calls.opened(path, O_WRONLY | O_NOFOLLOW), path)
            return NewFile(descriptor: descriptor, path: path, temporary: nil, overwrites: true)
        case .folder: throw FileFault(path: path, reason: .wouldReplaceFolder)
        case .link: throw FileFault(path: path, reason: .isSymbolicLink)
        case .other: throw FileFault(path: path, reason: .isSpecial)
        }
        clearLeftovers(in: Self.folder(of: path))
        let (descriptor, temporary) = try create(beside: path, mode)
        return NewFile(
            descriptor: descriptor,
            path: path,
            temporary: temporary,
            overwrites: options.overwrites
        )
    }

    private func found<Value>(
        _ outcome: Result<Value, Errno>,
        _ path: String
    ) throws(FileFault) -> Value {
        switch outcome {
        case .success(let value): return value
        case .failure(let error):
            throw FileFault(path: path, reason: .cannotCreate(error.text))
        }
    }

    /// Makes a new file, locked so that nobody takes it for a leftover.
    private func create(
        beside path: String,
        _ mode: UInt32
    ) throws(FileFault) -> (descriptor: Int32, name: String) {
        let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW
        var last = Errno(EEXIST)
        // Some tries, should a name be taken or another run be quick to clear the file away.
        for _ in 0..<16 {
            let name = Self.temporaryName(for: path)
            switch calls.opened(name, flags, mode) {
            case .failure(let error):
                last = error
                if error.number != EEXIST {
                    throw FileFault(path: path, reason: .cannotCreate(error.text))
                }
            case .success(let descriptor):
                if isOurs(descriptor, name) { return (descriptor, name) }
                _ = calls.close(descriptor)
            }
        }
        throw FileFault(path: path, reason: .cannotCreate(last.text))
    }

    /// Locks a new file; false when another run has just taken it for a leftover.
    private func isOurs(_ descriptor: Int32, _ name: String) -> Bool {
        if case .failure(let error) = calls.lock(descriptor) {
            // Where the system has no locks nobody can clear files away either.
            return error.number != EWOULDBLOCK
        }
        if case .success(nil) = calls.kind(name) { return false }
        return true
    }

    /// Syncs what `begin` opened, gives the file its name, and closes it.
    func finish(_ file: NewFile) throws(FileFault) {
        guard file.temporary != nil else {
            if case .failure(let error) = calls.close(file.descriptor) {
                throw FileFault(path: file.path, reason: .cannotWrite(error.text))
            }
            return
        }
        if case .failure(let error) = calls.synced(file.descriptor) {
            abandon(file)
            throw FileFault(path: file.path, reason: .cannotWrite(error.text))
        }
        do {
            try take(file)
        } catch {
            abandon(file)
            throw error
        }
        // Only now, for the lock goes with it.
        let closing = calls.close(file.descriptor)
        try syncFolder(of: file.path)
        if case .failure(let error) = closing {
            throw FileFault(path: file.path, reason: .cannotSettle(error.text))
        }
    }

    /// Gives up what `begin` opened; nothing is left of it.
    func abandon(_ file: NewFile) {
        if let temporary = file.temporary { _ = calls.unlink(temporary) }
        _ = calls.close(file.descriptor)
    }

    /// Gives the finished file its name; without leave to overwrite, only if nobody has it by now.
    private func take(_ file: NewFile) throws(FileFault) {
        guard let temporary = file.temporary else { return }
        let outcome =
            file.overwrites
            ? calls.rename(temporary, file.path) : calls.link(temporary, file.path)
        if case .failure(let error) = outcome {
            switch error.number {
            case EEXIST: throw FileFault(path: file.path, reason: .exists)
            case ENOENT, ENAMETOOLONG:
                throw FileFault(path: file.path, reason: .cannotCreate(error.text))
            default: throw FileFault(path: file.path, reason: .cannotWrite(error.text))
            }
        }
        // Where that fails the next run removes the second name.
        if !file.overwrites { _ = calls.unlink(temporary) }
    }

    private func syncFolder(of path: String) throws(FileFault) {
        switch calls.opened(Self.folder(of: path), O_RDONLY) {
        case .failure(let error):
            // A folder can be one to write to and not to read; then there is no way to sync it.
            if error.number == EACCES { return }
            throw FileFault(path: path, reason: .cannotSettle(error.text))
        case .success(let descriptor):
            defer { _ = calls.close(descriptor) }
            guard case .failure(let error) = calls.synced(descriptor) else { return }
            // Some file systems have no such thing for folders.
            if error.number != EINVAL, error.number != EROFS {
                throw FileFault(path: path, reason: .cannotSettle(error.text))
            }
        }
    }
}
