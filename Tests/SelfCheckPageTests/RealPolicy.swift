import Classifying
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

    /// The classifier of its sector tables.
    ///
    /// - Throws: `Faulty` with all diagnostics when the tables are not sound.
    static func classifier() throws -> Classifier {
        let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
            .filter { $0.hasPrefix("sectors/") && $0.hasSuffix(".csv") }.sorted()
        let codes = PolicyLoader.sectorCodes(files(paths), of: try policy())
        let words = PolicyLoader.sectorWords(files(paths), of: try policy())
        let diagnostics = codes.diagnostics + words.diagnostics
        guard diagnostics.isEmpty else { throw Faulty(diagnostics: diagnostics) }
        return Classifier(codes.tables, PhraseTable(words.tables))
    }

    /// The policy in another language.
    ///
    /// - Throws: `Faulty` with all diagnostics when the translation is not sound.
    static func translated(to language: String) throws -> Policy {
        let read = PolicyLoader.translation(
            files(["translations/\(language).csv"]),
            to: language
        )
        guard read.diagnostics.isEmpty else { throw Faulty(diagnostics: read.diagnostics) }
        return try policy().translated(by: read.translation, words: read.translation.words)
    }

    private static let loaded = load()

    private static func files(_ paths: [String]) -> [PolicyFile] {
        paths.map { path in
            let bytes = try? Data(contentsOf: folder.appending(path: path))
            return PolicyFile(path: path, bytes: Array(bytes ?? Data()))
        }
    }

    private static func load() -> Result<Policy, Faulty> {
        let files = files(PolicyLoader.paths)
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
