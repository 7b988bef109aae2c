import Classifying
import PolicyLoading
import PolicyModel

/// Where the sector tables come from: those in the binary, or those of a policy folder.
enum SectorSource {
    /// The classifier of a policy's sector tables, if they are sound.
    static func classifier(
        _ files: [PolicyFile],
        of policy: Policy
    ) throws(Failure) -> Classifier {
        let (tables, diagnostics) = PolicyLoader.sectors(files, of: policy)
        guard diagnostics.isEmpty else { throw .badPolicy(diagnostics) }
        return Classifier(tables)
    }

    /// The tables by which prospects are read, if they are sound.
    static func screening(
        _ files: [PolicyFile],
        of policy: Policy
    ) throws(Failure) -> ScreeningTables {
        let (tables, diagnostics) = PolicyLoader.screening(files, of: policy)
        guard diagnostics.isEmpty else { throw .badPolicy(diagnostics) }
        return tables
    }
}
