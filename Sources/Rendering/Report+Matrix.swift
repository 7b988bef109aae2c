import Assessing
import PolicyModel

extension Report {
    /// Part 3: what is allowed with which offering, for these answers.
    func matrixBlocks() throws(AssessmentFault) -> [Block] {
        let offerings = matrixOfferings
        guard let vertical = assessment.answers.vertical.value, !offerings.isEmpty
        else { return [] }
        var header: [[Inline]] = [[.text(words("What you do"))]]
        header += offerings.map { [.text(policy.offerings[$0].name)] }
        let rulings = try matrixRulings(offerings)
        var rows: [[[Inline]]] = []
        for activity in policy.activities.keys {
            var row: [[Inline]] = [[.text(policy.activities[activity].name)]]
            for offering in offerings {
                let use = IntendedUse(activity: activity, offering: offering)
                row.append(cell(use, rulings[use] ?? nil))
            }
            rows.append(row)
        }
        return [
            .heading(2, [.text(words("What is allowed"))]),
            .paragraph([
                .text(
                    words(
                        "For “\(policy.verticals[vertical].name)” with the answers given; "
                            + "what you intend is marked with ←."
                    )
                )
            ]),
            .table(header: header, rows: rows),
            .list(legend(rulings)),
        ]
    }

    /// The intended offerings, then the vertical's typical ones, up to six.
    private var matrixOfferings: [Key<Offering>] {
        var offerings: [Key<Offering>] = []
        let intended = assessment.uses.map(\.use.offering)
        let typical = assessment.answers.vertical.value.map {
            policy.verticals[$0].typicalOfferings
        }
        for offering in intended + (typical ?? []) where !offerings.contains(offering) {
            offerings.append(offering)
        }
        let limit = max(Set(intended).count, 5)
        return Array(offerings.prefix(limit)).sorted()
    }

    private func matrixRulings(
        _ offerings: [Key<Offering>]
    ) throws(AssessmentFault) -> [IntendedUse: Ruling?] {
        let intended = Set(assessment.uses.map(\.use))
        var uses: [IntendedUse] = []
        for activity in policy.activities.keys {
            for offering in offerings {
                let use = IntendedUse(activity: activity, offering: offering)
                let suits = policy.activities[activity].kinds.contains(
                    policy.offerings[offering].kind
                )
                if suits || intended.contains(use) { uses.append(use) }
            }
        }
        let rulings = try assessor.rulings(of: uses, with: assessment.answers)
        return Dictionary(zip(uses, rulings), uniquingKeysWith: { first, _ in first })
    }

    private func cell(_ use: IntendedUse, _ ruling: Ruling??) -> [Inline] {
        guard let ruling else { return [.text("–")] }
        let isIntended = assessment.uses.contains { $0.use == use }
        return [.ruling(ruling, isStrong: isIntended)] + (isIntended ? [.text(" ←")] : [])
    }

    /// What the signs in the table mean, for those that stand in it.
    private func legend(_ rulings: [IntendedUse: Ruling?]) -> [[Inline]] {
        let used = Set(rulings.values.compactMap { $0 })
        return Ruling.allCases.reversed().filter(used.contains).map { ruling in
            [.text(words("\(Wording.sign(for: ruling)): \(Wording.meaning(of: ruling))"))]
        } + [[.text(words("– or nothing: does not go together"))]]
    }
}
