/// One row of a decision table, with its dates, reason, basis and sources.
///
/// The three tables share one shape: a cell that a table does not have fits anything.
package struct Rule: Sendable, Hashable {
    /// The decision tables: who may join, what may be done, how it must be done.
    package enum Table: String, Sendable, Hashable, CaseIterable {
        /// May the organisation have an account?
        case access
        /// May this be done with that offering, to people there?
        case use
        /// Is it done in a way that fits?
        case conduct
    }

    /// What a rule asks of a case.
    package struct Cells: Sendable, Hashable {
        /// The organisation's vertical.
        package var vertical = Cell<Vertical>.any
        /// The organisation's country.
        package var country = Cell<Place>.any
        /// What is done.
        package var activity = Cell<Activity>.any
        /// What it is about.
        package var offering = Cell<Offering>.any
        /// A recipient's place.
        package var recipients = Cell<Place>.any
        /// The practice that a conduct rule is about.
        package var practice: Key<Practice>?
        /// The answers to that practice.
        package var answer = Cell<Practice.Option>.any

        /// Makes cells that fit anything.
        package init() {}
    }

    /// The id, unique over all tables; a contract.
    package let id: String
    /// The table that the row stands in.
    package let table: Table
    /// The days on which it is in force.
    package let span: Span
    /// What it asks of a case.
    package let cells: Cells
    /// What it says.
    package let ruling: Ruling
    /// The rules that it sets aside where both apply.
    package let exceptionTo: [Key<Rule>]
    /// What must be done for the ruling to hold.
    package let duties: [Key<Duty>]
    /// How it is known.
    package let basis: Basis
    /// Where it stands.
    package let sources: [Key<Source>]
    /// Why, in plain words to the person concerned.
    package let because: String

    /// Makes a rule.
    package init(
        id: String,
        table: Table,
        span: Span,
        cells: Cells,
        ruling: Ruling,
        exceptionTo: [Key<Rule>],
        duties: [Key<Duty>],
        basis: Basis,
        sources: [Key<Source>],
        because: String
    ) {
        self.id = id
        self.table = table
        self.span = span
        self.cells = cells
        self.ruling = ruling
        self.exceptionTo = exceptionTo
        self.duties = duties
        self.basis = basis
        self.sources = sources
        self.because = because
    }
}

extension Rule.Cells {
    /// Tells whether some case fits both sets of cells.
    package func meets(_ other: Self) -> Bool {
        practice == other.practice && vertical.meets(other.vertical)
            && country.meets(other.country) && activity.meets(other.activity)
            && offering.meets(other.offering) && recipients.meets(other.recipients)
            && answer.meets(other.answer)
    }
}
