import PolicyModel

/// Sets of entries in words: everything, all but a few, whole families, or names.
///
/// Nothing is cut: a long list of places gets a number, and stands in full at the end of the page.
struct SetWording {
    private let policy: Policy
    /// The long lists of places, by number from 1.
    private let placeLists: [[Key<Place>]]

    /// The most places that are named where they are spoken of.
    private static let placeLimit = 12

    private var words: Words { policy.words }

    /// Makes the wording for a page on which these sets of places stand.
    init(_ policy: Policy, places: [[Key<Place>]]) {
        self.policy = policy
        var lists: [[Key<Place>]] = []
        for places in places {
            let (shorter, _) = Self.shorter(places, policy)
            if shorter.count > Self.placeLimit, !lists.contains(shorter) { lists.append(shorter) }
        }
        placeLists = lists
    }

    /// Organisations.
    func words(for verticals: [Key<Vertical>]) -> String {
        let names = policy.verticals.entries.map { ($0.name, family: $0.group.capitalisedFirst) }
        return words(for: verticals, all: words("everyone"), names)
    }

    /// What is done.
    func words(for activities: [Key<Activity>]) -> String {
        let names = policy.activities.entries.map { ($0.name, family: "") }
        return words(for: activities, all: words("anything"), names)
    }

    /// What it is about.
    func words(for offerings: [Key<Offering>]) -> String {
        let names = policy.offerings.entries.map { offering in
            let family: Phrase =
                switch offering.kind {
                case .goods: "Goods"
                case .service: "Services"
                case .information: "Information"
                }
            return (offering.name, family: words(family))
        }
        return words(for: offerings, all: words("anything"), names)
    }

    /// Places.
    func words(for places: [Key<Place>]) -> String {
        guard places.count < policy.places.count else { return words("anywhere") }
        let (shorter, isComplement) = Self.shorter(places, policy)
        if let index = placeLists.firstIndex(of: shorter) {
            return words(
                isComplement
                    ? "anywhere but \(shorter.count) places (list \(index + 1))"
                    : "\(shorter.count) places (list \(index + 1))"
            )
        }
        let names = shorter.map { policy.places[$0].name }.joined(separator: ", ")
        return isComplement ? words("anywhere but \(names)") : names
    }

    /// What a rule's cell fits.
    func words(for cell: Cell<Vertical>) -> String {
        words(for: cell.isAny ? policy.verticals.keys : cell.members.keys)
    }

    /// What a rule's cell fits.
    func words(for cell: Cell<Activity>) -> String {
        words(for: cell.isAny ? policy.activities.keys : cell.members.keys)
    }

    /// What a rule's cell fits.
    func words(for cell: Cell<Offering>) -> String {
        words(for: cell.isAny ? policy.offerings.keys : cell.members.keys)
    }

    /// What a rule's cell fits.
    func words(for cell: Cell<Place>) -> String {
        words(for: cell.isAny ? policy.places.keys : cell.members.keys)
    }

    /// The long lists of places in full, to stand at the end of the page.
    var placeBlocks: [Block] {
        guard !placeLists.isEmpty else { return [] }
        let lines = placeLists.enumerated().map { index, places -> [Inline] in
            let names = places.map { policy.places[$0].name }.joined(separator: ", ")
            return [
                .strong(words("List \(index + 1)")),
                .text(" " + words("(\(places.count) places): \(names).")),
            ]
        }
        return [.heading(2, [.text(words("Lists of places"))]), .list(lines)]
    }

    /// The places, or those that are left out where these are fewer.
    private static func shorter(
        _ places: [Key<Place>],
        _ policy: Policy
    ) -> (places: [Key<Place>], isComplement: Bool) {
        guard places.count * 2 > policy.places.count else { return (places, false) }
        return (Subset(places).complement(of: policy.places.count).keys, true)
    }

    private typealias Name = (name: String, family: String)

    /// The set, or what is left out of it where that is the shorter text.
    private func words<Element>(
        for keys: [Key<Element>],
        all: String,
        _ names: [Name]
    ) -> String {
        let chosen = Subset(keys)
        let missing = chosen.complement(of: names.count)
        if missing.isEmpty { return all }
        let included = list(chosen, names).capitalisedFirst
        // Without exceptions in what is excepted, which nobody can follow.
        let excluded = words("\(all) but \(list(missing, names, withExceptions: false))")
        return included.unicodeScalars.count <= excluded.unicodeScalars.count ? included : excluded
    }

    private func list<Element>(
        _ chosen: Subset<Element>,
        _ names: [Name],
        withExceptions: Bool = true
    ) -> String {
        var families: [String] = []
        for key in chosen.keys where !families.contains(names[key.index].family) {
            families.append(names[key.index].family)
        }
        let texts = families.flatMap { family in
            let members = names.indices.filter { names[$0].family == family }
            let outside = members.filter { !chosen.contains(Key($0)) }
            let inside = members.filter { chosen.contains(Key($0)) }
            let mayNameFamily = withExceptions || outside.isEmpty
            return parts(mayNameFamily ? family : "", names, inside, outside)
        }
        return Self.joined(texts, last: "; ")
    }

    /// The chosen members of a family: all of it, all but few, or their names.
    private func parts(
        _ family: String,
        _ names: [Name],
        _ inside: [Int],
        _ outside: [Int]
    ) -> [String] {
        guard !family.isEmpty, inside.count > 2, outside.count * 3 <= inside.count else {
            return inside.map { names[$0].name.lowercasedFirst }
        }
        guard !outside.isEmpty else { return [words("\(family) (all \(inside.count))")] }
        let left = outside.map { names[$0].name.lowercasedFirst }
        return [words("\(family) (all but \(Self.joined(left, last: words(" and "))))")]
    }

    /// Names of several words each, so that commas would not part them.
    private static func joined(_ names: [String], last: String) -> String {
        guard let end = names.last, names.count > 1 else { return names.first ?? "" }
        return names.dropLast().joined(separator: "; ") + last + end
    }
}
