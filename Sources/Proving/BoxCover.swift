/// Cuts the changed cases of a grid into boxes: few, exact, and without a case in two of them.
struct BoxCover {
    /// Cases that change alike: every combination of one value from each set.
    struct Box {
        /// The change's number.
        let code: UInt8
        /// The values of each dimension, in order.
        let sets: [[Int]]
    }

    /// Sets of values, one for each dimension.
    private typealias Sets = [[Int]]

    private var known: [ChangeGrid: [Sets]] = [:]

    /// The boxes of a grid, in the order of their first values.
    static func boxes(of grid: ChangeGrid) -> [Box] {
        var reduced = grid
        var classes: [Sets] = []
        for dimension in grid.sizes.indices {
            let alike = reduced.groups(of: dimension).map(\.values)
            reduced = reduced.keeping(alike.map { $0[0] }, of: dimension)
            classes.append(alike)
        }
        var boxes: [Box] = []
        for code in reduced.codesPresent {
            var cover = BoxCover()
            for sets in merged(cover.cut(reduced.only(code))) {
                let whole = zip(sets, classes).map { set, alike in
                    set.flatMap { alike[$0] }.sorted()
                }
                boxes.append(Box(code: code, sets: whole))
            }
        }
        return boxes.sorted { precedes($0.sets, $1.sets) }
    }

    /// Cuts along one dimension after the other, in the order that gives the fewest boxes.
    ///
    /// Values with equal slices stay together, so the boxes of a slice count once for all of them.
    private mutating func cut(_ grid: ChangeGrid) -> [Sets] {
        guard grid.sizes.count > 1 else {
            let values = grid.codes.indices.filter { grid.codes[$0] != 0 }
            return values.isEmpty ? [] : [[values]]
        }
        if let boxes = known[grid] { return boxes }
        var best: [Sets]?
        for dimension in grid.sizes.indices {
            let boxes = cut(grid, along: dimension, below: best?.count ?? .max)
            if let boxes { best = boxes }
        }
        known[grid] = best
        return best ?? []
    }

    /// The boxes of a cut along one dimension; nil when they are not fewer than a number.
    private mutating func cut(
        _ grid: ChangeGrid,
        along dimension: Int,
        below limit: Int
    ) -> [Sets]? {
        var boxes: [Sets] = []
        for group in grid.groups(of: dimension) {
            for rest in cut(group.slice) {
                var sets = rest
                sets.insert(group.values, at: dimension)
                boxes.append(sets)
            }
            if boxes.count >= limit { return nil }
        }
        return boxes
    }

    /// Joins boxes that differ in one dimension only, until there are none.
    private static func merged(_ boxes: [Sets]) -> [Sets] {
        var boxes = boxes
        var index = 0
        while index < boxes.count {
            let partner = boxes.indices.first { other in
                other > index && soleDifference(boxes[index], boxes[other]) != nil
            }
            guard let partner, let dimension = soleDifference(boxes[index], boxes[partner]) else {
                index += 1
                continue
            }
            boxes[index][dimension] = (boxes[index][dimension] + boxes[partner][dimension]).sorted()
            boxes.remove(at: partner)
            index = 0
        }
        return boxes
    }

    private static func soleDifference(_ left: Sets, _ right: Sets) -> Int? {
        let different = left.indices.filter { left[$0] != right[$0] }
        return different.count == 1 ? different[0] : nil
    }

    private static func precedes(_ left: Sets, _ right: Sets) -> Bool {
        for (one, other) in zip(left, right) where one != other {
            return one.lexicographicallyPrecedes(other)
        }
        return false
    }
}
