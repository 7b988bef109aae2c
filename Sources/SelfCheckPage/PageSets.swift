import PolicyModel

/// The sets that cells hold, each once; a cell becomes the place of its set.
struct PageSets {
    /// The members of each set, in order.
    private(set) var all: [[Int]] = []
    private var places: [Bits: Int] = [:]

    /// The place of a cell's set; -1 where anything fits.
    mutating func place<Element>(of cell: Cell<Element>) -> Int {
        guard !cell.isAny else { return -1 }
        if let place = places[cell.members.bits] { return place }
        places[cell.members.bits] = all.count
        all.append(cell.members.keys.map(\.index))
        return all.count - 1
    }
}
