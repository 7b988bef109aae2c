import Classifying
import Dispatch
import PolicyLoading
import PolicyModel
import Synchronization

/// Where the sector tables come from: those in the binary, or those of a policy folder.
enum SectorSource {
    /// The classifier of a policy's sector tables, if they are sound.
    static func classifier(
        _ files: [PolicyFile],
        of policy: Policy
    ) throws(Failure) -> Classifier {
        try classifier(files, of: policy) { ((), []) }.classifier
    }

    /// The classifier and the tables by which prospects are read, if they are sound.
    static func screening(
        _ files: [PolicyFile],
        of policy: Policy
    ) throws(Failure) -> (classifier: Classifier, tables: ScreeningTables) {
        try classifier(files, of: policy) { PolicyLoader.screening(files, of: policy) }
    }

    /// Reads the words, which take as long as all the rest, at the same time as the rest.
    private static func classifier<More: Sendable>(
        _ files: [PolicyFile],
        of policy: Policy,
        with more: @Sendable () -> (tables: More, diagnostics: [Diagnostic])
    ) throws(Failure) -> (classifier: Classifier, tables: More) {
        let (words, rest) = bothAtOnce {
            let read = PolicyLoader.sectorWords(files, of: policy)
            return (phrases: PhraseTable(read.tables), diagnostics: read.diagnostics)
        } _: {
            (codes: PolicyLoader.sectorCodes(files, of: policy), more: more())
        }
        let diagnostics = rest.codes.diagnostics + words.diagnostics + rest.more.diagnostics
        guard diagnostics.isEmpty else { throw .badPolicy(diagnostics) }
        return (Classifier(rest.codes.tables, words.phrases), rest.more.tables)
    }

    /// What two closures give that are run at the same time.
    private static func bothAtOnce<First: Sendable, Second: Sendable>(
        _ first: @Sendable () -> First,
        _ second: @Sendable () -> Second
    ) -> (First, Second) {
        let results = Mutex<(First?, Second?)>((nil, nil))
        DispatchQueue.concurrentPerform(iterations: 2) { turn in
            if turn == 0 {
                let result = first()
                results.withLock { $0.0 = result }
            } else {
                let result = second()
                results.withLock { $0.1 = result }
            }
        }
        guard case (let first?, let second?) = results.withLock({ $0 }) else {
            preconditionFailure()
        }
        return (first, second)
    }
}
