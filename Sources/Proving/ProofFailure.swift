package import Assessing
package import PolicyModel

/// Something that the policy should have and does not, with the smallest case that shows it.
package struct ProofFailure: Sendable, Hashable {
    /// What was to be shown.
    package let check: ProofCheck
    /// What is wrong, in lower case and without a full stop.
    package let message: Phrase
    /// The rules concerned.
    package let rules: [Key<Rule>]
    /// The day of the case; nil when no single case shows it.
    package let day: CalendarDay?
    /// The answers of the case.
    package let answers: Answers?

    /// Makes a failure.
    package init(
        _ check: ProofCheck,
        _ message: Phrase,
        rules: [Key<Rule>] = [],
        day: CalendarDay? = nil,
        answers: Answers? = nil
    ) {
        self.check = check
        self.message = message
        self.rules = rules
        self.day = day
        self.answers = answers
    }
}

/// What is shown of a policy (DESIGN, section 8).
package enum ProofCheck: String, Sendable, Hashable, CaseIterable {
    /// Every case gets a ruling.
    case total
    /// Every rule decides a case, or sets another aside in one.
    case noDeadRule = "no-dead-rule"
    /// Exceptions run in no circle, and each meets what it sets aside.
    case exceptions
    /// Every duty, source and typical offering is used.
    case everythingUsed = "everything-used"
    /// Every claim holds in every case of its region.
    case claims
    /// A better answer never makes anything worse, and an open one is neither better nor worse than all.
    case ordered
    /// Every question that is asked can change a ruling or a duty.
    case questionsMatter = "questions-matter"
    /// No ruling rests on a question that is not asked.
    case nothingUnasked = "nothing-unasked"
    /// Saying more never widens what can be reached.
    case sayingMore = "saying-more"
    /// Adding a use never makes another one milder.
    case addingUses = "adding-uses"

    /// What was to be shown, as a sentence.
    package var statement: Phrase {
        switch self {
        case .total: "every case gets a ruling"
        case .noDeadRule: "every rule decides a case, or sets another one aside"
        case .exceptions: "exceptions run in no circle, and each meets what it sets aside"
        case .everythingUsed: "every duty, source and offering is used"
        case .claims: "every claim holds in its whole region"
        case .ordered: "a better answer never makes anything stricter"
        case .questionsMatter: "every question that is asked can change a ruling or a duty"
        case .nothingUnasked: "no ruling rests on a question that is not asked"
        case .sayingMore: "saying more never widens what can be reached"
        case .addingUses: "adding a use never makes another one milder"
        }
    }
}
