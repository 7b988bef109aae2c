import Assessing
import PolicyModel

/// Tries the region of every claim in one segment.
struct ClaimProver {
    private let policy: Policy
    private let segment: Segment
    private let table: RulingTable
    private let conduct: ConductTable
    private(set) var cases = 0
    private(set) var failures: [ProofFailure] = []

    init(_ sweep: SegmentSweep, _ conduct: ConductTable) {
        self.conduct = conduct
        segment = sweep.segment
        table = sweep.table
        policy = segment.snapshot.policy
    }

    /// Tries one claim, up to its first counterexample; false when there is one.
    mutating func proves(_ claim: Claim) -> Bool {
        guard claim.span.meets(segment.span) else { return true }
        let failed = failures.count
        switch claim.subject {
        case .access: proveAccess(claim)
        case .use: proveUses(claim, isWhole: false)
        case .whole: proveUses(claim, isWhole: true)
        case .conduct: proveConduct(claim)
        }
        return failures.count == failed
    }

    private mutating func proveAccess(_ claim: Claim) {
        for vertical in policy.verticals.keys where claim.cells.vertical.fits(vertical) {
            for atom in table.atoms(in: claim.cells.country) {
                cases += 1
                let ruling = table.accessRuling(vertical, atom: atom)
                guard let ruling, !claim.expects.holds(for: ruling) else { continue }
                let country = place(in: atom, of: claim.cells.country)
                return report(claim, ruling, Subject(vertical: vertical, country: country))
            }
        }
    }

    private mutating func proveUses(_ claim: Claim, isWhole: Bool) {
        let uses = uses(claim.cells)
        let recipients = table.atoms(in: claim.cells.recipients)
        let countries = isWhole ? table.atoms(in: claim.cells.country) : []
        for vertical in policy.verticals.keys where claim.cells.vertical.fits(vertical) {
            let access = countries.map { table.accessRuling(vertical, atom: $0) ?? .allowed }
            for use in uses {
                let best = isWhole ? conduct.best(vertical, use) : .allowed
                for atom in recipients {
                    guard let ruling = table.useRuling(vertical, use, atom: atom) else { continue }
                    let found = min(ruling, best)
                    let failing =
                        isWhole
                        ? access.firstIndex { !claim.expects.holds(for: min($0, found)) }
                        : claim.expects.holds(for: found) ? nil : 0
                    cases += max(1, access.count)
                    guard let failing else { continue }
                    var subject = Subject(vertical: vertical, use: use)
                    subject.recipient = place(in: atom, of: claim.cells.recipients)
                    if isWhole {
                        subject.country = place(in: countries[failing], of: claim.cells.country)
                    }
                    return report(claim, isWhole ? min(access[failing], found) : found, subject)
                }
            }
        }
    }

    private mutating func proveConduct(_ claim: Claim) {
        guard let practice = claim.cells.practice else { return }
        let uses = uses(claim.cells)
        let options = policy.practices[practice].options.indices
            .map { Key<Practice.Option>($0) }.filter { claim.cells.answer.fits($0) }
        for vertical in policy.verticals.keys where claim.cells.vertical.fits(vertical) {
            for use in uses {
                for option in options {
                    guard let ruling = conduct.ruling(practice, option.index, vertical, use) else {
                        continue
                    }
                    cases += 1
                    guard !claim.expects.holds(for: ruling) else { continue }
                    let subject = Subject(vertical: vertical, use: use, option: option)
                    return report(claim, ruling, subject)
                }
            }
        }
    }

    private func uses(_ cells: Rule.Cells) -> [IntendedUse] {
        let offerings = policy.offerings.keys.filter { cells.offering.fits($0) }
        return policy.activities.keys.filter { cells.activity.fits($0) }.flatMap { activity in
            offerings.map { IntendedUse(activity: activity, offering: $0) }
        }
    }

    private func place(in atom: Int, of cell: Cell<Place>) -> Key<Place> {
        table.atoms[atom].first { cell.fits($0) } ?? table.atoms[atom][0]
    }

    private mutating func report(_ claim: Claim, _ ruling: Ruling, _ subject: Subject) {
        let snapshot = segment.snapshot
        var answers = Answers(of: subject, in: policy)
        // An input that is open fits every cell, so only tables whose inputs are all there are asked.
        var rules: [Key<Rule>] = []
        if subject.country != nil { rules += snapshot.access.standing(for: subject).map(\.key) }
        if subject.recipient != nil { rules += snapshot.use.standing(for: subject).map(\.key) }
        if let practice = claim.cells.practice, let option = subject.option {
            answers[practice] = .given(option)
            rules += snapshot.conduct[practice.index].standing(for: subject).map(\.key)
        }
        let day = claim.span.from.map { max($0, snapshot.day) } ?? snapshot.day
        failures.append(
            ProofFailure(
                .claims,
                "`\(claim.id)` (claims.csv:\(claim.line)) does not hold: this case is \(ruling.id)",
                rules: rules.filter { policy.rules[$0].ruling == ruling },
                day: day,
                answers: answers
            )
        )
    }
}
