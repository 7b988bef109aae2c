/// How a rule or a source is known.
package enum Basis: String, Sendable, Hashable, CaseIterable {
    /// WhatsApp's or Meta's own text, or an archived copy of it.
    case official
    /// The page of a solution provider.
    case provider
    /// Press, or a second-hand document.
    case press
    /// This project's reading of the facts; in no source as such.
    case inferred
}
