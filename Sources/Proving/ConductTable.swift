import PolicyModel

/// Every ruling of the conduct table in one segment, for all cases.
struct ConductTable: Sendable {
    /// The rulings on one practice, by classes that its rules do not tell apart.
    struct Sheet: Sendable {
        private let verticals: [Int]
        private let activities: [Int]
        private let offerings: [Int]
        private let counts: (activities: Int, offerings: Int, options: Int)
        private var rulings: [UInt8]

        init(
            verticals: [[Key<Vertical>]],
            activities: [[Key<Activity>]],
            offerings: [[Key<Offering>]],
            options: Int
        ) {
            self.verticals = places(of: verticals)
            self.activities = places(of: activities)
            self.offerings = places(of: offerings)
            counts = (activities.count, offerings.count, options)
            let cells = verticals.count * activities.count * offerings.count
            rulings = [UInt8](repeating: .max, count: cells * options)
        }

        /// The ruling of an answer; nil where the practice does not bind the use.
        subscript(
            _ vertical: Key<Vertical>,
            _ use: IntendedUse,
            _ option: Int
        ) -> Ruling? {
            get { Ruling(rawValue: rulings[index(vertical, use, option)]) }
            set { rulings[index(vertical, use, option)] = newValue?.rawValue ?? .max }
        }

        var bytes: [UInt8] { rulings }

        private func index(
            _ vertical: Key<Vertical>,
            _ use: IntendedUse,
            _ option: Int
        ) -> Int {
            let row =
                verticals[vertical.index] * counts.activities
                + activities[use.activity.index]
            return (row * counts.offerings + offerings[use.offering.index]) * counts.options
                + option
        }
    }

    /// The sheets of the practices that some rule is about, by the policy's order.
    var sheets: [Sheet?]

    /// The ruling of an answer; nil where the practice does not bind the use.
    func ruling(
        _ practice: Key<Practice>,
        _ option: Int,
        _ vertical: Key<Vertical>,
        _ use: IntendedUse
    ) -> Ruling? {
        sheets[practice.index]?[vertical, use, option]
    }

    /// The strictest ruling on a use with every practice at its best answer.
    func best(_ vertical: Key<Vertical>, _ use: IntendedUse) -> Ruling {
        var strictest = Ruling.allowed
        for index in sheets.indices {
            if let ruling = sheets[index]?[vertical, use, 0] { strictest = min(strictest, ruling) }
        }
        return strictest
    }
}

/// The class of each entry, from classes that hold each entry once.
private func places<Element>(of classes: [[Key<Element>]]) -> [Int] {
    var places = [Int](repeating: 0, count: classes.reduce(0) { $0 + $1.count })
    for (place, keys) in classes.enumerated() {
        for key in keys { places[key.index] = place }
    }
    return places
}
