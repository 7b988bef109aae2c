package import PolicyModel

/// Cases that changed alike: every combination of one entry from each set.
///
/// Keys are those of the policy after; a set that a table does not have is nil.
package struct ChangeStatement: Sendable, Hashable {
    /// What they came to and come to.
    package let change: Change
    /// The organisations.
    package let verticals: [Key<Vertical>]
    /// Where the organisations are; the access table only.
    package let countries: [Key<Place>]?
    /// What is done.
    package let activities: [Key<Activity>]?
    /// What it is about.
    package let offerings: [Key<Offering>]?
    /// Where the recipients are.
    package let recipients: [Key<Place>]?
    /// The practice; the conduct table only.
    package let practice: Key<Practice>?
    /// The answers to the practice.
    package let answers: [Key<Practice.Option>]?

    /// Makes a statement.
    package init(
        change: Change,
        verticals: [Key<Vertical>],
        countries: [Key<Place>]? = nil,
        activities: [Key<Activity>]? = nil,
        offerings: [Key<Offering>]? = nil,
        recipients: [Key<Place>]? = nil,
        practice: Key<Practice>? = nil,
        answers: [Key<Practice.Option>]? = nil
    ) {
        self.change = change
        self.verticals = verticals
        self.countries = countries
        self.activities = activities
        self.offerings = offerings
        self.recipients = recipients
        self.practice = practice
        self.answers = answers
    }

    /// The cases, with every place counted.
    package var cases: Int {
        verticals.count * (countries?.count ?? 1) * (activities?.count ?? 1)
            * (offerings?.count ?? 1) * (recipients?.count ?? 1) * (answers?.count ?? 1)
    }
}

/// What differs in one table.
package struct TableComparison: Sendable, Hashable {
    /// What is compared.
    package enum Table: String, Sendable, Hashable, CaseIterable {
        /// The strictest of access and use, for organisations in an ordinary country.
        case together
        /// The ruling on having an account.
        case access
        /// The ruling on a use towards one place.
        case use
        /// The ruling of an answer about a practice on a use.
        case conduct
    }

    /// What is compared.
    package let table: Table
    /// The cases that both policies have, with every place counted.
    package let cases: Int
    /// The cases of entries that only the policy before has.
    package let removedCases: Int
    /// The cases of entries that only the policy after has.
    package let addedCases: Int
    /// What differs: every differing case is in one statement, and no other case is in any.
    package let statements: [ChangeStatement]

    /// The statements that go one way, in their order.
    package func statements(_ direction: Change.Direction) -> [ChangeStatement] {
        statements.filter { $0.change.direction == direction }
    }

    /// The cases that differ in one way, with every place counted.
    package func changedCases(_ direction: Change.Direction) -> Int {
        statements(direction).reduce(0) { $0 + $1.cases }
    }
}
