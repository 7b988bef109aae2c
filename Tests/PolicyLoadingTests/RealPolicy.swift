import Foundation
import PolicyLoading

/// The policy of this repository, read from its folder.
enum RealPolicy {
    /// The folder `Data/`, found from this file.
    private static var folder: URL {
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Data")
    }

    /// The tables that the loader asks for.
    static func files() throws -> [PolicyFile] {
        try PolicyLoader.paths.map { path in
            let content = try Data(contentsOf: folder.appending(path: path))
            return PolicyFile(path: path, bytes: Array(content))
        }
    }
}
