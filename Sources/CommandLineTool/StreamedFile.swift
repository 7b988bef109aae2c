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
    /// Nil for standard output, which was open before and stays so.
    private let file: FileWriting.NewFile?

    /// Begins a file; nil or `-` is standard output.
    init(_ path: String?, overwrites: Bool) throws(FileFault) {
        guard let path, path != "-" else {
            descriptor = STDOUT_FILENO
            self.path = "standard output"
            file = nil
            return
        }
        self.path = path
        let file = try FileWriting().begin(path, FileWriting.Options(overwrites: overwrites))
        descriptor = file.descriptor
        self.file = file
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
        if let file { try FileWriting().finish(file) }
    }

    /// Gives the file up; nothing is left of it.
    func abandon() {
        if let file { FileWriting().abandon(file) }
    }
}
