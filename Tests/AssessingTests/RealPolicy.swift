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

    /// The policy with its first edition alone: the same rules on every day, and a short history.
    static func withoutHistory() throws -> Policy {
        let policy = try policy()
        return Policy(
            editions: Array(policy.editions.prefix(1)),
            sources: policy.sources,
            verticals: policy.verticals,
            offerings: policy.offerings,
            activities: policy.activities,
            practices: policy.practices,
            places: policy.places,
            duties: policy.duties,
            questions: policy.questions,
            rules: policy.rules,
            digest: policy.digest
        )
    }

    /// An assessor for a day, `YYYY-MM-DD`.
    static func assessor(_ policy: Policy, on day: String) throws -> Assessor {
        try Assessor(policy: policy, day: #require(CalendarDay(day)))
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
