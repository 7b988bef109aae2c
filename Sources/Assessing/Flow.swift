package import PolicyModel

/// Which questions about practices matter for given facts, and which answers count.
///
/// A practice is asked when a rule in force binds one of the uses, and its condition holds. An
/// answer to a question that is not asked does not count. Evaluation and conversation both look
/// here, so no verdict rests on a question that was not asked.
package struct Flow: Sendable {
    /// Whether a question is asked.
    package enum Asking: Sendable, Hashable {
        /// It does not matter here.
        case no
        /// It matters, whatever the open answers turn out to be.
        case yes
        /// It matters for some of the answers that are still open.
        case perhaps
    }

    /// Each practice's asking, by the policy's order.
    package let asking: [Asking]

    /// Works out what is asked of a plan with these facts; open facts bind what any value binds.
    package init(
        _ snapshot: Snapshot,
        vertical: Key<Vertical>?,
        uses: [IntendedUse]?,
        answer: (Key<Practice>) -> Key<Practice.Option>?
    ) {
        var asking: [Asking] = []
        for practice in snapshot.policy.practices.keys {
            let isBound =
                uses.map { uses in
                    uses.contains { snapshot.binds(practice, vertical: vertical, use: $0) }
                } ?? snapshot.binds(practice, vertical: vertical, use: nil)
            guard isBound else {
                asking.append(.no)
                continue
            }
            let condition = snapshot.policy.practices[practice].askedWhen
            asking.append(
                Self.holds(condition, vertical: vertical) { earlier in
                    switch asking[earlier.index] {
                    case .no: .absent
                    case .yes: answer(earlier).map { .given($0) } ?? .unknown
                    case .perhaps: .unknown
                    }
                }
            )
        }
        self.asking = asking
    }

    /// The practices that are asked, or may yet be, in the policy's order.
    package var asked: [Key<Practice>] {
        asking.indices.filter { asking[$0] != .no }.map { Key($0) }
    }

    /// Tells whether a practice is asked, or may yet be.
    package func asks(_ practice: Key<Practice>) -> Bool { asking[practice.index] != .no }

    /// Tells whether a condition holds; an answer that is never asked for is no obstacle.
    static func holds(
        _ condition: Condition,
        vertical: Key<Vertical>?,
        answer: (Key<Practice>) -> Answer<Key<Practice.Option>>
    ) -> Asking {
        var result = Asking.yes
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
