import Assessing
import Foundation
import PolicyLoading
import PolicyModel
import Testing

/// The policy of `Data/`.
enum RealPolicy {
    private static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent()
        .appending(path: "../../Data")
        .standardizedFileURL

    /// The tables, as bytes.
    static let files: [PolicyFile] = PolicyLoader.paths.map { path in
        let bytes = try? Data(contentsOf: folder.appending(path: path))
        return PolicyFile(path: path, bytes: Array(bytes ?? Data()))
    }

    /// The policy, loaded once.
    ///
    /// - Throws: `Faulty` with all diagnostics when the tables are not sound.
    static func policy() throws -> Policy { try loaded.get() }

    /// The policy as it stands on a day, `YYYY-MM-DD`.
    static func snapshot(on day: String) throws -> Snapshot {
        try Snapshot(of: policy(), on: #require(CalendarDay(day)))
    }

    private static let loaded: Result<Policy, Faulty> = Result { () throws(Faulty) in
        switch PolicyLoader.load(files) {
        case .policy(let policy): policy
        case .faults(let diagnostics): throw Faulty(diagnostics: diagnostics)
        }
    }

    /// Tables that the loader refuses.
    struct Faulty: Error {
        let diagnostics: [Diagnostic]
    }
}
