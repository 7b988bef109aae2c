import Assessing
import PolicyModel

/// Tries whole enquiries, drawn by a seeded generator, for what holds of several answers together.
///
/// What the sweeps show case by case, this shows of flow, ranges and evaluation as they run.
struct SampleProver {
    private let policy: Policy
    private var generator = SplitMix64(seed: 2021_01_15)
    private(set) var tried = 0
    private(set) var failures: [ProofFailure] = []

    init(_ policy: Policy) {
        self.policy = policy
    }

    /// Draws enquiries for a segment.
    mutating func prove(_ segment: Segment, count: Int) throws(AssessmentFault) {
        let assessor = try Assessor(policy: policy, day: segment.snapshot.day, withHistory: false)
        for _ in 0..<count {
            let answers = draw(assessor)
            tried += 1
            try provesSayingMore(answers, assessor)
            try provesUnasked(answers, assessor)
            try provesAddingUses(answers, assessor)
        }
    }

    /// Answers with one, two or three uses, and some practices open.
    private mutating func draw(_ assessor: Assessor) -> Answers {
        var answers = Answers(for: policy)
        answers.vertical = .given(Key(pick(policy.verticals.count)))
        answers.country = .given(Key(pick(policy.places.count)))
        answers.recipients = .given([Key(pick(policy.places.count))])
        let uses = (0...pick(3)).map { _ in
            IntendedUse(
                activity: Key(pick(policy.activities.count)),
                offering: Key(pick(policy.offerings.count))
            )
        }
        answers.uses = .given(Set(uses).sorted())
        for practice in policy.practices.keys where pick(3) > 0 {
            answers[practice] = .given(Key(pick(policy.practices[practice].options.count)))
        }
        return answers
    }

    private mutating func pick(_ count: Int) -> Int {
        Int(generator.next() % UInt64(count))
    }

    private mutating func provesSayingMore(
        _ answers: Answers,
        _ assessor: Assessor
    ) throws(AssessmentFault) {
        let open = assessor.flow(answers).counted.filter { answers[$0].value == nil }
        guard let practice = open.first else { return }
        let before = try assessor.range(answers)
        for option in policy.practices[practice].options.indices {
            var more = answers
            more[practice] = .given(Key(option))
            let after = try assessor.range(more)
            if after.best.rank > before.best.rank || after.worst.rank < before.worst.rank {
                report(.sayingMore, "saying more widens what can be reached", more, assessor)
            }
        }
    }

    private mutating func provesUnasked(
        _ answers: Answers,
        _ assessor: Assessor
    ) throws(AssessmentFault) {
        let flow = assessor.flow(answers)
        let before = try assessor.verdict(answers)
        let unasked = policy.practices.keys.filter { !flow.asked.contains($0) }
        for _ in 0..<min(4, unasked.count) {
            let practice = unasked[pick(unasked.count)]
            var other = answers
            other[practice] = .given(Key(pick(policy.practices[practice].options.count)))
            if try assessor.verdict(other) != before {
                let id = policy.practices[practice].id
                report(
                    .nothingUnasked,
                    "the verdict rests on `\(id)`, which is not asked",
                    other,
                    assessor
                )
            }
        }
    }

    private mutating func provesAddingUses(
        _ answers: Answers,
        _ assessor: Assessor
    ) throws(AssessmentFault) {
        guard let uses = answers.uses.value, uses.count > 1 else { return }
        let together = try assessor.outcomes(of: uses, with: answers)
        let alone = try assessor.rulings(of: uses, with: answers)
        for (joint, single) in zip(together, alone) {
            guard let joint, let single, joint > single else { continue }
            report(.addingUses, "a use is milder beside another one than alone", answers, assessor)
        }
    }

    private mutating func report(
        _ check: ProofCheck,
        _ message: Phrase,
        _ answers: Answers,
        _ assessor: Assessor
    ) {
        guard failures.count < 20 else { return }
        failures.append(
            ProofFailure(check, message, day: assessor.snapshot.day, answers: answers)
        )
    }
}

/// A small generator that gives the same numbers from the same seed (Steele, Lea and Flood, 2014).
struct SplitMix64 {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
