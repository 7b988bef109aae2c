import Answering
import Assessing
import PolicyModel
import Testing
import Wizard

/// A conversation that was played to its end.
struct Walk {
    let ending: Conversation<ScriptedConsole>.Ending
    let draft: Draft
    let console: ScriptedConsole
    /// The drafts that were handed over to be saved, in order.
    let saved: [Draft]
    let assessor: Assessor

    /// Plays inputs on a day, from a draft or from nothing.
    static func play(
        _ inputs: [ConsoleInput],
        day: String = "2026-07-01",
        from draft: Draft? = nil,
        width: Int = 10_000
    ) throws -> Walk {
        try play(inputs, with: RealPolicy.assessor(on: day), from: draft, width: width)
    }

    /// Plays inputs under a policy.
    static func play(
        _ inputs: [ConsoleInput],
        with assessor: Assessor,
        from draft: Draft? = nil,
        width: Int = 10_000
    ) throws -> Walk {
        let saved = Saved()
        var conversation = Conversation(
            on: ScriptedConsole(inputs, width: width),
            from: draft ?? Draft(Enquiry(for: assessor.snapshot.policy)),
            with: assessor,
            save: { saved.drafts.append($0) }
        )
        let ending = conversation.run()
        return Walk(
            ending: ending,
            draft: conversation.draft,
            console: conversation.console,
            saved: saved.drafts,
            assessor: assessor
        )
    }

    /// What was written after the last line that was typed, before the input ended.
    var lastScreen: String { console.screens.dropLast().last ?? "" }

    /// The prompt of the question that was asked last.
    ///
    /// Goes by lines that are prompts from end to end, so only where no line is wrapped.
    var question: String? {
        let prompts = Set(prompts)
        let lines = console.screens.joined().split(separator: "\n").map(String.init)
        return lines.last(where: prompts.contains)
    }

    /// What came of the answers.
    func assessment() throws -> Assessment { try assessor.assess(draft.enquiry.answers) }

    /// Why the question that was asked last is asked; nil where the policy does not say.
    var why: String? {
        let policy = assessor.snapshot.policy
        if let practice = policy.practices.entries.first(where: { $0.question == question }) {
            return practice.why
        }
        if let asked = policy.questions.first(where: { $0.prompt == question }) { return asked.why }
        let isAboutUses = question?.hasSuffix("what is it about?") ?? false
        return isAboutUses ? policy.questions.first { $0.kind == .uses }?.why : nil
    }

    /// The prompts of all questions that there can be.
    private var prompts: [String] {
        let policy = assessor.snapshot.policy
        let own = [Self.name, Self.review]
        let uses = policy.activities.entries.map { "“\($0.name)”: what is it about?" }
        let practices = policy.practices.entries.map(\.question)
        return own + policy.questions.map(\.prompt) + uses + practices
    }

    /// The prompt for the name.
    static let name =
        "What is the organisation called? It stands in the report only; Enter leaves it out."
    /// The heading of the last step.
    static let review = "Check your answers"

    /// Keeps what is handed over to be saved.
    private final class Saved {
        var drafts: [Draft] = []
    }
}
