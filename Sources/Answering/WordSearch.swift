package import PolicyModel
import SafeText

/// Finds entries by whole words of their ids, names and hints; accents and case do not matter.
///
/// A word counts for less the more entries have it, so that `gun store` finds guns before stores.
/// Of entries that are as good, one that has the text as a whole name or phrase comes first.
/// A word is never found inside another (`arms` is not in `farms`). Nothing is picked: the person
/// confirms what was found.
package enum WordSearch {
    /// The verticals that share a word with a text, best first.
    package static func verticals(_ text: String, in policy: Policy) -> [Key<Vertical>] {
        best(text, policy.verticals, policy.words) { [$0.id, $0.name] + phrases($0.hint) }
    }

    /// The places that share a word with a text, best first.
    ///
    /// No word is silent but those of English: `DE` is a place, though a silent word in Dutch.
    package static func places(_ text: String, in policy: Policy) -> [Key<Place>] {
        best(text, policy.places, .english) { [$0.id, $0.name] + $0.otherNames }
    }

    /// The offerings that share a word with a text, best first.
    package static func offerings(_ text: String, in policy: Policy) -> [Key<Offering>] {
        best(text, policy.offerings, policy.words) { [$0.id, $0.name] + phrases($0.hint) }
    }

    private static func best<Element>(
        _ text: String,
        _ listing: Listing<Element>,
        _ language: Words,
        _ texts: (Element) -> [String]
    ) -> [Key<Element>] {
        let silent = Set(Self.words(of: language(silentWords)))
        let wanted = Set(Self.words(of: text)).subtracting(silent)
        let known = listing.entries.map { entry in
            texts(entry).map { Set(Self.words(of: $0)).subtracting(silent) }
        }
        let words = known.map { Set($0.joined()) }
        var scores = Array(repeating: 0, count: known.count)
        for word in wanted {
            let holders = words.indices.filter { words[$0].contains(word) }
            for index in holders { scores[index] += 1_000 / holders.count }
        }
        for index in known.indices where scores[index] > 0 {
            if known[index].contains(wanted) { scores[index] += 1 }
            // The id and the name stand first: a word in them tells more than one in the hint.
            if !wanted.isDisjoint(with: known[index].prefix(2).joined()) { scores[index] += 1 }
        }
        return listing.keys.filter { scores[$0.index] > 0 }
            .sorted { (-scores[$0.index], $0) < (-scores[$1.index], $1) }
    }

    /// The phrases of a hint, which commas part.
    private static func phrases(_ hint: String) -> [String] {
        hint.split(separator: ",").map(String.init)
    }

    /// The words that say nothing of a business.
    private static let silentWords: Phrase = "a, an, and, the, of, for, or"

    /// The words of a text, folded: lower case, without accents, in the singular.
    static func words(of text: String) -> [String] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber }.map { word in
            let folded = String(
                String.UnicodeScalarView(
                    word.decomposed.filter { !$0.properties.isDiacritic }
                )
            )
            return singular(folded)
        }
    }

    /// Drops the ending of an English plural; words that differ in it only come out alike, if not
    /// as any dictionary has them (`bakeries` and `bakery` alike, but `movies` is `movy`).
    private static func singular(_ word: String) -> String {
        guard word.count > 3 else { return word }
        let isPlural = word.hasSuffix("s") && !word.hasSuffix("ss")
        let stem = isPlural ? String(word.dropLast()) : word
        if stem.count > 3, stem.hasSuffix("ie") { return stem.dropLast(2) + "y" }
        let sibilants = ["che", "she", "sse", "xe", "zze"]
        return sibilants.contains(where: stem.hasSuffix) ? String(stem.dropLast()) : stem
    }
}

extension Substring {
    /// The scalars with accents apart from their letters, for the Latin letters that people type.
    fileprivate var decomposed: [Unicode.Scalar] {
        unicodeScalars.flatMap { scalar -> [Unicode.Scalar] in
            guard let plain = LatinFolding.plain(scalar) else { return [scalar] }
            return Array(plain.unicodeScalars)
        }
    }
}
