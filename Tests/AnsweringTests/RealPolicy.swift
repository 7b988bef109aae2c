import Foundation
import PolicyLoading
import PolicyModel

/// The policy of this repository, whose ids are contracts, so that tests may name them.
enum RealPolicy {
    static let policy: Policy = {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Data")
        let files = PolicyLoader.paths.compactMap { path -> PolicyFile? in
            guard let content = try? Data(contentsOf: folder.appending(path: path)) else {
                return nil
            }
            return PolicyFile(path: path, bytes: Array(content))
        }
        switch PolicyLoader.load(files) {
        case .policy(let policy): return policy
        case .faults(let diagnostics):
            fatalError(diagnostics.map { $0.text() }.joined(separator: "\n"))
        }
    }()
}
