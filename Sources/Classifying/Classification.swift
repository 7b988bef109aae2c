package import PolicyModel

/// Where a text, a label or a code leads; a proposal that people confirm.
package struct Classification: Sendable, Hashable {
    /// A vertical that it may be.
    package struct Candidate: Sendable, Hashable {
        /// The vertical.
        package let vertical: Key<Vertical>
        /// How sure it is.
        package let evidence: Evidence
        /// The words, label or code that led to it.
        package let matched: String
    }

    /// One way to read a number whose scheme or edition is not said.
    package struct Reading: Sendable, Hashable {
        /// The scheme and the code, `mcc:5912`.
        package let code: String
        /// What the code is called.
        package let title: String
        /// Where it leads.
        package let leads: [Lead]
    }

    /// Why a code does not lead to candidates as it stands.
    package enum Problem: Sendable, Hashable {
        /// A number without a scheme.
        case bareNumber
        /// Editions of the scheme differ in the code, or zeros may have been lost in two ways.
        case severalReadings
        /// No scheme has this name.
        case unknownScheme(String, suggestion: String?)
        /// The scheme has no such code.
        case unknownCode
        /// A code of the scheme does not look like this; how it looks.
        case malformedCode(shape: String)
    }

    /// The candidates, best first; of equals, in the policy's order.
    package internal(set) var candidates: [Candidate] = []
    /// What is wrong with it; nil for words, and for a code that was found.
    package internal(set) var problem: Problem?
    /// The readings of a number that is not clear.
    package internal(set) var readings: [Reading] = []
    /// The code with the zeros or the dot that a spreadsheet took away; nil when none was lost.
    package internal(set) var repaired: String?

    /// The vertical that is settled: the only candidate of the surest kind, if that is more than a
    /// possibility.
    package var settled: Candidate? {
        guard let best = candidates.first, best.evidence > .possible else { return nil }
        return candidates.dropFirst().first?.evidence == best.evidence ? nil : best
    }
}
