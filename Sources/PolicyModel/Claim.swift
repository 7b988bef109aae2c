/// A statement over a whole region of cases, proved by trying them all.
package struct Claim: Sendable, Hashable {
    /// What the statement is about.
    package enum Subject: String, Sendable, Hashable, CaseIterable {
        /// The ruling on having an account.
        case access
        /// The ruling on a use towards one place.
        case use
        /// The ruling of one answer about one practice, where the practice binds the use.
        case conduct
        /// The strictest of access, use and conduct at its best.
        case whole
    }

    /// What every case of the region must come to.
    package enum Expectation: Sendable, Hashable {
        /// Just this ruling.
        case exactly(Ruling)
        /// This ruling or a stricter one.
        case atMost(Ruling)
        /// This ruling or a milder one.
        case atLeast(Ruling)

        /// Tells whether a ruling is as expected.
        package func holds(for ruling: Ruling) -> Bool {
            switch self {
            case .exactly(let expected): ruling == expected
            case .atMost(let bound): ruling <= bound
            case .atLeast(let bound): ruling >= bound
            }
        }
    }

    /// The id in `claims.csv`.
    package let id: String
    /// The line in `claims.csv`, from 1.
    package let line: Int
    /// What the statement is about.
    package let subject: Subject
    /// The days for which it is stated.
    package let span: Span
    /// The cases for which it is stated.
    package let cells: Rule.Cells
    /// What they must come to.
    package let expects: Expectation
    /// Where it stands.
    package let sources: [Key<Source>]
    /// The statement as a sentence.
    package let says: String

    /// Makes a claim.
    package init(
        id: String,
        line: Int,
        subject: Subject,
        span: Span,
        cells: Rule.Cells,
        expects: Expectation,
        sources: [Key<Source>],
        says: String
    ) {
        self.id = id
        self.line = line
        self.subject = subject
        self.span = span
        self.cells = cells
        self.expects = expects
        self.sources = sources
        self.says = says
    }
}
