#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// A long file that takes its name only when it is whole; or standard output, or a device.
///
/// The same manners as `FileWriting`: a new file beside the target, synced, renamed.
struct StreamedFile: Sendable {
    /// Where the bytes go.
    let descriptor: Int32
    /// The path, for messages.
    let path: String
    private let temporary: String?
    private let overwrites: Bool

    /// Begins a file; nil or `-` is standard output.
    init(_ path: String?, overwrites: Bool) throws(FileFault) {
        self.overwrites = overwrites
        guard let path, path != "-" else {
            descriptor = STDOUT_FILENO
            self.path = "standard output"
            temporary = nil
            return
        }
        self.path = path
        (descriptor, temporary) = try FileWriting.begin(path, overwrites: overwrites)
    }

    /// Writes bytes, all of them.
    func write(_ bytes: UnsafeRawBufferPointer) throws(FileFault) {
        if case .failure(let error) = unsafe System.write(descriptor, bytes) {
            throw FileFault(path: path, reason: .cannotWrite(error.text))
        }
    }

    /// Writes bytes, all of them.
    func write(_ bytes: [UInt8]) throws(FileFault) {
        if case .failure(let error) = System.write(descriptor, bytes) {
            throw FileFault(path: path, reason: .cannotWrite(error.text))
        }
    }

    /// Ends the file, which takes its name.
    func finish() throws(FileFault) {
        guard descriptor != STDOUT_FILENO else { return }
        try FileWriting.finish(path, descriptor, temporary, overwrites: overwrites)
    }

    /// Gives the file up; nothing is left of it.
    func abandon() {
        guard descriptor != STDOUT_FILENO else { return }
        _ = close(descriptor)
        if let temporary { _ = unsafe unlink(temporary) }
    }
}
