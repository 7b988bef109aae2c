/// How many slips of the finger lie between two words.
///
/// Damerau-Levenshtein in its restricted form (optimal string alignment): a scalar left out, put
/// in, replaced, or two neighbours swapped, each counts one (Damerau 1964, CACM 7:3).
enum EditDistance {
    /// Counts the slips between two words, in time proportional to the product of their lengths.
    static func between(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
        var beforeLast: [Int] = []
        var last = Array(0...right.count)
        for row in left.indices {
            var current = [row + 1]
            for column in right.indices {
                let isSame = left[row] == right[column]
                var best = min(last[column + 1], current[column]) + 1
                best = min(best, last[column] + (isSame ? 0 : 1))
                if row > 0, column > 0, left[row] == right[column - 1],
                    left[row - 1] == right[column]
                {
                    best = min(best, beforeLast[column - 1] + 1)
                }
                current.append(best)
            }
            beforeLast = last
            last = current
        }
        return last[right.count]
    }
}
