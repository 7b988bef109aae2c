package import Assessing
package import PolicyModel

/// One organisation's question: who asks, for which day, and what was answered.
package struct Enquiry: Sendable, Hashable {
    /// Who is asking, for the report only; it decides nothing.
    package struct Business: Sendable, Hashable {
        /// The organisation's name, as somebody typed it; not to be trusted in any sink.
        package var name: String?
        /// A reference of the person who asks, such as a CRM number; not to be trusted either.
        package var reference: String?

        /// Makes a business that has said nothing yet.
        package init(name: String? = nil, reference: String? = nil) {
            self.name = name
            self.reference = reference
        }
    }

    /// Who is asking.
    package var business = Business()
    /// The day for which the policy is to be applied; nil for today.
    package var day: CalendarDay?
    /// What was answered.
    package var answers: Answers

    /// Makes an enquiry in which nothing has been said yet.
    package init(for policy: Policy) {
        answers = Answers(for: policy)
    }
}
