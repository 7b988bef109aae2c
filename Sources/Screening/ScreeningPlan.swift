package import Assessing
package import Classifying
import Dispatch
package import PolicyModel
import Synchronization

/// All that the rows of a file are screened with; shared by the workers.
package final class ScreeningPlan: Sendable {
    let assessor: Assessor
    let policy: Policy
    let reader: CellReader
    let layout: Layout
    /// Writes a row as a line of its own in place of the row and its columns.
    package let line: Line?
    private let atoms: PlaceAtoms
    private let known = Mutex<[Answers: Known]>([:])

    /// What is known of answers.
    private enum Known {
        /// Another worker is at it, and says when it is done.
        case underWay(DispatchGroup)
        case done(Assessor.Screened)
    }

    /// Writes the assessment of answers as a line, with the organisation's name and reference.
    package typealias Line =
        @Sendable (Answers, _ name: String, _ reference: String) throws(AssessmentFault) -> [UInt8]

    /// Makes a plan for files of one layout.
    package init(
        assessor: Assessor,
        classifier: Classifier,
        tables: ScreeningTables,
        layout: Layout,
        line: Line? = nil
    ) {
        self.assessor = assessor
        policy = assessor.snapshot.policy
        reader = CellReader(policy: policy, classifier: classifier, tables: tables)
        self.layout = layout
        self.line = line
        atoms = PlaceAtoms(assessor.snapshot)
    }

    /// What the policy makes of answers; worked out once for all that it does not tell apart.
    func screened(
        _ answers: Answers,
        remembering memory: ScreeningMemory
    ) throws(AssessmentFault) -> Assessor.Screened {
        let key = memory.standIn(for: answers, among: atoms, in: assessor.snapshot)
        let work = DispatchGroup()
        work.enter()
        defer { work.leave() }
        let found = known.withLock { known in
            let found = known[key]
            if found == nil { known[key] = .underWay(work) }
            return found
        }
        switch found {
        case .done(let outcome):
            return outcome
        case .underWay(let other):
            other.wait()
            // Where the other one failed or what it found was forgotten, it is worked out again.
            let again = known.withLock { $0[key] }
            if case .done(let outcome) = again { return outcome }
            return try assessor.screen(key, remembering: memory)
        case nil:
            return try assess(key, remembering: memory)
        }
    }

    /// Assesses answers that nobody assessed before, for all.
    private func assess(
        _ key: Answers,
        remembering memory: ScreeningMemory
    ) throws(AssessmentFault) -> Assessor.Screened {
        do {
            let outcome = try assessor.screen(key, remembering: memory)
            known.withLock { known in
                if known.count >= Self.limit { known.removeAll() }
                known[key] = .done(outcome)
            }
            return outcome
        } catch {
            known.withLock { $0[key] = nil }
            throw error
        }
    }

    /// The columns of a row, each worked out anew from what its cells say, one for each column of
    /// the layout: for those who need no speed.
    ///
    /// - Throws: `uncovered` when the policy has no row for the case.
    package func plainColumns(_ cells: [String]) throws(AssessmentFault) -> [String] {
        let values = layout.deciding.map { reader.read(cells[$0.column], as: $0.field) }
        let prospect = Prospect(values, policy: policy)
        let row = ScreenedRow(
            prospect,
            try assessor.screen(prospect.answers),
            policy: policy
        )
        let notes = values.flatMap(\.notes) + row.notes
        let note = notes.map { String(decoding: CellText.plain($0), as: UTF8.self) }
        return row.cells + [note.joined(separator: "; ")]
    }

    /// The most outcomes that are remembered.
    private static let limit = 32_768

    /// What a cell says, with the places that the policy does not tell apart as one.
    func plain(_ content: CellValue.Content) -> CellValue.Content {
        switch content {
        case .country(let place): .country(atoms.standIn(forCountry: place))
        case .recipients(let places): .recipients(atoms.standIns(forRecipients: places))
        default: content
        }
    }
}
