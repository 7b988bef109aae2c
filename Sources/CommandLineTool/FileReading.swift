#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif
import PolicyLoading

/// Reads whole files and folders; the one place that does.
enum FileReading {
    /// The most that is read of an answers file: 64 MiB.
    static let limit = 64 * 1_048_576

    /// Reads a file, or standard input for `-`.
    static func bytes(_ path: String) throws(FileFault) -> [UInt8] {
        guard path != "-" else { return try bytes(of: STDIN_FILENO, path: "standard input") }
        if case .folder = System.kind(of: path) { throw FileFault(path: path, reason: .isFolder) }
        switch System.open(path, O_RDONLY) {
        case .success(let descriptor):
            defer { _ = close(descriptor) }
            return try bytes(of: descriptor, path: path)
        case .failure(let error):
            let isMissing = error.number == ENOENT || error.number == ENOTDIR
            throw FileFault(path: path, reason: isMissing ? .notFound : .notReadable(error.text))
        }
    }

    private static func bytes(of descriptor: Int32, path: String) throws(FileFault) -> [UInt8] {
        var bytes: [UInt8] = []
        while true {
            switch System.read(descriptor, upTo: 65_536) {
            case .success(let more):
                if more.isEmpty { return bytes }
                bytes += more
                if bytes.count > limit { throw FileFault(path: path, reason: .tooLarge(limit)) }
            case .failure(let error):
                if error.number == EINTR { continue }
                let reason: FileFault.Reason =
                    error.number == EISDIR ? .isFolder : .notReadable(error.text)
                throw FileFault(path: path, reason: reason)
            }
        }
    }

    /// Reads the tables of a policy folder; tables that are missing are left out.
    static func policy(in folder: String) throws(FileFault) -> [PolicyFile] {
        switch System.kind(of: folder) {
        case nil: throw FileFault(path: folder, reason: .notFound)
        case .folder, .link: break
        default: throw FileFault(path: folder, reason: .notReadable("not a folder"))
        }
        var files: [PolicyFile] = []
        let others = ["cases", "screening", "sectors", "sectors/words", "translations"]
            .flatMap { tables(in: $0, of: folder) }
        for path in PolicyLoader.paths + ["claims.csv"] + others {
            let full = folder + "/" + path
            if System.kind(of: full) == nil { continue }
            files.append(PolicyFile(path: path, bytes: try bytes(full)))
        }
        return files
    }

    /// The tables in a folder of a policy folder, by name.
    private static func tables(in name: String, of folder: String) -> [String] {
        names(in: folder + "/" + name).filter { $0.hasSuffix(".csv") }.map { "\(name)/\($0)" }
    }

    /// The names in a folder, sorted; none when it cannot be read.
    static func names(in folder: String) -> [String] {
        guard let stream = unsafe opendir(folder) else { return [] }
        defer { unsafe closedir(stream) }
        var names: [String] = []
        while let entry = unsafe readdir(stream) {
            // The name is a C string that ends inside the entry.
            let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) {
                    unsafe String(cString: $0)
                }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }
}
