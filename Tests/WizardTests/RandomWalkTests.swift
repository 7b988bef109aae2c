import Answering
import Assessing
import PolicyModel
import Testing
import Wizard

/// A person who types anything at all, two thousand times over.
@Suite("Random walks")
struct RandomWalkTests {
    private static let commands = [
        "back", "keep", "why", "unknown", "answers", "rest", "help", "done", "same", "", "change 1",
        "change 2", "change 3", "change 5", "change 6", "change 8", "change 10", "999", "0",
        "\u{1B}[A", "1 2",
    ]
    private static let words = [
        "shoes", "pharmacy", "council", "bank", "NL", "united states", "medicines", "ordinary",
        "all",
        "quit", "\u{202E}x", "|`<b>", "none",
    ]

    @Test("Anything that is typed ends and can be gone on with", arguments: UInt64(0)..<40)
    func walks(_ seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        for number in 0..<50 {
            let stop = Bool.random(using: &generator) ? Stop.afterRecipients : nil
            let inputs = Self.inputs(&generator)
            let walk = try Walk.play(inputs, from: stop?.draft, width: 40 + number)
            guard let fault = try fault(of: walk, inputs) else { continue }
            Issue.record("walk \(number), from \(stop?.count ?? 0): \(fault)\n\(inputs)")
        }
    }

    /// What is wrong with the end of a walk; nil where nothing is.
    private func fault(of walk: Walk, _ inputs: [ConsoleInput]) throws -> String? {
        let draft = walk.draft
        if walk.ending == .finished, walk.lastInput(of: inputs) != "done" {
            return "it finished without `done`"
        }
        if walk.ending == .interrupted, !inputs.contains(.interrupted) {
            return "it was interrupted by nobody"
        }
        let answers = draft.enquiry.answers
        // Where who or what is open, every completion is tried, which takes long in a debug build.
        if answers.vertical.value != nil, answers.recipients.value != nil, answers.uses.value != nil
        {
            do {
                _ = try walk.assessor.verdict(answers)
            } catch {
                return "its answers cannot be assessed: \(error)"
            }
        }
        let policy = walk.assessor.snapshot.policy
        let resumed = try SessionFile.read(SessionFile.bytes(draft, of: policy), for: policy).get()
        if resumed.enquiry != draft.enquiry || resumed.usesSoFar != draft.usesSoFar {
            return "its session comes back as another"
        }
        // A person can always get to the end from here, without knowing anything.
        let lines = [""] + Array(repeating: "unknown", count: 12) + ["rest", "done"]
        let finished = try Walk.play(lines.map { .line($0) }, from: resumed)
        return finished.ending == .finished ? nil : "it could not be finished from there"
    }

    /// Lines that a person could type: half numbers, so that the walks get somewhere.
    private static func inputs(_ generator: inout SplitMix64) -> [ConsoleInput] {
        var inputs: [ConsoleInput] = []
        for _ in 0..<Int.random(in: 0...30, using: &generator) {
            inputs.append(input(&generator))
        }
        return inputs
    }

    private static func input(_ generator: inout SplitMix64) -> ConsoleInput {
        switch Int.random(in: 0..<80, using: &generator) {
        case 0..<38: .line(String(Int.random(in: 1...4, using: &generator)))
        case 38..<76: .line(commands.randomElement(using: &generator) ?? "back")
        case 76, 77: .line(words.randomElement(using: &generator) ?? "all")
        case 78: Bool.random(using: &generator) ? .tooLong(5_000) : .notText
        default: Int.random(in: 0..<8, using: &generator) == 0 ? .interrupted : .line("back")
        }
    }
}

extension Walk {
    /// The line at which the conversation ended, for one that was finished.
    fileprivate func lastInput(of inputs: [ConsoleInput]) -> String? {
        let count = console.screens.count - 1
        guard inputs.indices.contains(count - 1), case .line(let line) = inputs[count - 1] else {
            return nil
        }
        return line
    }
}
