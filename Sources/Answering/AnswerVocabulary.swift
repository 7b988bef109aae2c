package import PolicyModel
import SafeText

/// Reads single answers, as the answers file, the command line and the wizard write them.
package struct AnswerVocabulary: Sendable {
    /// The word for an answer that the person does not know.
    package static let unknown = "unknown"
    /// The longest name or reference, in Unicode scalars.
    package static let nameLimit = 200

    /// The policy whose ids are read.
    package let policy: Policy

    /// Makes a reader of a policy's ids.
    package init(_ policy: Policy) {
        self.policy = policy
    }

    /// The keys of all answers, in the order in which they are asked.
    package var keys: [String] {
        policy.questions.map(\.id) + policy.practices.entries.map(\.id)
    }

    /// Reads a vertical's id.
    package func vertical(_ text: String) throws(AnswerFault) -> Key<Vertical> {
        if let key = policy.verticals.key(text) { return key }
        throw unknown("vertical", text, among: policy.verticals.entries.map(\.id))
    }

    /// Reads a place's code.
    package func place(_ text: String) throws(AnswerFault) -> Key<Place> {
        if let key = policy.places.key(text) { return key }
        let folded = text.lowercased()
        let other = policy.places.entries.first { place in
            ([place.id, place.name] + place.otherNames).contains { $0.lowercased() == folded }
        }
        guard let other else {
            throw unknown("place", text, among: policy.places.entries.map(\.id))
        }
        throw AnswerFault(
            .unknownID,
            "unknown place `\(shown(text))`",
            help: "did you mean `\(other.id)`?"
        )
    }

    /// Reads an intended use, written `activity:offering`.
    package func use(_ text: String) throws(AnswerFault) -> IntendedUse {
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        let activities = policy.activities.entries.map(\.id)
        guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else {
            throw badUse(text, parts.map(String.init))
        }
        guard let activity = policy.activities.key(String(parts[0])) else {
            throw unknown("activity", String(parts[0]), among: activities)
        }
        guard let offering = policy.offerings.key(String(parts[1])) else {
            throw unknown(
                "offering",
                String(parts[1]),
                among: policy.offerings.entries.map(\.id)
            )
        }
        return IntendedUse(activity: activity, offering: offering)
    }

    /// Reads an answer about a practice.
    package func option(
        _ text: String,
        of practice: Key<Practice>
    ) throws(AnswerFault) -> Key<Practice.Option> {
        let options = policy.practices[practice].options.map(\.id)
        if let index = options.firstIndex(of: text) { return Key(index) }
        let closest = Suggestion.closest(to: text, among: options)
        let known = (options + [Self.unknown]).map { "`\($0)`" }.joined(separator: ", ")
        throw AnswerFault(
            .unknownID,
            "unknown answer `\(shown(text))` to `\(policy.practices[practice].id)`",
            help: closest.map { "did you mean `\($0)`? it is one of \(known)" }
                ?? "it is one of \(known)"
        )
    }

    /// Reads a day.
    package func day(_ text: String) throws(AnswerFault) -> CalendarDay {
        if let day = CalendarDay(text) { return day }
        throw AnswerFault(
            .badDay,
            "`\(shown(text))` is no day",
            help: "write a real day as YYYY-MM-DD, such as 2021-01-15"
        )
    }

    /// Checks a name or a reference.
    package func name(_ text: String, of noun: Phrase) throws(AnswerFault) -> String {
        let count = text.unicodeScalars.count
        guard count <= Self.nameLimit else {
            throw AnswerFault(
                .tooLong,
                "the \(noun) has \(count) characters, the limit is \(Self.nameLimit)",
                help: "shorten it; it stands in the report only and decides nothing"
            )
        }
        return text
    }

    /// The fault of a key that no question has.
    package func unknownKey(_ key: String) -> AnswerFault {
        unknown("answer", key, among: keys, code: .unknownKey)
    }

    private func unknown(
        _ noun: Phrase,
        _ text: String,
        among known: [String],
        code: AnswerFault.Code = .unknownID
    ) -> AnswerFault {
        let list: Phrase =
            known.count <= 12
            ? "it is one of \(known.map { "`\($0)`" }.joined(separator: ", "))"
            : "`vertical-check questions` lists what there is"
        return AnswerFault(
            code,
            "unknown \(noun) `\(shown(text))`",
            help: .didYouMean(Suggestion.candidates(for: text, among: known)) ?? list
        )
    }

    private func badUse(_ text: String, _ parts: [String]) -> AnswerFault {
        let activity = parts.first.flatMap { policy.activities.key($0) }
        let example = activity.flatMap { activity in
            policy.offerings.entries.first { offering in
                policy.activities[activity].kinds.contains(offering.kind)
            }
            .map { "\(policy.activities[activity].id):\($0.id)" }
        }
        return AnswerFault(
            .badUse,
            activity == nil
                ? "`\(shown(text))` is no intended use"
                : "`\(shown(text))` names an activity without an offering",
            help: example.map { "write activity:offering, such as `\($0)`" }
                ?? "write activity:offering; `vertical-check questions` lists both"
        )
    }

    /// A person's text in a message: short, and harmless on a terminal.
    func shown(_ text: String) -> String {
        let scalars = text.unicodeScalars
        let short = String(String.UnicodeScalarView(scalars.prefix(60)))
        return Escaped.terminal(short) + (scalars.count > 60 ? "…" : "")
    }
}
