/// A worked case: answers with the result that is expected of them, kept with the policy.
package struct WorkedCase: Sendable, Hashable {
    /// An answer about a practice that a case gives.
    package struct PracticeAnswer: Sendable, Hashable {
        /// The practice.
        package let practice: Key<Practice>
        /// The answer; nil for `unknown`.
        package let option: Key<Practice.Option>?

        /// Makes an answer.
        package init(practice: Key<Practice>, option: Key<Practice.Option>?) {
            self.practice = practice
            self.option = option
        }
    }

    /// The id, unique over all tables of cases.
    package let id: String
    /// The table below `cases/` and the line in it, from 1.
    package let place: (path: String, line: Int)
    /// The as-of day.
    package let day: CalendarDay
    /// The vertical; nil when the case leaves it open.
    package let vertical: Key<Vertical>?
    /// The country; nil when the case leaves it open.
    package let country: Key<Place>?
    /// The recipients' places; nil when the case leaves them open.
    package let recipients: [Key<Place>]?
    /// The intended uses, as the case lists them; nil when it leaves them open.
    package let uses: [IntendedUse]?
    /// Whether every practice that is asked gets its best answer before `practices` are laid over.
    package let takesBest: Bool
    /// The answers about practices.
    package let practices: [PracticeAnswer]
    /// The expected verdict.
    package let verdict: Verdict
    /// The expected ruling of each use, in the order of `uses`; nil for one that stays open.
    package let rulings: [Ruling?]
    /// Rules that must be among the findings.
    package let rules: [Key<Rule>]
    /// Why this is expected, in a sentence.
    package let why: String

    /// Makes a case.
    package init(
        id: String,
        place: (path: String, line: Int),
        day: CalendarDay,
        vertical: Key<Vertical>?,
        country: Key<Place>?,
        recipients: [Key<Place>]?,
        uses: [IntendedUse]?,
        takesBest: Bool,
        practices: [PracticeAnswer],
        verdict: Verdict,
        rulings: [Ruling?],
        rules: [Key<Rule>],
        why: String
    ) {
        self.id = id
        self.place = place
        self.day = day
        self.vertical = vertical
        self.country = country
        self.recipients = recipients
        self.uses = uses
        self.takesBest = takesBest
        self.practices = practices
        self.verdict = verdict
        self.rulings = rulings
        self.rules = rules
        self.why = why
    }

    /// Two cases are the same when their ids are.
    package static func == (left: Self, right: Self) -> Bool { left.id == right.id }

    /// Hashes the id.
    package func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
