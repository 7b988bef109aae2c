import Assessing
import PolicyModel
import Testing

/// The smallest changes of a plan, against trying every change there is.
@Suite("Smallest changes")
struct ChangeSearchTests {
    @Test("are those that trying every change finds, all of them up to five", arguments: 0..<12)
    func agreesWithBruteForce(seed: Int) throws {
        let policy = try RealPolicy.policy()
        var generator = SplitMix64(seed: UInt64(seed) &+ 700)
        let days = policy.editions.map(\.day)
        for _ in 0..<5 {
            let day = try #require(days.randomElement(using: &generator))
            let assessor = try Assessor(policy: policy, day: day, withHistory: false)
            let answers = try Self.draw(assessor, using: &generator)
            let verdict = try assessor.verdict(answers)
            let found = try assessor.smallestChanges(answers, verdict)
            let every = try EveryChange(answers, assessor).smallest(betterThan: verdict)
            #expect(found.first?.size == every.first?.size, "\(day) \(answers)")
            #expect(found.count == min(every.count, 5), "\(day) \(found) \(every)")
            for change in found { #expect(every.contains(change)) }
        }
    }

    @Test("leave the vertical, the country and what happened before as they are")
    func factsStay() throws {
        let assessor = try RealPolicy.assessor(on: "2026-07-01")
        let policy = assessor.snapshot.policy
        var answers = Answers(for: policy)
        answers.vertical = .given(try #require(policy.verticals.key("law-enforcement")))
        answers.country = .given(try #require(policy.places.key("NL")))
        answers.recipients = .given([try #require(policy.places.key("NL"))])
        let care = try #require(policy.activities.key("care"))
        let service = try #require(policy.offerings.key("public-services"))
        answers.uses = .given([IntendedUse(activity: care, offering: service)])
        #expect(try assessor.smallestChanges(answers, .notEligible).isEmpty)
    }

    /// A plan of two or three uses and places, with some commitments kept badly and the rest well.
    private static func draw(
        _ assessor: Assessor,
        using generator: inout SplitMix64
    ) throws -> Answers {
        let policy = assessor.snapshot.policy
        var answers = Answers(for: policy)
        answers.vertical = .given(
            try #require(policy.verticals.keys.randomElement(using: &generator))
        )
        answers.country = .given(try #require(policy.places.key("NL")))
        let places = ["NL", "US", "BR", "IN"].compactMap { policy.places.key($0) }
        answers.recipients = .given(Array(places.shuffled(using: &generator).prefix(2)).sorted())
        let uses = (0..<3).compactMap { _ -> IntendedUse? in
            guard let activity = policy.activities.keys.randomElement(using: &generator),
                let offering = policy.offerings.keys.prefix(25).randomElement(using: &generator)
            else { return nil }
            return IntendedUse(activity: activity, offering: offering)
        }
        answers.uses = .given(Set(uses).sorted())
        for practice in policy.practices.keys { answers[practice] = .given(Key(0)) }
        let commitments = policy.practices.keys.filter { policy.practices[$0].kind == .commitment }
        for practice in commitments.shuffled(using: &generator).prefix(2) {
            let options = policy.practices[practice].options.count
            answers[practice] = .given(Key(Int.random(in: 0..<options, using: &generator)))
        }
        return answers
    }
}

/// Every change of a plan, tried one by one.
private struct EveryChange {
    let answers: Answers
    let assessor: Assessor
    let uses: [IntendedUse]
    let places: [Key<Place>]

    init(_ answers: Answers, _ assessor: Assessor) {
        self.answers = answers
        self.assessor = assessor
        uses = answers.uses.value ?? []
        places = answers.recipients.value ?? []
    }

    /// All changes of the smallest size that reach a better verdict.
    func smallest(betterThan verdict: Verdict) throws -> Set<PlanChange> {
        guard verdict != .eligible, verdict != .undetermined else { return [] }
        for size in 1...(uses.count + places.count + 2) {
            let changes = try changes(of: size, betterThan: verdict)
            if !changes.isEmpty { return changes }
        }
        return []
    }

    private func changes(of size: Int, betterThan verdict: Verdict) throws -> Set<PlanChange> {
        var found: Set<PlanChange> = []
        for dropped in subsets(of: uses) where dropped.count < uses.count {
            for left in subsets(of: places) where left.count < places.count {
                let rest = size - dropped.count - left.count
                guard (0...2).contains(rest) else { continue }
                for commitments in choices(of: rest) {
                    var changed = answers
                    changed.uses = .given(uses.filter { !dropped.contains($0) })
                    changed.recipients = .given(places.filter { !left.contains($0) })
                    for commitment in commitments {
                        changed[commitment.practice] = .given(commitment.option)
                    }
                    let reached = try assessor.verdict(changed)
                    guard reached.rank > verdict.rank else { continue }
                    found.insert(
                        PlanChange(
                            dropped: dropped,
                            leftOut: left,
                            commitments: commitments,
                            verdict: reached
                        )
                    )
                }
            }
        }
        return found
    }

    private func subsets<Element>(of elements: [Element]) -> [[Element]] {
        elements.reduce([[]]) { sets, element in sets + sets.map { $0 + [element] } }
    }

    /// Every way to keep some commitments differently, at most two at once.
    private func choices(of count: Int) -> [[PlanChange.Commitment]] {
        guard count > 0 else { return [[]] }
        let policy = assessor.snapshot.policy
        let counted = assessor.flow(answers).counted
        let singles = policy.practices.keys.filter {
            policy.practices[$0].kind == .commitment && counted.contains($0)
                && answers[$0].value != nil
        }.flatMap { practice in
            policy.practices[practice].options.indices.map { Key<Practice.Option>($0) }
                .filter { $0 != answers[practice].value }
                .map { PlanChange.Commitment(practice: practice, option: $0) }
        }
        guard count == 2 else { return singles.map { [$0] } }
        return singles.flatMap { first in
            singles.filter { $0.practice > first.practice }.map { [first, $0] }
        }
    }
}
