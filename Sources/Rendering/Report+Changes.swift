import Assessing
import PolicyModel

extension Report {
    /// Part 6: the smallest change that would help, and what the verdict depends on.
    var changeBlocks: [Block] {
        var blocks: [Block] = []
        if !assessment.smallestChanges.isEmpty {
            blocks.append(.heading(2, [.text(words("The smallest change of the plan that helps"))]))
            if assessment.smallestChanges.count > 1 {
                blocks.append(.paragraph([.text(words("Any one of these is enough:"))]))
            }
            blocks.append(.list(assessment.smallestChanges.map(line)))
        }
        let lines = dependenceLines
        guard !lines.isEmpty else { return blocks }
        return blocks + [
            .heading(2, [.text(words("This holds as long as"))]),
            .list(lines),
        ]
    }

    private func line(_ change: PlanChange) -> [Inline] {
        var steps: [Phrase] = []
        if !change.dropped.isEmpty {
            let uses = change.dropped.map { quoted(words(for: $0)) }
            steps.append("leave out \(Wording.list(uses))")
        }
        if !change.leftOut.isEmpty {
            steps.append("write to nobody in \(words(for: change.leftOut))")
        }
        for commitment in change.commitments {
            let practice = policy.practices[commitment.practice]
            let option = practice.options[commitment.option.index].text
            steps.append("change the plan so that “\(practice.question)” is “\(option)”")
        }
        let plan = words(Wording.list(steps.map { words($0) })).capitalisedFirst
        return [
            .text(words("\(plan). The verdict is then ")),
            .strong(words(Wording.words(for: change.verdict))), .text("."),
        ]
    }

    /// One line for each answer that the rulings depend on: the answer that was given.
    private var dependenceLines: [[Inline]] {
        var seen: [Key<Practice>] = []
        for dependence in assessment.holdsWhile where !seen.contains(dependence.practice) {
            seen.append(dependence.practice)
        }
        return seen.compactMap { key in
            let practice = policy.practices[key]
            guard let option = assessment.answers[key].value else { return nil }
            let given = practice.options[option.index].text
            return [.text(words("\(practice.question) “\(given)” ")), .code(practice.id)]
        }
    }
}
