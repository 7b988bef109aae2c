import Answering
import Assessing
import KeyMode
import PolicyModel
import Rendering
import SafeText

extension Conversation {
    /// Puts a question with lines to choose from as a list to move through.
    mutating func pick(_ question: ChoiceQuestion) -> Result<[Int], Wanted> {
        let row = { (choice: Choice) in
            KeyQuestion.Row(.chosen([choice.index]), choice.label, hint: choice.hint)
        }
        let first = Set(question.first.map(\.index))
        let usual = question.first + question.all.filter { !first.contains($0.index) }
        // Words may have led to a line that the list does not have of itself.
        let before = earlierChoice
        let found = before.filter { place in !usual.contains { $0.index == place } }
        var put = KeyQuestion(
            question.prompt,
            why: question.why,
            question.allowsSeveral ? .several : .one
        )
        put.rows = (usual + found.map(question.named)).map(row)
        put.others = otherRows(question)
        put.chosen = before
        put.hint = question.example
        put.find = { question.find($0).map(row) }
        while true {
            switch putQuestion(put) {
            case .reply(.chosen(let places)):
                say(.verbatim(question.prompt))
                return .success(take(places.map(question.named)))
            case .reply(.command("same")):
                say(.verbatim(question.prompt))
                return .success(take(question.same))
            case .reply(.command("unknown")):
                say(.verbatim(question.prompt))
                return .failure(Wanted(unknown: true))
            case .reply: continue
            case .wanted(let wanted): return .failure(wanted)
            }
        }
    }

    /// Asks for the name with a line to type in.
    mutating func typeName() -> Reply {
        let prompt = words("What is the organisation called?")
        let why = words("The name makes the report easier to find again. It decides nothing.")
        var put = KeyQuestion(prompt, why: why, .text(limit: AnswerVocabulary.nameLimit))
        put.hint = words("for the report only; Enter leaves it out")
        put.text = taken[.name]?.enquiry.business.name ?? ""
        while true {
            switch putQuestion(put) {
            case .reply(.text(let text)):
                let name = text.trimmed
                draft.enquiry.business.name = name.isEmpty ? nil : name
                draft.isNameAsked = true
                say(.verbatim(prompt))
                line("  = ", answer(to: .name, in: draft) ?? words("left out"))
                return .answered
            case .reply: continue
            case .wanted(let wanted): return wanted.reply ?? .answered
            }
        }
    }

    /// Shows all answers as a list in which one can be chosen to be changed.
    mutating func review() -> Reply {
        var put = KeyQuestion(words("Check your answers"), why: reviewWhy, .one)
        let done = KeyQuestion.Row(.command("done"), words("Give the verdict"))
        put.rows = [done] + answerRows
        while true {
            switch putQuestion(put) {
            case .reply(.command("done")):
                say("Check your answers")
                listAnswers()
                return .answered
            case .reply: continue
            case .wanted(let wanted): return wanted.reply ?? .answered
            }
        }
    }

    /// What came of a question: a reply of its own, or what means the same everywhere.
    private enum Outcome {
        case reply(KeyReply)
        case wanted(Wanted)
    }

    private mutating func putQuestion(_ question: KeyQuestion) -> Outcome {
        var question = question
        question.note = stillPossible
        while true {
            let reply = console.put(question)
            switch reply {
            case .endOfInput: return .wanted(Wanted(.endOfInput))
            case .interrupted: return .wanted(Wanted(.interrupted))
            case .command("answers"):
                if let wanted = chooseAnswer() { return .wanted(wanted) }
            case .command(let word):
                switch interpret(word, why: question.why, allowsUnknown: true) {
                case .failure(let wanted): return .wanted(wanted)
                case .success: return .reply(reply)
                case nil: continue
                }
            case .chosen, .text: return .reply(reply)
            }
        }
    }

    /// Lets the person choose an answer to be changed; nil when they go back to the question.
    private mutating func chooseAnswer() -> Wanted? {
        guard !answeredSteps.isEmpty else {
            say("Nothing has been answered yet.")
            return nil
        }
        var put = KeyQuestion(words("Which answer do you want to change?"), why: reviewWhy, .one)
        put.rows = answerRows
        put.note = stillPossible
        while true {
            switch console.put(put) {
            case .endOfInput: return Wanted(.endOfInput)
            case .interrupted: return Wanted(.interrupted)
            case .command("back"), .command("answers"): return nil
            case .command(let word):
                if case .failure(let wanted)? = interpret(word, why: "", allowsUnknown: true) {
                    return wanted
                }
            case .chosen, .text: continue
            }
        }
    }

    private var answerRows: [KeyQuestion.Row] {
        answeredSteps.enumerated().map { index, step in
            let title = title(of: step)
            let mark = title.hasSuffix("?") ? "" : ":"
            let answer = answer(to: step, in: draft) ?? words("left out")
            return KeyQuestion.Row(.command("change \(index + 1)"), "\(title)\(mark) \(answer)")
        }
    }

    /// The lines that are no answers of their own.
    private func otherRows(_ question: ChoiceQuestion) -> [KeyQuestion.Row] {
        var rows: [KeyQuestion.Row] = []
        if !question.same.isEmpty {
            let names = question.same.map(\.label).joined(separator: "; ")
            rows.append(KeyQuestion.Row(.command("same"), words("The same as before: \(names)")))
        }
        rows.append(KeyQuestion.Row(.command("unknown"), words("I do not know")))
        if case .practice? = draft.nextStep(assessor) {
            rows.append(
                KeyQuestion.Row(.command("rest"), words("Leave all further questions open"))
            )
        }
        return rows
    }

    /// The places of what was chosen before this question was come back to.
    private var earlierChoice: [Int] {
        guard let step = draft.nextStep(assessor), let old = taken[step] else { return [] }
        let answers = old.enquiry.answers
        return switch step {
        case .name: []
        case .vertical: answers.vertical.value.map { [$0.index] } ?? []
        case .country: answers.country.value.map { [$0.index] } ?? []
        case .recipients: (answers.recipients.value ?? []).map(\.index)
        case .activities: (old.activities ?? []).map(\.index)
        case .offerings(let activity): (old.offerings[activity] ?? []).map(\.index)
        case .practice(let practice): answers[practice].value.map { [$0.index] } ?? []
        }
    }

    /// What the verdict can still come to by the answers so far.
    private var stillPossible: String {
        guard let range = try? assessor.range(draft.enquiry.answers) else { return "" }
        let best = Wording.words(for: range.best)
        guard range.best != range.worst else { return words("Settled by what you said: \(best)") }
        return words("Still possible: \(best) … \(Wording.words(for: range.worst))")
    }
}
