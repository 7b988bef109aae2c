package import PolicyModel

/// One rule of good order for policy data, beyond what the loader asks for.
package struct Lint: Sendable {
    /// The id, which stands behind every finding; a contract.
    package let id: String
    /// What it finds, as a short sentence.
    package let summary: Phrase
    /// Why that is wrong and what to do, in a sentence or two.
    package let why: Phrase
    /// Whether a finding makes the data invalid, or only asks somebody to look.
    package let isFault: Bool
    /// Looks at the data; gives a message for everything found, in lower case without a full stop.
    let find: @Sendable (LintSubject) -> [Message]

    /// What a lint has found, and where.
    struct Message: Hashable {
        let place: String
        let text: Phrase
    }
}

/// What a lint has found.
package struct LintFinding: Sendable, Hashable {
    /// The lint's id.
    package let lint: String
    /// Whether it makes the data invalid.
    package let isFault: Bool
    /// The file and the id concerned.
    package let place: String
    /// What is wrong.
    package let message: Phrase
}

/// Everything that lints look at.
package struct LintSubject: Sendable {
    /// The policy.
    package let policy: Policy
    /// The worked cases.
    package let cases: [WorkedCase]
    /// The claims.
    package let claims: [Claim]
    /// The tables as text, by path.
    package let texts: [String: String]
    /// The tables of translations.
    package let translations: [Translation]
    /// The texts of the program itself, which every translation has to have.
    package let wording: [Translation.Place]
    /// The day on which the data is looked at.
    package let today: CalendarDay

    /// Makes a subject.
    package init(
        policy: Policy,
        cases: [WorkedCase],
        claims: [Claim],
        texts: [String: String],
        translations: [Translation] = [],
        wording: [Translation.Place] = [],
        today: CalendarDay
    ) {
        self.policy = policy
        self.cases = cases
        self.claims = claims
        self.texts = texts
        self.translations = translations
        self.wording = wording
        self.today = today
    }
}
