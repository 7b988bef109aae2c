package import PolicyModel

/// Answers, findings, duties, open questions and verdicts, for one as-of day.
package struct Assessment: Sendable, Hashable {
    /// A rule that applies to the answers, with the answers that it looked at.
    package struct Finding: Sendable, Hashable {
        /// The rule.
        package let rule: Key<Rule>
        /// Whether it is as strict as what it was weighed for.
        package let decides: Bool
        /// The keys of the answers that made it, and no others.
        package let answers: [String]
        /// The recipients' places for which it applies; empty where places do not matter.
        package let places: [Key<Place>]
    }

    /// What was found about having an account.
    package struct Access: Sendable, Hashable {
        /// The ruling; nil while open facts make it differ.
        package let ruling: Ruling?
        /// The rules that apply; none while a fact that they look at is open.
        package let findings: [Finding]
    }

    /// What was found about one intended use.
    package struct Use: Sendable, Hashable {
        /// The use.
        package let use: IntendedUse
        /// Its ruling; nil while open facts make it differ.
        package let ruling: Ruling?
        /// The mildest ruling still reachable.
        package let best: Ruling
        /// The strictest ruling still reachable.
        package let worst: Ruling
        /// The rules that apply, of all three tables.
        package let findings: [Finding]
        /// The practices that bind it and are not answered.
        package let openPractices: [Key<Practice>]
        /// The use's ruling by recipients' places, where places differ; else empty.
        package let byPlace: [PlaceRuling]
    }

    /// A ruling that holds for some of the recipients' places.
    package struct PlaceRuling: Sendable, Hashable {
        /// The places.
        package let places: [Key<Place>]
        /// The ruling of access and use there.
        package let ruling: Ruling
    }

    /// Something to do, and what for.
    package struct Task: Sendable, Hashable {
        /// The duty.
        package let duty: Key<Duty>
        /// The uses that hang on it, in the order of the assessment.
        package let uses: [IntendedUse]
        /// Whether it stands for an open practice that must be confirmed.
        package let isToConfirm: Bool
    }

    /// An unanswered question that can change the verdict.
    package struct OpenQuestion: Sendable, Hashable {
        /// The key of the answer.
        package let question: String
        /// How many intended uses' rulings an answer can narrow.
        package let settles: Int
    }

    /// The same answers under one edition.
    package struct HistoryEntry: Sendable, Hashable {
        /// The edition.
        package let edition: Edition
        /// The verdict under it.
        package let verdict: Verdict
        /// Each use's ruling, in the order of the assessment; nil where open facts make it differ.
        package let rulings: [Ruling?]
    }

    /// The day for which the policy was applied.
    package let day: CalendarDay
    /// The edition in force on it.
    package let edition: Edition
    /// The answers.
    package let answers: Answers
    /// The verdict for the whole plan.
    package let verdict: Verdict
    /// The best verdict still reachable.
    package let best: Verdict
    /// The worst verdict still reachable.
    package let worst: Verdict
    /// Having an account.
    package let access: Access
    /// The intended uses, in the policy's order.
    package let uses: [Use]
    /// The rules on conduct that apply to any of the uses.
    package let conduct: [Finding]
    /// What must be done, in the policy's order.
    package let tasks: [Task]
    /// The open questions, in the order in which they are asked.
    package let openQuestions: [OpenQuestion]
    /// The open question that settles most; nil when none is left.
    package let nextQuestion: String?
    /// The smallest changes to the plan that reach a better verdict.
    package let smallestChanges: [PlanChange]
    /// What the rulings that let something be done depend on.
    package let holdsWhile: [Dependence]
    /// The same answers under every edition, oldest first.
    package let history: [HistoryEntry]
    /// Answers that were given but do not matter for these uses on this day.
    package let irrelevant: [Key<Practice>]
}
