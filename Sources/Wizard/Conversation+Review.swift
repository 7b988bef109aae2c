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
            line(start, "\(title(of: step)): \(answer(to: step) ?? "left out")")
        }
    }

    /// Shows all answers, and takes them only when the person says so.
    mutating func confirm() -> Reply {
        say("Check your answers")
        listAnswers()
        let open = draft.openPractices(assessor).count
        if open > 0 { say("Left open: \(open) on conduct, which the report lists as points to confirm.") }
        let how = "`done` gives the verdict; `change N` changes an answer; `back` takes back the last."
        line("  ", how)
        while true {
            let read = readLine(why: "The report rests on these answers.", allowsUnknown: false)
            switch read {
            case nil: continue
            case .failure(let wanted): return wanted.reply ?? .answered
            case .success("done"), .success("yes"): return .answered
            case .success: say(how)
            }
        }
    }

    private func title(of step: Step) -> String {
        switch step {
        case .name: "Name"
        case .vertical: "Kind of organisation"
        case .country: "Country"
        case .recipients: "Recipients in"
        case .activities: "What it wants to do"
        case .offerings(let activity): "“\(policy.activities[activity].name)” is about"
        case .practice(let practice): policy.practices[practice].question
        }
    }

    /// An answer in words; nil when the question was left out.
    func answer(to step: Step) -> String? {
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

    private var unknown: String { "not known" }

    private func names(of places: [Key<Place>]) -> String {
        places.map { policy.places[$0].name }.joined(separator: ", ")
    }

    /// What can be typed.
    var help: String {
        """
        Type a number to choose, or words to find lines to choose from.
        `unknown`   you do not know; it never counts in your favour
        `back`      back to the last question
        `why`       why this is asked
        `answers`   what you have answered, with numbers
        `change N`  change answer N
        `rest`      leave all further questions about conduct open
        `quit`      save and stop; you can go on later
        """
    }
}
