/// The changes of a table: a number for every case, 0 where nothing differs.
///
/// The last dimension varies fastest.
struct ChangeGrid: Hashable {
    /// The number of values of each dimension.
    let sizes: [Int]
    /// A number for every case.
    let codes: [UInt8]

    /// The numbers in it but 0, from the smallest.
    var codesPresent: [UInt8] {
        var present = [Bool](repeating: false, count: 256)
        for code in codes { present[Int(code)] = true }
        return (1...255).filter { present[Int($0)] }
    }

    /// The grid with 1 where a number stands, and 0 elsewhere.
    func only(_ code: UInt8) -> ChangeGrid {
        ChangeGrid(sizes: sizes, codes: codes.map { $0 == code ? 1 : 0 })
    }

    /// The cases of one value of a dimension, without that dimension.
    func slice(_ value: Int, of dimension: Int) -> ChangeGrid {
        var rest = sizes
        let size = rest.remove(at: dimension)
        let inner = rest[dimension...].reduce(1, *)
        let outer = rest[..<dimension].reduce(1, *)
        var slice: [UInt8] = []
        slice.reserveCapacity(inner * outer)
        for row in 0..<outer {
            let start = (row * size + value) * inner
            slice += codes[start..<(start + inner)]
        }
        return ChangeGrid(sizes: rest, codes: slice)
    }

    /// The values of a dimension in groups of equal slices; those without a change are left out.
    func groups(of dimension: Int) -> [(values: [Int], slice: ChangeGrid)] {
        var groups: [(values: [Int], slice: ChangeGrid)] = []
        var places: [ChangeGrid: Int] = [:]
        for value in 0..<sizes[dimension] {
            let slice = slice(value, of: dimension)
            if let place = places[slice] {
                groups[place].values.append(value)
            } else if slice.codes.contains(where: { $0 != 0 }) {
                places[slice] = groups.count
                groups.append(([value], slice))
            }
        }
        return groups
    }

    /// The grid with some values of a dimension only.
    func keeping(_ values: [Int], of dimension: Int) -> ChangeGrid {
        let inner = sizes[(dimension + 1)...].reduce(1, *)
        let outer = sizes[..<dimension].reduce(1, *)
        var kept: [UInt8] = []
        kept.reserveCapacity(inner * outer * values.count)
        for row in 0..<outer {
            for value in values {
                let start = (row * sizes[dimension] + value) * inner
                kept += codes[start..<(start + inner)]
            }
        }
        var sizes = sizes
        sizes[dimension] = values.count
        return ChangeGrid(sizes: sizes, codes: kept)
    }
}
