package import PolicyModel

/// The places that stand for all places which the rules of a day do not tell apart.
package struct PlaceAtoms: Sendable {
    private let countries: [Key<Place>]
    private let recipients: [Key<Place>]
    /// Those that stand for others, each once.
    private let firstCountries: [Key<Place>]
    private let firstRecipients: [Key<Place>]

    /// Takes the atoms of a day's rules.
    package init(_ snapshot: Snapshot) {
        let keys = snapshot.policy.places.keys
        self.init(
            countries: snapshot.access.classes(of: keys) { $0.country },
            recipients: snapshot.use.classes(of: keys) { $0.recipients },
            of: keys.count
        )
    }

    private init(countries: [[Key<Place>]], recipients: [[Key<Place>]], of count: Int) {
        self.countries = Self.firsts(countries, count)
        self.recipients = Self.firsts(recipients, count)
        firstCountries = countries.map { $0[0] }
        firstRecipients = recipients.map { $0[0] }
    }

    /// The places that stand for those which the rules on some uses of a vertical do not tell apart,
    /// among the ones that stand for all; nil stands for any vertical or use.
    func narrowed(
        to vertical: Key<Vertical>?,
        _ uses: [IntendedUse]?,
        in snapshot: Snapshot
    ) -> Self {
        let access = snapshot.access.narrowed(to: Subject(vertical: vertical))
        let subjects = uses.map { $0.map { Subject(vertical: vertical, use: $0) } }
        let use = snapshot.use.narrowed(toAny: subjects ?? [Subject(vertical: vertical)])
        return Self(
            countries: access.classes(of: firstCountries) { $0.country },
            recipients: use.classes(of: firstRecipients) { $0.recipients },
            of: countries.count
        )
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
