/// A way of conduct that is asked about.
package struct Practice: Sendable, Hashable {
    /// Whether people can change the answer by deciding to.
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        /// Part of the plan: it can be done differently.
        case commitment
        /// A fact about the organisation: it is as it is.
        case fact
    }

    /// One answer to the question.
    package struct Option: Sendable, Hashable {
        /// The id in data and JSON; a contract.
        package let id: String
        /// What the person picks, in words.
        package let text: String

        /// Makes an option.
        package init(id: String, text: String) {
            self.id = id
            self.text = text
        }
    }

    /// The id in data and JSON; a contract.
    package let id: String
    /// Commitment or fact.
    package let kind: Kind
    /// The answers, best first; there are at most 256.
    package let options: [Option]
    /// What an open answer counts as for the uses that the practice binds.
    package let whenOpen: Ruling
    /// What must be confirmed while the answer is open.
    package let confirm: Key<Duty>
    /// When the question is asked at all.
    package let askedWhen: Condition
    /// The question, to the person.
    package let question: String
    /// Why it is asked.
    package let why: String

    /// Makes a practice.
    package init(
        id: String,
        kind: Kind,
        options: [Option],
        whenOpen: Ruling,
        confirm: Key<Duty>,
        askedWhen: Condition,
        question: String,
        why: String
    ) {
        self.id = id
        self.kind = kind
        self.options = options
        self.whenOpen = whenOpen
        self.confirm = confirm
        self.askedWhen = askedWhen
        self.question = question
        self.why = why
    }
}

/// When a question is asked: every term must hold, and an open input holds.
package struct Condition: Sendable, Hashable {
    /// One thing that must hold.
    package enum Term: Sendable, Hashable {
        /// The vertical fits the cell.
        case vertical(Cell<Vertical>)
        /// The answer to an earlier practice fits the cell.
        case practice(Key<Practice>, Cell<Practice.Option>)
    }

    /// The terms; none means always.
    package let terms: [Term]

    /// Makes a condition.
    package init(_ terms: [Term]) {
        self.terms = terms
    }

    /// The earlier practices that the condition looks at.
    package var practices: [Key<Practice>] {
        terms.compactMap { term in
            if case .practice(let key, _) = term { key } else { nil }
        }
    }
}

/// Something to do for a ruling to hold.
package struct Duty: Sendable, Hashable {
    /// When a duty must be met, in the order of the report.
    package enum Due: String, Sendable, Hashable, CaseIterable {
        /// Before the account exists.
        case beforeAccess = "before-access"
        /// Before the first message is sent.
        case beforeFirstMessage = "before-first-message"
        /// As long as messages are sent.
        case always
    }

    /// The id in data and JSON; a contract.
    package let id: String
    /// When it must be met.
    package let due: Due
    /// What to do, as an order in one sentence.
    package let action: String
    /// What shows that it is done.
    package let proof: String

    /// Makes a duty.
    package init(id: String, due: Due, action: String, proof: String) {
        self.id = id
        self.due = due
        self.action = action
        self.proof = proof
    }
}

/// A question about who the organisation is and what it intends.
package struct Question: Sendable, Hashable {
    /// What kind of answer a question takes.
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        /// One vertical.
        case vertical
        /// One place.
        case place
        /// One or more places.
        case places
        /// One or more uses.
        case uses
    }

    /// The key in the answers file; a contract.
    package let id: String
    /// What kind of answer it takes.
    package let kind: Kind
    /// The question, to the person.
    package let prompt: String
    /// Why it is asked.
    package let why: String

    /// Makes a question.
    package init(id: String, kind: Kind, prompt: String, why: String) {
        self.id = id
        self.kind = kind
        self.prompt = prompt
        self.why = why
    }
}
