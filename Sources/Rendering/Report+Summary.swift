import Assessing
import PolicyModel

extension Report {
    /// The verdict on a screen: what came of each use, what decides it, and how much there is to do.
    package func summary() -> Document {
        var blocks = titleBlocks
        if !assessment.uses.isEmpty { blocks.append(.list(assessment.uses.map(line))) }
        if !assessment.tasks.isEmpty {
            let count = assessment.tasks.count
            blocks.append(
                .paragraph([
                    .text(words("Things to do or confirm: \(count); the report lists them."))
                ])
            )
        }
        return Document(blocks, in: words)
    }

    private func line(_ use: Assessment.Use) -> [Inline] {
        var line: [Inline] = [
            .text("\(words(for: use.use)): \(words(Wording.sign(for: use.ruling)))")
        ]
        let deciding = use.findings.first {
            $0.decides && policy.rules[$0.rule].ruling != .allowed
        }
        if let deciding { line.append(.text(". \(policy.rules[deciding.rule].because)")) }
        return line
    }
}
