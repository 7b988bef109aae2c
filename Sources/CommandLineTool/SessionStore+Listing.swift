#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif
import PolicyModel
import Wizard

/// A saved session as it is listed.
struct SavedSession {
    let id: String
    /// The day of the last answer, in UTC; nil where the file has no date that can be.
    let day: CalendarDay?
    /// What is in it; nil when it cannot be read.
    let summary: SessionSummary?

    /// What tells it from others, in a few words.
    var title: Phrase {
        guard let summary else { return "cannot be read" }
        return summary.name.map { "\($0)" } ?? "without a name"
    }
}

extension SessionStore {
    /// The saved sessions, the latest first.
    func sessions() -> [SavedSession] {
        let dated = ids(ending: Self.suffix).map { ($0, modified(path(of: $0))) }
        return dated.sorted { ($0.1, $0.0) > ($1.1, $1.0) }.map { id, nanoseconds in
            let day = CalendarDay(daysSinceEpoch: nanoseconds / 86_400_000_000_000)
            return SavedSession(id: id, day: day, summary: try? summary(of: id))
        }
    }

    /// What is in a session, whatever policy it was made under.
    func summary(of id: String) throws(Failure) -> SessionSummary {
        guard has(id) else { throw .noSession(id) }
        do {
            if let summary = SessionSummary(try FileReading.bytes(path(of: id))) { return summary }
        } catch {
            throw .file(error)
        }
        throw .usage(
            "`\(path(of: id))` is no session that this program can read",
            help: "`vertical-check sessions purge \(id)` removes it"
        )
    }

    /// Whether there is a session of this id.
    func has(_ id: String) -> Bool {
        guard Self.isPlain(id), case .regular = System.kind(of: path(of: id)) else { return false }
        return true
    }

    /// Every id of which a session, a lock or a half-written file of ours is left.
    func traces() -> [String] {
        let halves = halfWritten().map(\.id)
        return Array(Set(ids(ending: Self.suffix) + ids(ending: ".lock") + halves)).sorted()
    }

    /// Forgets a session, with all that a killed run left of it.
    ///
    /// - Throws: `sessionInUse` when a run has it; then nothing is removed.
    func purge(_ id: String) throws(Failure) {
        let descriptor: Int32
        do throws(LockFault) {
            descriptor = try taken(id)
        } catch {
            switch error {
            case .inUse(let holder): throw .sessionInUse(id, by: holder)
            case .file(let fault): throw .file(fault)
            }
        }
        defer { _ = close(descriptor) }
        let halves = halfWritten().filter { $0.id == id }.map { "\(folder)/\($0.name)" }
        // The lock goes last, so that nobody takes up what is being removed.
        for path in halves + [path(of: id), lockPath(of: id)] {
            if unsafe unlink(path) != 0, errno != ENOENT {
                throw .file(FileFault(path: path, reason: .cannotRemove(Errno(errno).text)))
            }
        }
    }

    /// Files that were being written when a run was killed; `FileWriting` names them.
    private func halfWritten() -> [(id: String, name: String)] {
        FileReading.names(in: folder).compactMap { name in
            guard name.hasPrefix("."), name.hasSuffix(".part") else { return nil }
            let id = String(name.dropFirst().prefix { $0 != "." })
            let isOurs = Self.isPlain(id) && name.hasPrefix(".\(id)\(Self.suffix).")
            return isOurs ? (id, name) : nil
        }
    }

    private func ids(ending suffix: String) -> [String] {
        FileReading.names(in: folder).filter { $0.hasSuffix(suffix) }
            .map { String($0.dropLast(suffix.count)) }
            .filter { Self.isPlain($0) }
    }
}
