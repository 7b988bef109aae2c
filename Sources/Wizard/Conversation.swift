import Answering
package import Assessing
package import PolicyModel
import Rendering
import SafeText

/// The conversation on a console, line by line: every question can be gone back to, explained,
/// left unknown or stopped at, and nothing is chosen by Enter alone.
package struct Conversation<Screen: Console> {
    /// How a conversation ended.
    package enum Ending: Sendable, Hashable {
        /// The person has confirmed the answers.
        case finished
        /// The person has stopped, or the input has ended.
        case stopped
        /// The person has pressed Ctrl-C.
        case interrupted
    }

    /// The console.
    package var console: Screen
    /// What has been answered so far.
    package internal(set) var draft: Draft
    /// The policy of the day.
    package let assessor: Assessor
    private let save: (Draft) -> Void
    /// The verticals to which the tables of sectors lead, best first.
    let sectors: (String) -> [Key<Vertical>]
    private var trail: [Step] = []
    /// Answers that were taken back and not given anew: for each, the draft that still has it.
    private(set) var taken: [Step: Draft] = [:]
    /// Whether the person was told what the questions about conduct are.
    var hasIntroducedPractices = false
    /// The draft as it was before an answer was taken back to be changed.
    private var unchanged: Draft?

    /// Makes a conversation that goes on from a draft.
    ///
    /// - Parameters:
    ///   - console: Where questions are written and answers are read.
    ///   - draft: What has been answered already.
    ///   - assessor: The policy of the day.
    ///   - sectors: The verticals to which words, labels or codes lead, best first; where there
    ///     are none, the names and hints of the verticals are searched.
    ///   - save: Called after every answer, so that nothing is lost.
    package init(
        on console: Screen,
        from draft: Draft,
        with assessor: Assessor,
        sectors: @escaping (String) -> [Key<Vertical>] = { _ in [] },
        save: @escaping (Draft) -> Void
    ) {
        self.console = console
        self.draft = draft
        self.assessor = assessor
        self.sectors = sectors
        self.save = save
    }

    var policy: Policy { assessor.snapshot.policy }
    var words: Words { policy.words }

    /// Asks until the person confirms the answers or stops.
    package mutating func run() -> Ending {
        say(.verbatim(introduction))
        trail = draft.steps(assessor).filter { draft.isDealtWith($0) }
        if trail.contains(where: { $0 != .name }) {
            say(
                console.takesKeys
                    ? "Going on where you stopped. These answers are kept; Ctrl-R changes one."
                    : "Going on where you stopped. These answers are kept; `change N` changes one."
            )
            listAnswers()
        }
        dropIrrelevant()
        while true {
            let step = draft.nextStep(assessor)
            let reply = step.map { ask($0) } ?? confirm()
            switch reply {
            case .answered:
                guard let step else { return .finished }
                settle(step)
            case .keep:
                if let step { keep(step) }
            case .back: goBack()
            case .change(let step): change(step)
            case .rest:
                draft.isRestSkipped = true
                say("The rest stays open: each becomes a point to confirm in the report.")
            case .quit, .endOfInput, .interrupted:
                putBackTakenAnswers()
                return reply == .interrupted ? .interrupted : .stopped
            }
        }
    }

    /// Goes on after an answer.
    private mutating func settle(_ step: Step) {
        trail.append(step)
        taken[step] = nil
        if unchanged?.isRestSkipped == true { draft.isRestSkipped = true }
        unchanged = nil
        dropIrrelevant()
        save(draft)
    }

    /// Gives an answer that was taken back once more.
    private mutating func keep(_ step: Step) {
        guard let old = taken[step] else { return }
        draft.take(step, from: old)
        line("  = ", answer(to: step, in: draft) ?? words("left out"))
        settle(step)
    }

    /// Takes an answer back so that its question comes next; a change within a change gives up
    /// the first.
    private mutating func change(_ step: Step) {
        if let unchanged { draft = unchanged }
        unchanged = draft
        takeBack(step)
        trail.removeAll { $0 == step }
    }

    private mutating func takeBack(_ step: Step) {
        taken[step] = draft
        draft.clear(step)
    }

    /// Restores what was taken back and not given anew, so that stopping loses nothing.
    private mutating func putBackTakenAnswers() {
        while let step = draft.steps(assessor).first(where: {
            !draft.isDealtWith($0) && taken[$0] != nil
        }), let old = taken.removeValue(forKey: step) {
            draft.take(step, from: old)
        }
    }

    private mutating func goBack() {
        if let unchanged {
            draft = unchanged
            self.unchanged = nil
            trail = draft.steps(assessor).filter { draft.isDealtWith($0) }
            return say("The answer stays as it was.")
        }
        if draft.isRestSkipped, draft.nextStep(assessor) == nil {
            draft.isRestSkipped = false
            if draft.nextStep(assessor) != nil {
                return say("Going back to the questions that were left open.")
            }
        }
        let asked = draft.steps(assessor)
        trail.removeAll { !asked.contains($0) }
        guard let last = trail.popLast() else {
            return say("This is the first question; there is nothing to go back to.")
        }
        takeBack(last)
        draft.isRestSkipped = false
    }

    /// Drops what no longer matters, and says so.
    private mutating func dropIrrelevant() {
        let dropped = draft.dropIrrelevant(assessor)
        guard !dropped.isEmpty else { return }
        let questions = dropped.map { words("“\(policy.practices[$0].question)”") }
        let list = questions.joined(separator: ", ")
        say(
            questions.count == 1
                ? "This answer does not matter any more and was dropped: \(list)"
                : "These answers do not matter any more and were dropped: \(list)"
        )
    }

    /// Writes a paragraph, wrapped, with an empty line before it.
    mutating func say(_ phrase: Phrase) {
        let lines = words(phrase).split(separator: "\n", omittingEmptySubsequences: false).map {
            Wrapping.wrap(String($0), width: console.width, indent: "")
        }
        console.write("\n" + lines.joined(separator: "\n") + "\n")
    }

    /// Writes one line below another, wrapped under its own start.
    mutating func line(_ start: String, _ text: String) {
        let indent = String(repeating: " ", count: Wrapping.displayWidth(start))
        let wrapped = Wrapping.wrap(text, width: console.width, indent: indent)
        console.write(start + wrapped.dropFirst(indent.count) + "\n")
    }

    private var introduction: String {
        let snapshot = assessor.snapshot
        let day = Wording.words(for: snapshot.day)
        let since = Wording.words(for: snapshot.edition.day)
        let start = words(
            """
            May this organisation use the WhatsApp Business Platform for what it has in mind?
            A few questions, then a verdict with its reasons and a report.

            Policy as of \(day): “\(snapshot.edition.title)”, since \(since); \
            \(Wording.words(for: snapshot.edition.status)).
            """
        )
        return start + "\n\n" + words(console.takesKeys ? Self.howWithKeys : Self.howWithLines)
    }

    private static var howWithLines: Phrase {
        """
        At every question: a number or words answer it; `unknown` if you do not know; \
        `back` goes back; `why` explains; `answers` lists what you said; `quit` saves and stops; \
        `help` lists all of these.
        """
    }

    private static var howWithKeys: Phrase {
        """
        Move with the arrow keys or type what you look for; the last line of each question \
        names the keys. Every answer can be changed until the end.
        """
    }
}
