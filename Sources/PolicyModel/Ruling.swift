/// What a rule says about a case, from the strictest to the mildest.
package enum Ruling: UInt8, Sendable, Hashable, Comparable, CaseIterable {
    /// The policy forbids it.
    case prohibited
    /// The sources do not settle it: Meta or the provider must be asked before anything is
    /// promised.
    case refer
    /// It may be done once Meta has approved.
    case approval
    /// It may be done while the named duties are met.
    case conditional
    /// It may be done.
    case allowed

    /// The word in data, JSON and reports; a contract.
    package var id: String {
        switch self {
        case .prohibited: "prohibited"
        case .refer: "refer"
        case .approval: "approval"
        case .conditional: "conditional"
        case .allowed: "allowed"
        }
    }

    /// Finds the ruling with this word; nil when there is none.
    package init?(id: String) {
        guard let found = Self.allCases.first(where: { $0.id == id }) else { return nil }
        self = found
    }

    /// Orders rulings: the stricter one is the smaller one.
    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
