import Answering
import Assessing
import PolicyModel
import SafeText

extension Conversation {
    /// The questions that were dealt with, in order; their numbers are those of `change N`.
    var answeredSteps: [Step] {
        draft.steps(assessor).filter { draft.isDealtWith($0) }
    }

    /// Lists the answers with their numbers.
    mutating func listAnswers() {
        let steps = answeredSteps
        guard !steps.isEmpty else { return say("Nothing has been answered yet.") }
        console.write("\n")
        for (index, step) in steps.enumerated() {
            let number = String(index + 1)
            let start = String(repeating: " ", count: 4 - number.count) + number + "  "
            let title = title(of: step)
            let mark = title.hasSuffix("?") ? "" : ":"
            line(start, "\(title)\(mark) \(answer(to: step, in: draft) ?? words("left out"))")
        }
    }

    /// Shows all answers, and takes them only when the person says so.
    mutating func confirm() -> Reply {
        if !console.takesKeys {
            say("Check your answers")
            listAnswers()
        }
        if !areFactsKnown {
            say("Not all of who and what is known, so the verdict may have to stay open.")
        }
        let open = draft.openPractices(assessor).count
        if open > 0 {
            let questions: Phrase = open == 1 ? "one question" : "\(open) questions"
            say("Left open: \(questions) on how it is done; the report lists what to confirm.")
        }
        if console.takesKeys { return review() }
        let how: Phrase = "`done` gives the verdict; `change 3` changes answer 3; `back` goes back."
        say(how)
        while true {
            let read = readLine(why: reviewWhy, allowsUnknown: false)
            switch read {
            case nil: continue
            case .failure(let wanted): return wanted.reply ?? .answered
            case .success(let text):
                if ["done", "yes"].contains(text.lowercased()) { return .answered }
                say(how)
            }
        }
    }

    /// Why the answers are shown at the end.
    var reviewWhy: String { words("The report rests on these answers.") }

    private var areFactsKnown: Bool {
        let answers = draft.enquiry.answers
        return answers.vertical.value != nil && answers.country.value != nil
            && answers.recipients.value != nil && answers.uses.value != nil
    }

    /// What an answer is to, in few words.
    func title(of step: Step) -> String {
        let title: Phrase =
            switch step {
            case .name: "Name"
            case .vertical: "Kind of organisation"
            case .country: "Country"
            case .recipients: "Recipients in"
            case .activities: "What it wants to do"
            case .offerings(let activity): "“\(policy.activities[activity].name)” is about"
            case .practice(let practice): .verbatim(policy.practices[practice].question)
            }
        return words(title)
    }

    /// An answer in words; nil when the question was left out.
    func answer(to step: Step, in draft: Draft) -> String? {
        let answers = draft.enquiry.answers
        return switch step {
        case .name: draft.enquiry.business.name.map(Escaped.terminal)
        case .vertical: answers.vertical.value.map { policy.verticals[$0].name } ?? unknown
        case .country: answers.country.value.map { policy.places[$0].name } ?? unknown
        case .recipients: answers.recipients.value.map(names) ?? unknown
        case .activities:
            draft.activities.map { $0.map { policy.activities[$0].name }.joined(separator: "; ") }
                ?? unknown
        case .offerings(let activity):
            draft.offerings[activity].map {
                $0.map { policy.offerings[$0].name }.joined(separator: "; ")
            }
        case .practice(let practice):
            answers[practice].value.map { policy.practices[practice].options[$0.index].text }
                ?? unknown
        }
    }

    private var unknown: String { words("not known") }

    private func names(of places: [Key<Place>]) -> String {
        places.map { policy.places[$0].name }.joined(separator: ", ")
    }

    /// Shows what can be typed.
    mutating func showHelp() {
        say("Type a number to choose, or words to find lines to choose from.")
        let commands: [(word: Phrase, does: Phrase)] = [
            ("`unknown`", "you do not know; it never counts in your favour"),
            ("`back`", "back to the last question"),
            ("`keep`", "after going back: leave the answer as it was"),
            ("`why`", "why this is asked"),
            ("`answers`", "what you have answered, with numbers"),
            ("`change 3`", "change answer 3"),
            ("`all`", "the whole list of what can be chosen"),
            ("`rest`", "leave all further questions on how it is done open"),
            ("`quit`", "save and stop; you can go on later"),
        ]
        let starts = commands.map { "  " + words($0.word) }
        let width = (starts.map(Wrapping.displayWidth).max() ?? 0) + 2
        for (start, command) in zip(starts, commands) {
            let gap = String(repeating: " ", count: width - Wrapping.displayWidth(start))
            line(start + gap, words(command.does))
        }
    }
}
