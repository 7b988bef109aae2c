import Answering
import Assessing
import PolicyModel
import Testing
import Wizard

/// A person who types anything at all, two thousand times over.
@Suite("Random walks")
struct RandomWalkTests {
    private static let words = [
        "back", "keep", "why", "unknown", "answers", "rest", "help", "quit", "done", "same", "all",
        "",
        "change 1", "change 2", "change 3", "change 5", "change 6", "change 8", "change 10",
        "shoes",
        "pharmacy", "council", "bank", "NL", "united states", "medicines", "ordinary", "999", "0",
        "\u{1B}[A", "\u{202E}x", "|`<b>", "none",
    ]

    @Test("Anything that is typed ends and can be gone on with", arguments: UInt64(0)..<40)
    func walks(_ seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        for number in 0..<50 {
            let day = number.isMultiple(of: 2) ? "2021-01-15" : "2026-07-01"
            let inputs = Self.inputs(&generator)
            let walk = try Walk.play(inputs, day: day, width: 40 + number)
            let typed: Comment = "seed \(seed), walk \(number): \(inputs)"
            let draft = walk.draft
            if walk.ending == .finished { #expect(walk.lastInput(of: inputs) == "done", typed) }
            #expect(throws: Never.self, typed) {
                try walk.assessor.verdict(draft.enquiry.answers)
            }
            let policy = walk.assessor.snapshot.policy
            let bytes = SessionFile.bytes(draft, of: policy)
            let resumed = try SessionFile.read(bytes, for: policy).get()
            #expect(resumed.enquiry == draft.enquiry, typed)
            #expect(resumed.usesSoFar == draft.usesSoFar, typed)
            // A person can always get to the end from here.
            let lines = ["x"] + Array(repeating: "unknown", count: 40) + ["done"]
            let finished = try Walk.play(lines.map { .line($0) }, day: day, from: resumed)
            #expect(finished.ending == .finished, typed)
        }
    }

    /// Lines that a person could type: half numbers, so that the walks get somewhere.
    private static func inputs(_ generator: inout SplitMix64) -> [ConsoleInput] {
        var start: [ConsoleInput] = []
        if Bool.random(using: &generator) {
            start = ["", "shoes", "1", "NL", "1", "1"].map { .line($0) }
        }
        return start
            + (0..<Int.random(in: 0...30, using: &generator)).map { _ in
                switch Int.random(in: 0..<20, using: &generator) {
                case 0..<8: .line(String(Int.random(in: 1...4, using: &generator)))
                case 8: .line("1 2")
                case 9 where Int.random(in: 0..<8, using: &generator) == 0: .interrupted
                case 10: [.tooLong(5_000), .notText].randomElement(using: &generator) ?? .notText
                default: .line(words.randomElement(using: &generator) ?? "back")
                }
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
