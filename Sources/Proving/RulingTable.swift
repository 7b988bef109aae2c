package import PolicyModel

/// Every ruling of the access and use tables in one segment, for all cases; places as atoms.
package struct RulingTable: Sendable {
    /// The places in classes that no rule of the segment tells apart.
    package let atoms: [[Key<Place>]]
    private let atomOfPlace: [Int]
    private let activities: Int
    private let offerings: Int
    private var uses: [UInt8]
    private var access: [UInt8]

    init(_ policy: Policy, atoms: [[Key<Place>]]) {
        self.atoms = atoms
        activities = policy.activities.count
        offerings = policy.offerings.count
        var atomOfPlace = [Int](repeating: 0, count: policy.places.count)
        for (atom, places) in atoms.enumerated() {
            for place in places { atomOfPlace[place.index] = atom }
        }
        self.atomOfPlace = atomOfPlace
        let verticals = policy.verticals.count
        uses = [UInt8](repeating: .max, count: verticals * activities * offerings * atoms.count)
        access = [UInt8](repeating: .max, count: verticals * atoms.count)
    }

    /// The atom that a place belongs to, from 0.
    package func atom(of place: Key<Place>) -> Int { atomOfPlace[place.index] }

    /// The atoms that hold a place of a cell, from 0.
    package func atoms(in cell: Cell<Place>) -> [Int] {
        guard !cell.isAny else { return Array(atoms.indices) }
        let members = cell.members.bits
        return atoms.indices.filter { atoms[$0].contains { members.contains($0.index) } }
    }

    /// The ruling on having an account; nil when no rule covers the case.
    package func accessRuling(_ vertical: Key<Vertical>, atom: Int) -> Ruling? {
        Ruling(rawValue: access[vertical.index * atoms.count + atom])
    }

    /// The ruling on a use towards one place; nil when no rule covers the case.
    package func useRuling(_ vertical: Key<Vertical>, _ use: IntendedUse, atom: Int) -> Ruling? {
        Ruling(rawValue: uses[index(vertical, use, atom)])
    }

    mutating func set(_ ruling: Ruling?, access vertical: Key<Vertical>, atom: Int) {
        access[vertical.index * atoms.count + atom] = ruling?.rawValue ?? .max
    }

    mutating func set(_ ruling: Ruling?, _ vertical: Key<Vertical>, _ use: IntendedUse, atom: Int) {
        uses[index(vertical, use, atom)] = ruling?.rawValue ?? .max
    }

    private func index(_ vertical: Key<Vertical>, _ use: IntendedUse, _ atom: Int) -> Int {
        let row = vertical.index * activities + use.activity.index
        return (row * offerings + use.offering.index) * atoms.count + atom
    }

    /// All rulings and the atoms that they are for, as bytes that differ when a ruling differs.
    package var bytes: [UInt8] {
        atomOfPlace.map { UInt8(truncatingIfNeeded: $0) } + access + uses
    }
}
