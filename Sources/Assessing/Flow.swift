package import PolicyModel

/// Which questions about practices matter for given facts, and which answers count.
///
/// A practice counts when a rule in force binds one of the uses, and its condition holds; an answer
/// to any other does not count. It is asked when, besides, it binds a use that is not prohibited
/// whatever the answer. Evaluation and conversation both look here, so no verdict rests on a
/// question that was not asked.
package struct Flow: Sendable {
    /// Whether an answer counts.
    package enum Counting: Sendable, Hashable {
        /// It does not count here.
        case no
        /// It counts, whatever the open answers turn out to be.
        case yes
        /// It counts for some of the answers that are still open.
        case perhaps
    }

    /// Whether each practice counts, by the policy's order.
    package let counting: [Counting]
    /// The practices that count and are asked, or may yet be, in the policy's order.
    package let asked: [Key<Practice>]

    /// Works out what is asked of a plan with these facts; open facts bind what any value binds.
    ///
    /// - Parameters:
    ///   - snapshot: The policy on the day.
    ///   - vertical: The vertical; nil while it is open.
    ///   - uses: The intended uses; nil while they are open.
    ///   - open: Those of the uses that are not prohibited already; nil while the uses are open.
    ///   - answer: What was answered about a practice; nil while it is open.
    package init(
        _ snapshot: Snapshot,
        vertical: Key<Vertical>?,
        uses: [IntendedUse]?,
        open: [IntendedUse]?,
        answer: (Key<Practice>) -> Key<Practice.Option>?
    ) {
        self.init(
            snapshot.policy,
            vertical: vertical,
            binds: { Self.binds(Key($0), snapshot, vertical, uses) },
            isOpen: { Self.binds(Key($0), snapshot, vertical, open) },
            answer: answer
        )
    }

    /// Works out what is asked, by the places of the practices that bind any use, or an open one.
    init(
        _ policy: Policy,
        vertical: Key<Vertical>?,
        binds: (Int) -> Bool,
        isOpen: (Int) -> Bool,
        answer: (Key<Practice>) -> Key<Practice.Option>?
    ) {
        var counting: [Counting] = []
        var asked: [Key<Practice>] = []
        for practice in policy.practices.entries.indices {
            guard binds(practice) else {
                counting.append(.no)
                continue
            }
            let condition = policy.practices.entries[practice].askedWhen
            let holds = Self.holds(condition, vertical: vertical) { earlier in
                switch counting[earlier.index] {
                case .no: .absent
                case .yes: answer(earlier).map { .given($0) } ?? .unknown
                case .perhaps: .unknown
                }
            }
            counting.append(holds)
            if holds != .no, isOpen(practice) { asked.append(Key(practice)) }
        }
        self.counting = counting
        self.asked = asked
    }

    /// The practices whose answers count, or may yet, in the policy's order.
    package var counted: [Key<Practice>] {
        counting.indices.filter { counting[$0] != .no }.map { Key($0) }
    }

    /// Tells whether an answer about a practice counts, or may yet.
    package func counts(_ practice: Key<Practice>) -> Bool { counting[practice.index] != .no }

    private static func binds(
        _ practice: Key<Practice>,
        _ snapshot: Snapshot,
        _ vertical: Key<Vertical>?,
        _ uses: [IntendedUse]?
    ) -> Bool {
        guard let uses else { return snapshot.binds(practice, vertical: vertical, use: nil) }
        return uses.contains { snapshot.binds(practice, vertical: vertical, use: $0) }
    }

    /// Tells whether a condition holds; an answer that is never asked for is no obstacle.
    static func holds(
        _ condition: Condition,
        vertical: Key<Vertical>?,
        answer: (Key<Practice>) -> Answer<Key<Practice.Option>>
    ) -> Counting {
        var result = Counting.yes
        for term in condition.terms {
            switch term {
            case .vertical(let cell):
                if !cell.fits(vertical) { return .no }
            case .practice(let earlier, let cell):
                switch answer(earlier) {
                case .absent: continue
                case .unknown: result = .perhaps
                case .given(let option): if !cell.fits(option) { return .no }
                }
            }
        }
        return result
    }
}
