import Assessing
import PolicyModel
import StrictJSON

/// Cases drawn by a seeded generator, with a digest of their rulings, so that a page can check
/// itself in the browser that runs it: the script draws the same cases.
struct SampleProof {
    /// The cases drawn for each table.
    static let casesPerTable = 20_000

    private let policy: Policy
    private var generator = XorShift32(state: 20_210_115)

    init(_ policy: Policy) {
        self.policy = policy
    }

    /// The seed, the count, the days and the digest of each table.
    var output: JSONOutput {
        var copy = self
        let digests = copy.digests()
        return .object([
            ("seed", .integer(Int(generator.state))),
            ("count", .integer(Self.casesPerTable)),
            ("days", .array(days.map { .string($0.description) })),
            ("digests", .array(digests.map { .integer(Int($0)) })),
        ])
    }

    /// The first days of all segments, in which no rule begins or ends.
    private var days: [CalendarDay] {
        let first = policy.editions[0].day
        let changes = policy.rules.entries.flatMap { [$0.span.from, $0.span.until] }
        return Set([first] + changes.compactMap(\.self).filter { $0 > first }).sorted()
    }

    private mutating func digests() -> [UInt32] {
        let snapshots = days.compactMap { try? Snapshot(of: policy, on: $0) }
        var digests: [UInt32] = []
        for table in Rule.Table.allCases {
            var digest = FNV1a32()
            for _ in 0..<Self.casesPerTable {
                let snapshot = snapshots[pick(snapshots.count)]
                let ruling = draw(table, snapshot)
                digest.update(ruling?.rawValue ?? .max)
            }
            digests.append(digest.value)
        }
        return digests
    }

    /// Rules on one case of a table; the order of the draws is that of the script.
    private mutating func draw(_ table: Rule.Table, _ snapshot: Snapshot) -> Ruling? {
        let vertical = Key<Vertical>(pick(policy.verticals.count))
        if table == .access {
            let country = Key<Place>(pick(policy.places.count))
            return snapshot.access.ruling(for: Subject(vertical: vertical, country: country))
        }
        let activity = Key<Activity>(pick(policy.activities.count))
        let offering = Key<Offering>(pick(policy.offerings.count))
        var subject = Subject(
            vertical: vertical,
            use: IntendedUse(activity: activity, offering: offering)
        )
        if table == .use {
            subject.recipient = Key(pick(policy.places.count))
            return snapshot.use.ruling(for: subject)
        }
        let practice = pick(policy.practices.count)
        subject.option = Key(pick(policy.practices.entries[practice].options.count))
        return snapshot.conduct[practice].ruling(for: subject)
    }

    private mutating func pick(_ count: Int) -> Int { Int(generator.next() % UInt32(count)) }
}

/// The generator of Marsaglia, “Xorshift RNGs” (2003), with the shifts 13, 17 and 5.
struct XorShift32 {
    private(set) var state: UInt32

    mutating func next() -> UInt32 {
        state ^= state << 13
        state ^= state >> 17
        state ^= state << 5
        return state
    }
}

/// The hash FNV-1a of 32 bits.
struct FNV1a32 {
    private(set) var value: UInt32 = 2_166_136_261

    mutating func update(_ byte: UInt8) {
        value = (value ^ UInt32(byte)) &* 16_777_619
    }
}
