import Assessing
import PolicyModel

extension Report {
    /// Part 5: what to do, by when.
    var taskBlocks: [Block] {
        guard !assessment.tasks.isEmpty else { return [] }
        var blocks: [Block] = [.heading(2, [.text(words("What to do"))])]
        if assessment.answers.vertical.value == nil {
            let sentence: Phrase =
                "Until the kind of organisation is known, these are the points for every kind; "
                + "most will fall away."
            blocks.append(.paragraph([.text(words(sentence))]))
        }
        for due in Duty.Due.allCases {
            let tasks = assessment.tasks.filter { policy.duties[$0.duty].due == due }
            guard !tasks.isEmpty else { continue }
            blocks.append(.heading(3, [.text(words(Wording.heading(for: due)))]))
            blocks.append(.tasks(tasks.map(line)))
        }
        return blocks
    }

    private func line(_ task: Assessment.Task) -> [Inline] {
        let duty = policy.duties[task.duty]
        var line: [Inline] = []
        if task.isToConfirm { line += [.strong(words("Confirm:")), .text(" ")] }
        line.append(.text(duty.action))
        line.append(.text(" "))
        line.append(.emphasis(words("Proof: \(duty.proof.lowercasedFirst).")))
        let concerned = assessment.uses.filter { $0.ruling != .prohibited }.count
        if task.uses.count < concerned {
            line.append(.text(" " + words("For:") + " "))
            for (index, use) in task.uses.enumerated() {
                if index > 0 { line.append(.text(", ")) }
                line.append(.code(policy.name(of: use)))
            }
        }
        return line
    }
}
