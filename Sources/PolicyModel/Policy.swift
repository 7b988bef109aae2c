/// The whole policy: every table of `Data/`, checked and with its ids resolved.
///
/// The loader alone makes one; whoever holds one may trust every key in it.
package struct Policy: Sendable {
    /// The editions by day, oldest first; never empty.
    package let editions: [Edition]
    /// The sources.
    package let sources: Listing<Source>
    /// The verticals.
    package let verticals: Listing<Vertical>
    /// The offerings.
    package let offerings: Listing<Offering>
    /// The activities.
    package let activities: Listing<Activity>
    /// The practices, in the order in which they are asked.
    package let practices: Listing<Practice>
    /// The places.
    package let places: Listing<Place>
    /// The duties.
    package let duties: Listing<Duty>
    /// The questions about facts, in the order in which they are asked.
    package let questions: [Question]
    /// The rules of all three tables.
    package let rules: Listing<Rule>
    /// The SHA-256 of the tables that decide, in lower-case hexadecimal.
    package let digest: String
    /// The language in which the policy is, and in which the program speaks of it.
    package internal(set) var words = Words.english

    /// Makes a policy from tables that the loader has checked.
    package init(
        editions: [Edition],
        sources: Listing<Source>,
        verticals: Listing<Vertical>,
        offerings: Listing<Offering>,
        activities: Listing<Activity>,
        practices: Listing<Practice>,
        places: Listing<Place>,
        duties: Listing<Duty>,
        questions: [Question],
        rules: Listing<Rule>,
        digest: String
    ) {
        self.editions = editions
        self.sources = sources
        self.verticals = verticals
        self.offerings = offerings
        self.activities = activities
        self.practices = practices
        self.places = places
        self.duties = duties
        self.questions = questions
        self.rules = rules
        self.digest = digest
    }

    /// The edition in force on a day; nil before the first one.
    package func edition(on day: CalendarDay) -> Edition? {
        editions.last { $0.day <= day }
    }

    /// The rules of a table that are in force on a day, in the policy's order.
    package func rules(inForce day: CalendarDay, of table: Rule.Table) -> [Key<Rule>] {
        rules.entries.indices.filter { index in
            rules.entries[index].table == table && rules.entries[index].span.contains(day)
        }.map { Key($0) }
    }

    /// Writes an intended use as `activity:offering`.
    package func name(of use: IntendedUse) -> String {
        "\(activities[use.activity].id):\(offerings[use.offering].id)"
    }
}
