import Assessing
import Foundation
import PolicyLoading
import PolicyModel
import Testing

/// The policy of `Data/`, and the folder that it is read from.
enum RealPolicy {
    /// The folder `Data/` of this package.
    static let folder = URL(filePath: #filePath)
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

    /// An assessor for a day, `YYYY-MM-DD`, with the history or, faster, without.
    static func assessor(on day: String, withHistory: Bool = false) throws -> Assessor {
        try Assessor(
            policy: policy(),
            day: #require(CalendarDay(day)),
            withHistory: withHistory
        )
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
