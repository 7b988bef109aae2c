/// Finds what somebody may have meant, for "did you mean" lines.
package enum Suggestion {
    /// The longest text, in scalars, that is looked at; longer is no slip of the finger.
    private static let lengthLimit = 64

    /// The shortest word, in scalars, that can stand for a whole name.
    private static let shortestWord = 4

    /// Finds the candidate nearest to a text, or nil when none is near.
    ///
    /// Near is a Damerau-Levenshtein distance of at most a third of the shorter length, without
    /// regard to case. If no candidate is that near as a whole, one that alone has a word in common
    /// is, as `medicines` means `prescription-medicines`. Of equals the first by scalars wins,
    /// whatever the order of the candidates.
    package static func closest(to text: String, among candidates: [String]) -> String? {
        guard let wanted = folded(text) else { return nil }
        let ordered = candidates.sorted {
            $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars)
        }
        if let name = nearestName(to: wanted, among: ordered) { return name }
        let sharers = sharers(of: wanted, among: ordered)
        return sharers.count == 1 ? sharers[0] : nil
    }

    /// Finds the candidate that somebody may have meant, or up to three that share a word equally
    /// well.
    package static func candidates(for text: String, among candidates: [String]) -> [String] {
        var names = closest(to: text, among: candidates).map { [$0] } ?? []
        if names.isEmpty, let wanted = folded(text) {
            names = sharers(of: wanted, among: candidates)
        }
        return names.count <= 3 ? names : []
    }

    /// Finds the name with the smallest distance; the first of equals.
    private static func nearestName(
        to wanted: [Unicode.Scalar],
        among candidates: [String]
    ) -> String? {
        var best: (name: String, distance: Int)?
        for name in candidates {
            guard let other = folded(name), let distance = nearness(wanted, other) else { continue }
            if let best, best.distance <= distance { continue }
            best = (name, distance)
        }
        return best?.name
    }

    /// Finds the names that share a word best, or nearly so, as they are listed.
    private static func sharers(
        of wanted: [Unicode.Scalar],
        among candidates: [String]
    ) -> [String] {
        let wantedWords = words(wanted)
        var names: [String] = []
        var best = Int.max
        for name in candidates {
            guard let other = folded(name), let distance = nearestPair(wantedWords, words(other)),
                distance <= best, names.last != name
            else { continue }
            names = distance < best ? [name] : names + [name]
            best = distance
        }
        return names
    }

    /// Returns the smallest distance between a word of one and a near word of the other.
    private static func nearestPair(
        _ left: [[Unicode.Scalar]],
        _ right: [[Unicode.Scalar]]
    ) -> Int? {
        var best: Int?
        for one in left {
            for other in right {
                guard let distance = nearness(one, other) else { continue }
                best = min(best ?? distance, distance)
            }
        }
        return best
    }

    /// Returns the distance if it is at most a third of the shorter length.
    private static func nearness(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int? {
        let threshold = min(left.count, right.count) / 3
        guard abs(left.count - right.count) <= threshold else { return nil }
        let distance = EditDistance.between(left, right)
        return distance <= threshold ? distance : nil
    }

    /// Parts a name at hyphens, underscores and spaces, and keeps what is long enough to tell
    /// something.
    private static func words(_ scalars: [Unicode.Scalar]) -> [[Unicode.Scalar]] {
        scalars.split { $0 == "-" || $0 == "_" || $0 == " " }
            .map(Array.init)
            .filter { $0.count >= shortestWord }
    }

    /// Returns the scalars in lower case, or nil if there are none or too many.
    private static func folded(_ text: String) -> [Unicode.Scalar]? {
        guard !text.isEmpty, text.unicodeScalars.prefix(lengthLimit + 1).count <= lengthLimit else {
            return nil
        }
        return Array(text.lowercased().unicodeScalars)
    }
}
