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
        while true {
            #if canImport(Darwin)
            let descriptor = unsafe Darwin.open(path, flags | O_CLOEXEC, mode_t(mode))
            #elseif canImport(Musl)
            let descriptor = unsafe Musl.open(path, flags | O_CLOEXEC, mode_t(mode))
            #else
            let descriptor = unsafe Glibc.open(path, flags | O_CLOEXEC, mode_t(mode))
            #endif
            if descriptor >= 0 { return .success(descriptor) }
            if errno != EINTR { return .failure(Errno(errno)) }
        }
    }

    /// Reads up to a number of bytes; none at the end of input.
    static func read(_ descriptor: Int32, upTo count: Int) -> Result<[UInt8], Errno> {
        var number: Int32 = 0
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            #if canImport(Darwin)
            let got = unsafe Darwin.read(descriptor, buffer.baseAddress, count)
            #elseif canImport(Musl)
            let got = unsafe Musl.read(descriptor, buffer.baseAddress, count)
            #else
            let got = unsafe Glibc.read(descriptor, buffer.baseAddress, count)
            #endif
            filled = max(got, 0)
            if got < 0 { number = errno }
        }
        return number == 0 ? .success(bytes) : .failure(Errno(number))
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
        var start = 0
        while start < bytes.count {
            let rest = unsafe UnsafeRawBufferPointer(rebasing: bytes[start...])
            #if canImport(Darwin)
            let count = unsafe Darwin.write(descriptor, rest.baseAddress, rest.count)
            #elseif canImport(Musl)
            let count = unsafe Musl.write(descriptor, rest.baseAddress, rest.count)
            #else
            let count = unsafe Glibc.write(descriptor, rest.baseAddress, rest.count)
            #endif
            if count < 0 {
                if errno == EINTR { continue }
                return .failure(Errno(errno))
            }
            start += count
        }
        return .success(())
    }

    /// The value of a variable of the environment; nil when it is unset.
    static func variable(_ name: String) -> String? {
        guard let value = unsafe getenv(name) else { return nil }
        return unsafe String(cString: value)
    }

    /// What kind of thing stands at a path, not following a link; nil when nothing does.
    static func kind(of path: String) -> FileKind? {
        var status = stat()
        guard unsafe lstat(path, &status) == 0 else { return nil }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return .regular(mode: UInt32(status.st_mode) & 0o7777)
        case S_IFDIR: return .folder
        case S_IFLNK: return .link
        case S_IFCHR: return .device
        default: return .other
        }
    }
}

/// What can stand at a path.
enum FileKind: Hashable {
    case regular(mode: UInt32)
    case folder
    case link
    case device
    case other
}

/// An error number of the system.
struct Errno: Error, Hashable {
    let number: Int32

    init(_ number: Int32) {
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
