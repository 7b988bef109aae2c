import PolicyModel

/// The days on which tests look at the policy of `Data/`.
enum Days {
    /// The day of every edition, the day before each but the first, one in the middle of each
    /// and one long after the last.
    static func all(_ policy: NaivePolicy) -> [String] {
        let editions = policy.editions.compactMap { CalendarDay($0) }
        var days: Set<CalendarDay> = []
        for (edition, next) in zip(editions, editions.dropFirst()) {
            let middle = (edition.daysSinceEpoch + next.daysSinceEpoch) / 2
            days.insert(edition)
            days.formUnion(
                [middle, next.daysSinceEpoch - 1].compactMap { .init(daysSinceEpoch: $0) }
            )
        }
        if let last = editions.last {
            days.insert(last)
            days.formUnion([.init(daysSinceEpoch: last.daysSinceEpoch + 400)].compactMap { $0 })
        }
        return days.sorted().map(\.description)
    }
}
