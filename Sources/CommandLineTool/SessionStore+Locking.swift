#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif
import PolicyModel
import SafeText

/// Who has a session open.
struct SessionHolder: Hashable {
    /// The number of the process.
    let process: Int
    /// The machine, as it calls itself; empty when it does not.
    let machine: String

    /// Who this process is.
    static func current() -> SessionHolder {
        var name = [CChar](repeating: 0, count: 256)
        // The buffer is longer by one than what is asked for, so that it ends in a zero.
        let isKnown = unsafe name.withUnsafeMutableBufferPointer { buffer in
            guard let start = buffer.baseAddress else { return false }
            return unsafe gethostname(start, buffer.count - 1) == 0
        }
        let bytes = name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
        return SessionHolder(
            process: Int(getpid()),
            machine: isKnown ? String(decoding: bytes, as: UTF8.self) : ""
        )
    }

    /// Itself in words, safe for a terminal: the machine is named where it is another.
    var phrase: Phrase {
        guard !machine.isEmpty, machine != Self.current().machine else {
            return "process \(process)"
        }
        return "process \(process) on `\(Escaped.terminal(String(machine.prefix(60))))`"
    }

    /// The line that stands in the lock.
    var line: String { "\(process) \(machine)\n" }

    /// Reads the line of a lock; nil when none stands there.
    init?(_ bytes: [UInt8]) {
        let words = String(decoding: bytes.prefix(300), as: UTF8.self)
            .split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == " " || $0 == "\n" }
        guard let process = words.first.flatMap({ Int($0) }), process > 0 else { return nil }
        self.process = process
        machine = words.count > 1 ? String(words[1].prefix { $0 != "\n" }) : ""
    }

    private init(process: Int, machine: String) {
        self.process = process
        self.machine = machine
    }
}

/// Why a session could not be locked.
enum LockFault: Error {
    /// Another run has it; who, where that can be known.
    case inUse(SessionHolder?)
    /// The lock cannot be made.
    case file(FileFault)
}

extension SessionStore {
    /// Takes a session for this run; the lock goes when the process ends, however it does.
    ///
    /// - Throws: `sessionInUse` when another run has it.
    func lock(_ id: String) throws(Failure) {
        do throws(FileFault) {
            try makeFolder()
        } catch {
            throw .file(error)
        }
        do throws(LockFault) {
            let descriptor = try taken(id)
            // For whoever comes second; without it the lock holds as well.
            _ = System.write(descriptor, Array(SessionHolder.current().line.utf8))
        } catch {
            switch error {
            case .inUse(let holder): throw .sessionInUse(id, by: holder)
            case .file(let fault): throw .file(fault)
            }
        }
    }

    /// Opens the lock of a session and locks it.
    func taken(_ id: String) throws(LockFault) -> Int32 {
        let path = lockPath(of: id)
        // Whoever had it before may have removed the file between these calls: then once more.
        for _ in 0..<100 {
            switch System.open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK, mode: 0o600) {
            case .failure(let error):
                throw .file(FileFault(path: path, reason: .cannotCreate(error.text)))
            case .success(let descriptor):
                if case .failure(let error) = files.calls.lock(descriptor) {
                    let holder = (try? System.read(descriptor, upTo: 300).get())
                        .flatMap { SessionHolder($0) }
                    _ = close(descriptor)
                    guard error.number == EWOULDBLOCK else {
                        throw .file(FileFault(path: path, reason: .cannotCreate(error.text)))
                    }
                    throw .inUse(holder)
                }
                guard System.isOpen(descriptor, at: path) else {
                    _ = close(descriptor)
                    continue
                }
                _ = ftruncate(descriptor, 0)
                return descriptor
            }
        }
        throw .inUse(nil)
    }

    /// Removes what killed runs left, but for what they had saved.
    func clearLeftovers() {
        files.clearLeftovers(in: folder)
        clearLocks()
    }

    /// Removes the locks that killed runs left before they had saved anything.
    private func clearLocks() {
        for name in FileReading.names(in: folder) where name.hasSuffix(".lock") {
            let id = String(name.dropLast(".lock".count))
            guard Self.isPlain(id), !has(id), case .regular = System.kind(of: lockPath(of: id)),
                let descriptor = try? taken(id)
            else { continue }
            // Its run may have saved since.
            if !has(id) { _ = unsafe unlink(lockPath(of: id)) }
            _ = close(descriptor)
        }
    }
}
