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
    /// Nil for what is no new file.
    private let ahead: WritingAhead?

    /// Begins a file; nil or `-` is standard output.
    init(_ path: String?, overwrites: Bool) throws(FileFault) {
        guard let path, path != "-" else {
            descriptor = STDOUT_FILENO
            self.path = "standard output"
            file = nil
            ahead = nil
            return
        }
        self.path = path
        let file = try FileWriting().begin(path, FileWriting.Options(overwrites: overwrites))
        descriptor = file.descriptor
        self.file = file
        ahead = file.temporary.map { _ in WritingAhead(file.descriptor, .system) }
    }

    /// Writes bytes, all of them.
    func write(_ bytes: UnsafeRawBufferPointer) throws(FileFault) {
        ahead?.willWrite(bytes.count)
        if case .failure(let error) = unsafe System.write(descriptor, bytes) {
            throw FileFault(path: path, reason: .cannotWrite(error.text))
        }
        ahead?.hasWritten()
    }

    /// Writes bytes, all of them.
    func write(_ bytes: [UInt8]) throws(FileFault) {
        var fault: FileFault?
        unsafe bytes.withUnsafeBytes { buffer in
            do throws(FileFault) {
                try unsafe write(buffer)
            } catch {
                fault = error
            }
        }
        if let fault { throw fault }
    }

    /// Ends the file, which takes its name.
    func finish() throws(FileFault) {
        ahead?.end()
        if let file { try FileWriting().finish(file) }
    }

    /// Gives the file up; nothing is left of it.
    func abandon() {
        if let file { FileWriting().abandon(file) }
    }
}
