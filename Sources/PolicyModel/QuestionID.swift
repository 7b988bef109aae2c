/// The questions about facts that every policy asks, by their keys in the answers file.
package enum QuestionID: String, Sendable, Hashable, CaseIterable {
    /// What kind of organisation it is.
    case vertical
    /// Where it is.
    case country
    /// Where the people are to whom it writes.
    case recipients
    /// What it wants to do.
    case uses
}
