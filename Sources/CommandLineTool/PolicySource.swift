import EmbeddedData
import PolicyLoading
import PolicyModel

/// Where the policy comes from: the tables in the binary, or a folder.
enum PolicySource {
    /// The files of the policy.
    static func files(_ folder: String?) throws(Failure) -> [PolicyFile] {
        guard let folder else {
            return EmbeddedData.files.map { file in
                PolicyFile(path: file.path, bytes: Array(file.text.utf8))
            }
        }
        do {
            return try FileReading.policy(in: folder)
        } catch {
            throw .file(error)
        }
    }

    /// The policy, if its data is sound.
    static func load(_ folder: String?) throws(Failure) -> Policy {
        try policy(try files(folder))
    }

    /// The policy of files that were read, if its data is sound.
    static func policy(_ files: [PolicyFile]) throws(Failure) -> Policy {
        switch PolicyLoader.load(files) {
        case .policy(let policy): return policy
        case .faults(let diagnostics): throw .badPolicy(diagnostics)
        }
    }
}
