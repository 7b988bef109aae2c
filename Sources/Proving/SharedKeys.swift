package import PolicyModel

/// The entries of one table that two policies have in common, by their ids, in the later order.
package struct SharedKeys<Element: Sendable>: Sendable {
    /// The keys in the policy before, by position.
    package let before: [Key<Element>]
    /// The keys in the policy after, by position.
    package let after: [Key<Element>]
    /// The ids that one policy alone has.
    let oneSided: OneSidedIDs

    init(_ before: Listing<Element>, _ after: Listing<Element>, id: (Element) -> String) {
        let pairs = after.keys.compactMap { key in
            before.key(id(after[key])).map { (before: $0, after: key) }
        }
        self.before = pairs.map(\.before)
        self.after = pairs.map(\.after)
        oneSided = OneSidedIDs(
            before: before.entries.map(id).filter { after.key($0) == nil },
            after: after.entries.map(id).filter { before.key($0) == nil }
        )
    }

    /// The number of entries in common.
    package var count: Int { after.count }

    /// The keys in both policies of a position.
    func pair(_ position: Int) -> (before: Key<Element>, after: Key<Element>) {
        (before[position], after[position])
    }

    /// The keys in the policy after of some positions, in the policy's order.
    func keys(_ positions: [Int]) -> [Key<Element>] {
        positions.sorted().map { after[$0] }
    }

    /// The positions in classes that neither side tells apart, each by the classes of its keys.
    func classes(_ before: [[Key<Element>]], _ after: [[Key<Element>]]) -> [[Int]] {
        let (old, new) = (Self.classByKey(before), Self.classByKey(after))
        var places: [[Int?]: Int] = [:]
        var classes: [[Int]] = []
        for position in 0..<count {
            let signature = [old[self.before[position]], new[self.after[position]]]
            if let place = places[signature] {
                classes[place].append(position)
            } else {
                places[signature] = classes.count
                classes.append([position])
            }
        }
        return classes
    }

    private static func classByKey(_ classes: [[Key<Element>]]) -> [Key<Element>: Int] {
        var places: [Key<Element>: Int] = [:]
        for (place, keys) in classes.enumerated() {
            for key in keys { places[key] = place }
        }
        return places
    }
}

/// What two policies have in common to be ruled on.
package struct SharedVocabulary: Sendable {
    /// The verticals.
    package let verticals: SharedKeys<Vertical>
    /// The places.
    package let places: SharedKeys<Place>
    /// The activities.
    package let activities: SharedKeys<Activity>
    /// The offerings.
    package let offerings: SharedKeys<Offering>
    /// The practices.
    package let practices: SharedKeys<Practice>
    /// The answers to each practice in common, by the practice's position.
    package let options: [SharedKeys<Practice.Option>]

    init(_ before: Policy, _ after: Policy) {
        verticals = SharedKeys(before.verticals, after.verticals, id: \.id)
        places = SharedKeys(before.places, after.places, id: \.id)
        activities = SharedKeys(before.activities, after.activities, id: \.id)
        offerings = SharedKeys(before.offerings, after.offerings, id: \.id)
        let practices = SharedKeys(before.practices, after.practices, id: \.id)
        self.practices = practices
        options = zip(practices.before, practices.after).map { old, new in
            SharedKeys(
                Listing(before.practices[old].options, id: \.id),
                Listing(after.practices[new].options, id: \.id),
                id: \.id
            )
        }
    }

    /// The ids that only the policy before has, by what they are ids of.
    package var onlyBefore: [(noun: String, ids: [String])] { lists(\.before) }

    /// The ids that only the policy after has, by what they are ids of.
    package var onlyAfter: [(noun: String, ids: [String])] { lists(\.after) }

    private func lists(_ side: KeyPath<OneSidedIDs, [String]>) -> [(noun: String, ids: [String])] {
        [
            ("verticals", verticals.oneSided[keyPath: side]),
            ("activities", activities.oneSided[keyPath: side]),
            ("offerings", offerings.oneSided[keyPath: side]),
            ("places", places.oneSided[keyPath: side]),
            ("practices", practices.oneSided[keyPath: side]),
            ("answers", options.flatMap { $0.oneSided[keyPath: side] }),
        ].filter { !$0.ids.isEmpty }
    }
}

/// The ids of a table that one of two policies alone has.
struct OneSidedIDs: Sendable {
    let before: [String]
    let after: [String]
}
