import Classifying
import PolicyModel

/// What one cell says, once read; equal values lead to equal verdicts.
struct CellValue: Sendable, Hashable {
    /// What is known by it.
    enum Content: Sendable, Hashable {
        /// Nothing: empty, or not understood.
        case nothing
        /// The verticals that a sector may be, best first.
        case sector([Classification.Candidate])
        /// The vertical itself.
        case vertical(Key<Vertical>)
        /// One place.
        case country(Key<Place>)
        /// Several places, sorted.
        case recipients([Key<Place>])
        /// What is to be done.
        case uses([UsePhrase.Meaning])
        /// An answer about a practice.
        case practice(Key<Practice>, Key<Practice.Option>)
    }

    var content: Content
    /// What a person should know about how the cell was read; plain text.
    var notes: [String] = []
    /// Whether the cell has text of which nothing was understood.
    var isUnmatched = false

    static let empty = CellValue(content: .nothing)
}
