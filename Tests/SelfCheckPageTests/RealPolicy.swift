import Foundation
import PolicyLoading
import PolicyModel

/// The policy of `Data/`, and the folder that it is read from.
enum RealPolicy {
    /// The folder `Data/` of this package.
    static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent()
        .appending(path: "../../Data")
        .standardizedFileURL

    /// The policy, loaded once.
    ///
    /// - Throws: `Faulty` with all diagnostics when the tables are not sound.
    static func policy() throws -> Policy { try loaded.get() }

    private static let loaded = load()

    private static func load() -> Result<Policy, Faulty> {
        let files = PolicyLoader.paths.map { path in
            let bytes = try? Data(contentsOf: folder.appending(path: path))
            return PolicyFile(path: path, bytes: Array(bytes ?? Data()))
        }
        return switch PolicyLoader.load(files) {
        case .policy(let policy): .success(policy)
        case .faults(let diagnostics): .failure(Faulty(diagnostics: diagnostics))
        }
    }

    /// Tables that the loader refuses.
    struct Faulty: Error {
        let diagnostics: [Diagnostic]
    }
}
