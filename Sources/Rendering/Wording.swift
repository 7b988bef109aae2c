package import PolicyModel

/// What verdicts, rulings and the like are called, in one place.
package enum Wording {
    /// A verdict as people say it.
    package static func words(for verdict: Verdict) -> Phrase {
        switch verdict {
        case .notEligible: "not eligible"
        case .partlyEligible: "partly eligible"
        case .askFirst: "ask first"
        case .needsApproval: "needs approval"
        case .conditional: "eligible with conditions"
        case .eligible: "eligible"
        case .undetermined: "undetermined"
        }
    }

    /// A ruling's sign and word; the word says all that the sign does.
    package static func sign(for ruling: Ruling?) -> Phrase {
        switch ruling {
        case .prohibited: "⛔ prohibited"
        case .refer: "❓ ask first"
        case .approval: "⏳ needs approval"
        case .conditional: "🟡 conditional"
        case .allowed: "✅ allowed"
        case nil: "⚪ undetermined"
        }
    }

    /// What a ruling means for the person.
    package static func meaning(of ruling: Ruling) -> Phrase {
        switch ruling {
        case .prohibited: "the policy forbids it"
        case .refer: "the sources do not settle it, so ask Meta or your provider before you plan it"
        case .approval: "only after Meta has approved"
        case .conditional: "allowed while the points under “What to do” are met"
        case .allowed: "nothing stands in the way"
        }
    }

    /// How a rule is known.
    package static func words(for basis: Basis) -> Phrase {
        switch basis {
        case .official: "the official text"
        case .provider: "a solution provider’s word, not confirmed by an official text"
        case .press: "press or a second-hand document, not confirmed by an official text"
        case .inferred: "our reading of the facts, in no source as such"
        }
    }

    /// How well an edition is known.
    package static func words(for status: Edition.Status) -> Phrase {
        switch status {
        case .officialText: "the official text was read"
        case .summary: "known from a summary by others"
        case .reconstructed: "pieced together from several sources"
        case .announced: "announced; its text was not seen"
        }
    }

    /// When a duty is due, as a heading.
    package static func heading(for due: Duty.Due) -> Phrase {
        switch due {
        case .beforeAccess: "Before you apply for the account"
        case .beforeFirstMessage: "Before the first message"
        case .always: "For as long as you send messages"
        }
    }

    /// The months.
    package static let months: [Phrase] = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
    ]

    /// The names that keep their capital within a sentence.
    package static let names = ["Covid", "Facebook", "Meta"]

    /// A day in words: `15 January 2021`.
    package static func words(for day: CalendarDay) -> Phrase {
        let parts = day.yearMonthDay
        return "\(parts.day) \(months[parts.month - 1]) \(parts.year)"
    }

    /// A list in words: `a, b and c`.
    package static func list(_ items: [String]) -> Phrase {
        guard let last = items.last, items.count > 1 else { return "\(items.first ?? "")" }
        return "\(items.dropLast().joined(separator: ", ")) and \(last)"
    }
}
