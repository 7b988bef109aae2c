package import PolicyModel

/// Finds entries by whole words of their ids, names and hints; accents and case do not matter.
///
/// A word is never found inside another (`arms` is not in `farms`). Nothing is picked: the person
/// confirms what was found.
package enum WordSearch {
    /// The verticals that share a word with a text, those with most words in common first.
    package static func verticals(_ text: String, in policy: Policy) -> [Key<Vertical>] {
        best(text, policy.verticals) { [$0.id, $0.name, $0.hint] }
    }

    /// The places that share a word with a text, those with most words in common first.
    package static func places(_ text: String, in policy: Policy) -> [Key<Place>] {
        best(text, policy.places) { [$0.id, $0.name] + $0.otherNames }
    }

    /// The offerings that share a word with a text, those with most words in common first.
    package static func offerings(_ text: String, in policy: Policy) -> [Key<Offering>] {
        best(text, policy.offerings) { [$0.id, $0.name, $0.hint] }
    }

    private static func best<Element>(
        _ text: String,
        _ listing: Listing<Element>,
        _ texts: (Element) -> [String]
    ) -> [Key<Element>] {
        let wanted = Set(words(of: text)).subtracting(["a", "an", "and", "the", "of", "for", "or"])
        guard !wanted.isEmpty else { return [] }
        var scored: [(key: Key<Element>, score: Int)] = []
        for key in listing.keys {
            let known = texts(listing[key]).map(words(of:))
            let all = Set(known.joined())
            let shared = wanted.count { all.contains($0) }
            let isExact = known.contains { Set($0) == wanted }
            if shared > 0 { scored.append((key, shared * 2 + (isExact ? 1 : 0))) }
        }
        return scored.sorted { $0.score != $1.score ? $0.score > $1.score : $0.key < $1.key }
            .map(\.key)
    }

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
            guard let plain = LatinFolding.plain[scalar] else { return [scalar] }
            return Array(plain.unicodeScalars)
        }
    }
}
