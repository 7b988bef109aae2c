package import PolicyModel

/// The places that stand for all places which the rules of a day do not tell apart.
package struct PlaceAtoms: Sendable {
    private let countries: [Key<Place>]
    private let recipients: [Key<Place>]

    /// Takes the atoms of a day's rules.
    package init(_ snapshot: Snapshot) {
        let keys = snapshot.policy.places.keys
        countries = Self.firsts(snapshot.access.classes(of: keys) { $0.country }, keys.count)
        recipients = Self.firsts(snapshot.use.classes(of: keys) { $0.recipients }, keys.count)
    }

    /// The answers with each place replaced by the one that stands for it; no ruling differs.
    package func standIn(for answers: Answers) -> Answers {
        var answers = answers
        if let country = answers.country.value {
            answers.country = .given(standIn(forCountry: country))
        }
        if let places = answers.recipients.value {
            answers.recipients = .given(standIns(forRecipients: places))
        }
        return answers
    }

    /// The country that stands for one.
    package func standIn(forCountry country: Key<Place>) -> Key<Place> { countries[country.index] }

    /// The recipients' places that stand for some; sorted.
    package func standIns(forRecipients places: [Key<Place>]) -> [Key<Place>] {
        Set(places.map { recipients[$0.index] }).sorted()
    }

    private static func firsts(_ classes: [[Key<Place>]], _ count: Int) -> [Key<Place>] {
        var firsts = Array(repeating: Key<Place>(0), count: count)
        for members in classes {
            for member in members { firsts[member.index] = members[0] }
        }
        return firsts
    }
}
