import EmbeddedData
import PolicyLoading
import PolicyModel

/// Where the policy comes from: the tables in the binary, or a folder.
enum PolicySource {
    /// The files in the binary.
    static var embedded: [PolicyFile] {
        EmbeddedData.files.map { PolicyFile(path: $0.path, bytes: Array($0.text.utf8)) }
    }

    /// The files of the policy.
    static func files(_ folder: String?) throws(Failure) -> [PolicyFile] {
        guard let folder else { return embedded }
        do {
            return try FileReading.policy(in: folder)
        } catch {
            throw .file(error)
        }
    }

    /// The policy in a language, if its data is sound.
    static func load(_ folder: String?, in words: Words) throws(Failure) -> Policy {
        try policy(try files(folder), in: words)
    }

    /// The policy of files that were read, in a language, if its data is sound.
    ///
    /// What the files have no translation of stays as it is in the tables.
    static func policy(_ files: [PolicyFile], in words: Words) throws(Failure) -> Policy {
        let policy: Policy
        switch PolicyLoader.load(files) {
        case .policy(let loaded): policy = loaded
        case .faults(let diagnostics): throw .badPolicy(diagnostics)
        }
        guard words.language != Language.native else { return policy }
        let read = PolicyLoader.translation(files, to: words.language)
        guard read.diagnostics.isEmpty else { throw .badPolicy(read.diagnostics) }
        return policy.translated(by: read.translation, words: words)
    }
}
