#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif
package import PolicyModel
package import Wizard

/// Saved conversations in a folder that only their owner may read.
package struct SessionStore {
    let folder: String
    let files: FileWriting

    static let suffix = ".session.json"

    /// Names a folder, which is made when it is needed; only tests name other calls than the
    /// system's.
    package init(folder: String, calls: FileCalls = .system) {
        self.folder = folder
        files = FileWriting(calls)
    }

    /// Finds a session that nobody has open: the one asked for, or the latest.
    func load(
        _ id: String?,
        for policy: Policy
    ) throws(Failure) -> (id: String, resumption: Resumption) {
        guard let id = id ?? latest(), has(id) else { throw .nothingToResume(id) }
        let bytes: [UInt8]
        do {
            bytes = try FileReading.bytes(path(of: id))
        } catch {
            throw .file(error)
        }
        switch SessionFile.resume(bytes, for: policy) {
        case .success(let resumption): return (id, resumption)
        case .failure(let unreadable):
            guard unreadable.faults.isEmpty else {
                throw .badAnswers(unreadable.faults, source: path(of: id))
            }
            throw .usage(
                "`\(path(of: id))` is no session that this program can read",
                help: "start anew with `vertical-check check`"
            )
        }
    }

    /// Saves a session, so that at any moment the last whole state stands there.
    ///
    /// - Throws: why it could not be saved.
    package func save(_ draft: Draft, as id: String, of policy: Policy) throws(FileFault) {
        try save(SessionFile.bytes(draft, of: policy), as: id)
    }

    /// Saves the bytes of a session, in the same manner.
    func save(_ bytes: [UInt8], as id: String) throws(FileFault) {
        try makeFolder()
        let options = FileWriting.Options(overwrites: true, mode: 0o600)
        try files.write(bytes, to: path(of: id), options)
    }

    /// Forgets a session that has come to its end.
    func remove(_ id: String) {
        _ = unsafe unlink(path(of: id))
        _ = unsafe unlink(lockPath(of: id))
    }

    /// Takes a new session for this run, whose id no other has: made of the day and the process.
    ///
    /// - Returns: The id; where nothing can be locked the first save says why.
    func newSession(today: CalendarDay) -> String {
        var number = Int(getpid())
        while true {
            let id = "\(today)-\(number)"
            if !has(id) {
                do throws(Failure) {
                    try lock(id)
                    return id
                } catch {
                    // In two containers processes can have one number.
                    guard case .sessionInUse = error else { return id }
                }
            }
            number += 1
        }
    }

    private func latest() -> String? {
        let sessions = FileReading.names(in: folder).filter { $0.hasSuffix(Self.suffix) }
        let dated = sessions.map { name in (name, modified(folder + "/" + name)) }
        let last = dated.max { ($0.1, $0.0) < ($1.1, $1.0) }
        return last.map { String($0.0.dropLast(Self.suffix.count)) }
    }

    func modified(_ path: String) -> Int {
        var status = stat()
        guard unsafe lstat(path, &status) == 0 else { return 0 }
        #if canImport(Darwin)
        return status.st_mtimespec.tv_sec * 1_000_000_000 + status.st_mtimespec.tv_nsec
        #else
        return status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec
        #endif
    }

    func path(of id: String) -> String { "\(folder)/\(id)\(Self.suffix)" }

    func lockPath(of id: String) -> String { "\(folder)/\(id).lock" }

    /// An id holds nothing that could lead out of the folder.
    static func isPlain(_ id: String) -> Bool {
        !id.isEmpty && id.utf8.count <= 60
            && id.utf8.allSatisfy { byte in
                byte == UInt8(ascii: "-") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                    || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
            }
    }

    /// Makes the folder and those above it, for the owner alone.
    func makeFolder() throws(FileFault) {
        var path = ""
        for part in folder.split(separator: "/") {
            path += "/" + part
            if System.kind(of: path) != nil { continue }
            if case .failure(let error) = files.calls.makeFolder(path, 0o700),
                error.number != EEXIST
            {
                throw FileFault(path: path, reason: .cannotCreate(error.text))
            }
        }
    }
}
