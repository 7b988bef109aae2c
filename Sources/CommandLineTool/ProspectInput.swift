#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif
import Screening
import Synchronization

/// A file of prospects as it is read: from a file or standard input, in UTF-8 whatever it is in.
///
/// What was read to see how the file is laid out is given out first.
final class ProspectInput: Sendable {
    /// What is known of the bytes that were read.
    private struct State: ~Copyable {
        var decoder: UTF16Decoding?
        /// Bytes in UTF-8 that were read but not given out.
        var pending: [UInt8] = []
        var isAtEnd = false
    }

    /// The path, for messages.
    let path: String
    /// The first bytes as they are in the file.
    let firstBytes: [UInt8]
    /// Whether there are no others.
    let isWhole: Bool
    private let descriptor: Int32
    private let state = Mutex(State())

    /// Opens a file, or standard input for `-`, and reads its beginning.
    init(_ path: String) throws(FileFault) {
        self.path = path == "-" ? "standard input" : path
        if path == "-" {
            descriptor = STDIN_FILENO
        } else {
            if case .folder = System.kind(of: path) {
                throw FileFault(path: path, reason: .isFolder)
            }
            switch System.open(path, O_RDONLY) {
            case .success(let opened): descriptor = opened
            case .failure(let error):
                let isMissing = error.number == ENOENT || error.number == ENOTDIR
                throw FileFault(
                    path: path,
                    reason: isMissing ? .notFound : .notReadable(error.text)
                )
            }
        }
        var bytes: [UInt8] = []
        while bytes.count < 2 * FileOpening.size {
            let more = try Self.bytes(descriptor, self.path)
            if more.isEmpty { break }
            bytes += more
        }
        firstBytes = bytes
        isWhole = bytes.count < 2 * FileOpening.size
    }

    deinit {
        if descriptor != STDIN_FILENO { _ = close(descriptor) }
    }

    /// The first bytes in UTF-8, without a byte order mark; what follows is decoded alike.
    func beginning(in encoding: FileOpening.Encoding, markLength: Int) -> [UInt8] {
        let bytes = Array(firstBytes.dropFirst(markLength))
        guard encoding != .utf8 else { return bytes }
        return state.withLock { state in
            var decoder = UTF16Decoding(isBigEndian: encoding == .utf16BigEndian)
            let text = decoder.decode(bytes)
            state.decoder = decoder
            return text
        }
    }

    /// Reads bytes into a buffer; none at the end.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileFault) -> Int {
        try state.withLock { state throws(FileFault) -> Int in
            guard state.decoder != nil else { return try unsafe readPlain(into: buffer) }
            while state.pending.isEmpty, !state.isAtEnd {
                let more = try Self.bytes(descriptor, path)
                state.isAtEnd = more.isEmpty
                state.pending = state.decoder?.decode(more) ?? []
            }
            let count = min(state.pending.count, buffer.count)
            unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[..<count])
                .copyBytes(from: state.pending[..<count])
            state.pending.removeFirst(count)
            return count
        }
    }

    private func readPlain(into buffer: UnsafeMutableRawBufferPointer) throws(FileFault) -> Int {
        while true {
            switch unsafe System.read(descriptor, into: buffer) {
            case .success(let count): return count
            case .failure(let error):
                if error.number == EINTR { continue }
                throw FileFault(path: path, reason: .notReadable(error.text))
            }
        }
    }

    private static func bytes(_ descriptor: Int32, _ path: String) throws(FileFault) -> [UInt8] {
        while true {
            switch System.read(descriptor, upTo: 65_536) {
            case .success(let bytes): return bytes
            case .failure(let error):
                if error.number == EINTR { continue }
                let reason: FileFault.Reason =
                    error.number == EISDIR ? .isFolder : .notReadable(error.text)
                throw FileFault(path: path, reason: reason)
            }
        }
    }
}
