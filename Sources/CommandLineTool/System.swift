#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The few calls of the system that read and write, behind Swift types.
///
/// Every `unsafe` here hands a buffer of known length, or a string that lives as long as the call,
/// to a function that keeps neither.
enum System {
    /// The text of an error number.
    static func text(ofError number: Int32) -> String {
        guard let text = unsafe strerror(number) else { return "error \(number)" }
        return unsafe String(cString: text).lowercasedFirstLetter
    }

    /// Opens a file and gives its descriptor, or the error number.
    static func open(_ path: String, _ flags: Int32, mode: UInt32 = 0) -> Result<Int32, Errno> {
        FileCalls.system.opened(path, flags, mode)
    }

    /// Opens a file, or tells that this was interrupted.
    static func openOnce(_ path: String, _ flags: Int32, _ mode: UInt32) -> Result<Int32, Errno> {
        #if canImport(Darwin)
        let descriptor = unsafe Darwin.open(path, flags | O_CLOEXEC, mode_t(mode))
        #elseif canImport(Musl)
        let descriptor = unsafe Musl.open(path, flags | O_CLOEXEC, mode_t(mode))
        #else
        let descriptor = unsafe Glibc.open(path, flags | O_CLOEXEC, mode_t(mode))
        #endif
        return descriptor >= 0 ? .success(descriptor) : .failure(Errno(errno))
    }

    /// Reads up to a number of bytes; none at the end of input.
    static func read(_ descriptor: Int32, upTo count: Int) -> Result<[UInt8], Errno> {
        var result: Result<Int, Errno> = .success(0)
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            result = unsafe read(descriptor, into: UnsafeMutableRawBufferPointer(buffer))
            filled = (try? result.get()) ?? 0
        }
        return result.map { _ in bytes }
    }

    /// Reads into a buffer; 0 bytes at the end of input.
    static func read(
        _ descriptor: Int32,
        into buffer: UnsafeMutableRawBufferPointer
    ) -> Result<Int, Errno> {
        #if canImport(Darwin)
        let got = unsafe Darwin.read(descriptor, buffer.baseAddress, buffer.count)
        #elseif canImport(Musl)
        let got = unsafe Musl.read(descriptor, buffer.baseAddress, buffer.count)
        #else
        let got = unsafe Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        #endif
        return got < 0 ? .failure(Errno(errno)) : .success(got)
    }

    /// Has a file that would grow beyond its limit told as an error, and not by a deadly signal.
    static func ignoreFileLimitSignal() {
        _ = signal(SIGXFSZ, SIG_IGN)
    }

    /// How many processors may be used; at least 1.
    static var processorCount: Int { max(Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))), 1) }

    /// Writes all bytes, however often the system takes only some of them.
    static func write(_ descriptor: Int32, _ bytes: [UInt8]) -> Result<Void, Errno> {
        unsafe bytes.withUnsafeBytes { unsafe write(descriptor, $0) }
    }

    /// Writes all bytes of a buffer, however often the system takes only some of them.
    static func write(
        _ descriptor: Int32,
        _ bytes: UnsafeRawBufferPointer
    ) -> Result<Void, Errno> {
        unsafe FileCalls.system.writeAll(descriptor, bytes)
    }

    /// Writes bytes, or the first of them, and tells how many.
    static func writeOnce(
        _ descriptor: Int32,
        _ bytes: UnsafeRawBufferPointer
    ) -> Result<Int, Errno> {
        #if canImport(Darwin)
        let count = unsafe Darwin.write(descriptor, bytes.baseAddress, bytes.count)
        #elseif canImport(Musl)
        let count = unsafe Musl.write(descriptor, bytes.baseAddress, bytes.count)
        #else
        let count = unsafe Glibc.write(descriptor, bytes.baseAddress, bytes.count)
        #endif
        return count < 0 ? .failure(Errno(errno)) : .success(count)
    }

    /// Whether an open file is the one that stands at a path, and was not removed or replaced.
    static func isOpen(_ descriptor: Int32, at path: String) -> Bool {
        var open = stat()
        var standing = stat()
        guard unsafe fstat(descriptor, &open) == 0, unsafe lstat(path, &standing) == 0 else {
            return false
        }
        return open.st_ino == standing.st_ino && open.st_dev == standing.st_dev
    }

    /// The value of a variable of the environment; nil when it is unset.
    static func variable(_ name: String) -> String? {
        guard let value = unsafe getenv(name) else { return nil }
        return unsafe String(cString: value)
    }

    /// What kind of thing stands at a path, not following a link; nil when nothing can be seen.
    static func kind(of path: String) -> FileKind? {
        guard case .success(let kind) = lookUp(path) else { return nil }
        return kind
    }

    /// What kind of thing stands at a path, not following a link; nil when nothing does.
    static func lookUp(_ path: String) -> Result<FileKind?, Errno> {
        var status = stat()
        guard unsafe lstat(path, &status) == 0 else {
            return errno == ENOENT ? .success(nil) : .failure(Errno(errno))
        }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return .success(.regular(mode: UInt32(status.st_mode) & 0o7777))
        case S_IFDIR: return .success(.folder)
        case S_IFLNK: return .success(.link)
        case S_IFCHR: return .success(.device)
        default: return .success(.other)
        }
    }
}

/// What can stand at a path.
package enum FileKind: Hashable, Sendable {
    /// A file, with its permissions.
    case regular(mode: UInt32)
    /// A folder.
    case folder
    /// A symbolic link.
    case link
    /// A character device.
    case device
    /// A pipe, a socket or a block device.
    case other
}

/// An error number of the system.
package struct Errno: Error, Hashable {
    /// The number.
    package let number: Int32

    /// Makes an error of a number.
    package init(_ number: Int32) {
        self.number = number
    }

    var text: String { System.text(ofError: number) }
}

extension String {
    fileprivate var lowercasedFirstLetter: String {
        guard let first = unicodeScalars.first else { return self }
        return String(first).lowercased() + String(unicodeScalars.dropFirst())
    }
}
