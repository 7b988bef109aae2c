/// The answer for a whole plan: what the rulings of its uses come to (DESIGN, section 5).
package enum Verdict: UInt8, Sendable, Hashable, CaseIterable {
    /// Access or every intended use is prohibited.
    case notEligible
    /// One use at least is prohibited, and one at least is not.
    case partlyEligible
    /// Nothing is prohibited; the strictest ruling is `refer`.
    case askFirst
    /// The strictest ruling is `approval`.
    case needsApproval
    /// The strictest ruling is `conditional`.
    case conditional
    /// Every use is allowed.
    case eligible
    /// Facts about who or what are open and could change the verdict.
    case undetermined

    /// The word in JSON, CSV and reports; a contract.
    package var id: String {
        switch self {
        case .notEligible: "not-eligible"
        case .partlyEligible: "partly-eligible"
        case .askFirst: "ask-first"
        case .needsApproval: "needs-approval"
        case .conditional: "conditional"
        case .eligible: "eligible"
        case .undetermined: "undetermined"
        }
    }

    /// Finds the verdict with this word; nil when there is none.
    package init?(id: String) {
        guard let found = Self.allCases.first(where: { $0.id == id }) else { return nil }
        self = found
    }

    /// Sums up the rulings of all intended uses; a plan without a use is `undetermined`.
    package init(summing rulings: [Ruling]) {
        guard let strictest = rulings.min(), let mildest = rulings.max() else {
            self = .undetermined
            return
        }
        switch strictest {
        case .prohibited: self = mildest == .prohibited ? .notEligible : .partlyEligible
        case .refer: self = .askFirst
        case .approval: self = .needsApproval
        case .conditional: self = .conditional
        case .allowed: self = .eligible
        }
    }

    /// The place on the ladder from `notEligible` (0) to `eligible` (5); `undetermined` is off it.
    package var rank: Int { Int(rawValue) }
}
