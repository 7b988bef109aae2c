package import Answering
package import PolicyModel

/// What has become of one report under the policy of another day.
package struct Recheck: Sendable, Hashable {
    /// How the verdict now stands to the one in the report.
    package enum Outcome: String, Sendable, Hashable, CaseIterable {
        /// The verdict stands.
        case same
        /// More may be done than then.
        case better
        /// Less may be done than then.
        case worse
        /// There are questions now that the answers of then do not answer.
        case askAgain = "ask-again"
        /// The report is not as it was written, so nothing is said of it.
        case altered
    }

    /// A verdict and the day of its policy.
    package struct Standing: Sendable, Hashable {
        /// The verdict.
        package let verdict: Verdict
        /// The day.
        package let day: CalendarDay
    }

    /// A report that can be written again.
    package struct Renewal: Sendable, Hashable {
        /// The format of the report.
        package let format: ReportFormat
        /// The language of its words.
        package let language: String
        /// Its answers, as far as the policy still has them, for the new day.
        package let enquiry: Enquiry
    }

    /// The outcome.
    package let outcome: Outcome
    /// The verdict in the report; nil when it is altered.
    package let then: Standing?
    /// The verdict now; nil when the report is altered.
    package let now: Standing?
    /// Why, in words for people; not yet safe for any sink.
    package let reason: String
    /// The keys of the answers to ask for, in the order in which they are asked.
    package let questions: [String]
    /// What a new report is made from; nil when the report is altered.
    package let renewal: Renewal?

    /// An altered report, with what is wrong with it.
    init(altered reason: String) {
        outcome = .altered
        then = nil
        now = nil
        self.reason = reason
        questions = []
        renewal = nil
    }

    /// A report that was compared.
    init(
        _ outcome: Outcome,
        then: Standing,
        now: Standing,
        reason: String,
        questions: [String] = [],
        renewal: Renewal
    ) {
        self.outcome = outcome
        self.then = then
        self.now = now
        self.reason = reason
        self.questions = questions
        self.renewal = renewal
    }
}
