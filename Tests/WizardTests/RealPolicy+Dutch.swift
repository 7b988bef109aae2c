import Foundation
import PolicyLoading
import PolicyModel

extension RealPolicy {
    /// The translation into Dutch.
    static func dutch() throws -> Translation {
        let path = "translations/nl.csv"
        let bytes = try Data(contentsOf: folder.appending(path: path))
        let files = [PolicyFile(path: path, bytes: Array(bytes))]
        let read = PolicyLoader.translation(files, to: "nl")
        guard read.diagnostics.isEmpty else { throw Faulty(diagnostics: read.diagnostics) }
        return read.translation
    }

    /// The policy in Dutch, loaded once.
    static func dutchPolicy() throws -> Policy { try loadedInDutch.get() }

    private static let loadedInDutch = Result {
        let translation = try dutch()
        return try policy().translated(by: translation, words: translation.words)
    }
}
