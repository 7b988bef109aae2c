import Classifying
import PolicyModel

/// The sector tables for the wizard's first question, read when they are first needed.
///
/// A policy folder without sound sector tables still has its questions: then nothing is found here,
/// and the names and hints of the verticals are searched.
final class SectorSearch {
    private let folder: String?
    private let policy: Policy
    private lazy var classifier: Classifier? = {
        guard let files = try? PolicySource.files(folder) else { return nil }
        return try? SectorSource.classifier(files, of: policy)
    }()

    init(_ folder: String?, _ policy: Policy) {
        self.folder = folder
        self.policy = policy
    }

    /// The verticals to which words, a label or a code lead, best first.
    func verticals(_ text: String) -> [Key<Vertical>] {
        classifier?.classify(text).candidates.map(\.vertical) ?? []
    }
}
