package import Answering
import Assessing
package import PolicyModel

/// What has been answered so far, down to half-given intended uses.
///
/// The next question follows from the answers alone, so going back, changing an answer and going
/// on with a saved session are one and the same thing.
package struct Draft: Sendable, Hashable {
    /// The answers.
    package var enquiry: Enquiry
    /// The chosen activities; nil while they were not chosen.
    package private(set) var activities: [Key<Activity>]?
    /// What each chosen activity is about, as far as it was said.
    package private(set) var offerings: [Key<Activity>: [Key<Offering>]]
    /// Whether the name was asked for.
    var isNameAsked: Bool
    /// Whether the person wants no more questions on practices.
    var isRestSkipped = false

    /// Makes a draft from what is known already.
    ///
    /// - Parameters:
    ///   - enquiry: The answers.
    ///   - activities: The activities chosen when the uses were not yet complete.
    ///   - uses: The uses said so far of those activities.
    package init(
        _ enquiry: Enquiry,
        activities: [Key<Activity>]? = nil,
        uses: [IntendedUse] = []
    ) {
        self.enquiry = enquiry
        isNameAsked = enquiry.business.name != nil
        let known = Set(enquiry.answers.uses.value ?? uses)
        let used = known.isEmpty ? nil : Set(known.map(\.activity)).sorted()
        let areUsesComplete = enquiry.answers.uses.value != nil
        let chosen = areUsesComplete ? used : activities.map { Set($0).sorted() } ?? used
        self.activities = chosen
        // What was said of an activity that is not chosen no longer counts.
        let counted = known.filter { chosen?.contains($0.activity) ?? false }
        offerings = Dictionary(grouping: counted, by: \.activity).mapValues {
            $0.map(\.offering).sorted()
        }
    }

    /// The uses said so far, whether or not every activity has its offerings.
    package var usesSoFar: [IntendedUse] {
        (activities ?? []).flatMap { activity in
            (offerings[activity] ?? []).map { IntendedUse(activity: activity, offering: $0) }
        }.sorted()
    }

    /// The questions that are asked of these answers, in order, whether answered or not.
    func steps(_ assessor: Assessor) -> [Step] {
        var steps: [Step] = [.name, .vertical, .country, .recipients, .activities]
        guard enquiry.answers.uses != .unknown else { return steps }
        steps += (activities ?? []).map { .offerings($0) }
        guard enquiry.answers.vertical.value != nil, enquiry.answers.uses.value != nil else {
            return steps
        }
        return steps + assessor.flow(enquiry.answers).asked.map { .practice($0) }
    }

    /// Tells whether a question was dealt with.
    func isDealtWith(_ step: Step) -> Bool {
        let answers = enquiry.answers
        return switch step {
        case .name: isNameAsked
        case .vertical: answers.vertical.isDealtWith
        case .country: answers.country.isDealtWith
        case .recipients: answers.recipients.isDealtWith
        case .activities: activities != nil || answers.uses == .unknown
        case .offerings(let activity): offerings[activity] != nil
        case .practice(let practice): answers[practice].isDealtWith
        }
    }

    /// The next question; nil when all are dealt with.
    func nextStep(_ assessor: Assessor) -> Step? {
        steps(assessor).first { step in
            if isRestSkipped, case .practice = step { return false }
            return !isDealtWith(step)
        }
    }

    /// The practices that are asked and have no answer.
    func openPractices(_ assessor: Assessor) -> [Key<Practice>] {
        steps(assessor).compactMap { step in
            guard case .practice(let practice) = step,
                enquiry.answers[practice].value == nil
            else { return nil }
            return practice
        }
    }

    /// Takes an answer back, so that its question comes again.
    mutating func clear(_ step: Step) {
        switch step {
        case .name:
            isNameAsked = false
            enquiry.business.name = nil
        case .vertical: enquiry.answers.vertical = .absent
        case .country: enquiry.answers.country = .absent
        case .recipients: enquiry.answers.recipients = .absent
        case .activities:
            activities = nil
            enquiry.answers.uses = .absent
        case .offerings(let activity):
            offerings[activity] = nil
            enquiry.answers.uses = .absent
        case .practice(let practice):
            enquiry.answers[practice] = .absent
            isRestSkipped = false
        }
    }

    /// Takes an answer over from another draft, as it was given there.
    mutating func take(_ step: Step, from old: Draft) {
        switch step {
        case .name:
            isNameAsked = old.isNameAsked
            enquiry.business.name = old.enquiry.business.name
        case .vertical: enquiry.answers.vertical = old.enquiry.answers.vertical
        case .country: enquiry.answers.country = old.enquiry.answers.country
        case .recipients: enquiry.answers.recipients = old.enquiry.answers.recipients
        case .activities:
            if let chosen = old.activities { choose(chosen) } else { leaveUsesUnknown() }
        case .offerings(let activity):
            if let chosen = old.offerings[activity] { choose(chosen, for: activity) }
        case .practice(let practice):
            enquiry.answers[practice] = old.enquiry.answers[practice]
        }
    }

    /// Sets the activities; what was said of those that stay is kept.
    mutating func choose(_ chosen: [Key<Activity>]) {
        activities = chosen.sorted()
        offerings = offerings.filter { chosen.contains($0.key) }
        completeUses()
    }

    /// Sets what an activity is about.
    mutating func choose(_ chosen: [Key<Offering>], for activity: Key<Activity>) {
        offerings[activity] = chosen.sorted()
        completeUses()
    }

    /// Says that the person does not know what they want to do.
    mutating func leaveUsesUnknown() {
        activities = nil
        offerings = [:]
        enquiry.answers.uses = .unknown
    }

    /// Drops answers about practices that are no longer asked, and gives those that were dropped.
    mutating func dropIrrelevant(_ assessor: Assessor) -> [Key<Practice>] {
        guard enquiry.answers.vertical.value != nil, enquiry.answers.uses.value != nil else {
            return []
        }
        let flow = assessor.flow(enquiry.answers)
        let dropped = enquiry.answers.practicesDealtWith.filter { !flow.counts($0) }
        for practice in dropped { enquiry.answers[practice] = .absent }
        return dropped
    }

    private mutating func completeUses() {
        let isComplete = activities?.allSatisfy { offerings[$0] != nil } ?? false
        enquiry.answers.uses = isComplete ? .given(usesSoFar) : .absent
    }
}
