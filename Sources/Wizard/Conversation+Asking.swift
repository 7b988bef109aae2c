import PolicyModel
import SafeText

extension Conversation {
    /// Asks one question until it is answered or something else is wanted.
    mutating func ask(_ step: Step) -> Reply {
        // With keys, what was answered is ticked or in focus.
        if let old = taken[step], !console.takesKeys {
            let answer = answer(to: step, in: old) ?? words("nothing")
            say("You had answered: \(answer). `keep` keeps that.")
        }
        return switch step {
        case .name: askName()
        case .vertical: askVertical()
        case .country: askCountry()
        case .recipients: askRecipients()
        case .activities: askActivities()
        case .offerings(let activity): askOfferings(activity)
        case .practice(let practice): askPractice(practice)
        }
    }

    /// Reads a line, and deals with the commands that mean the same everywhere.
    ///
    /// Gives the line that is an answer, or what is wanted instead; nil when the question is to be
    /// put again.
    mutating func readLine(why: String, allowsUnknown: Bool) -> Result<String, Wanted>? {
        console.write("> ")
        switch console.read() {
        case .endOfInput:
            console.write("\n")
            return .failure(Wanted(.endOfInput))
        case .interrupted:
            console.write("\n")
            return .failure(Wanted(.interrupted))
        case .notText:
            say("That was not readable text (not UTF-8). Nothing was taken; type it again.")
            return nil
        case .tooLong(let count):
            say("That line has \(count) bytes; at most 4,094 can be read. Nothing was taken.")
            return nil
        case .line(let line):
            return interpret(line, why: why, allowsUnknown: allowsUnknown)
        }
    }

    /// Carries out a command; gives the line that is an answer, or what is wanted instead.
    mutating func interpret(
        _ line: String,
        why: String,
        allowsUnknown: Bool
    ) -> Result<String, Wanted>? {
        let trimmed = CommandWords(words).english(line.trimmed)
        guard let command = Command(trimmed) else {
            if trimmed.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) {
                say("That holds control characters; arrow keys do nothing here. Nothing was taken.")
                return nil
            }
            return .success(trimmed)
        }
        switch command {
        case .back: return .failure(Wanted(.back))
        case .keep: return keep()
        case .quit: return .failure(Wanted(.quit))
        case .unknown:
            if allowsUnknown { return .success("unknown") }
            say("This question can be left empty: press Enter.")
        case .why: say(.verbatim(why))
        case .help: showHelp()
        case .answers: listAnswers()
        case .rest: return rest()
        case .change(let number): return change(number)
        }
        return nil
    }

    private mutating func keep() -> Result<String, Wanted>? {
        if let step = draft.nextStep(assessor), taken[step] != nil {
            return .failure(Wanted(.keep))
        }
        say("There is no earlier answer to keep here.")
        return nil
    }

    private mutating func rest() -> Result<String, Wanted>? {
        switch draft.nextStep(assessor) {
        case .practice: return .failure(Wanted(.rest))
        case nil: say("There is no question left; `done` gives the verdict.")
        default: say("First who it is and what it wants to do; the rest can stay open.")
        }
        return nil
    }

    private mutating func change(_ number: Int) -> Result<String, Wanted>? {
        let steps = answeredSteps
        guard steps.indices.contains(number - 1) else {
            say("There is no answer \(number). `answers` lists what can be changed.")
            return nil
        }
        return .failure(Wanted(.change(steps[number - 1])))
    }

    /// Asks a question with numbered lines; gives the places that were chosen.
    mutating func choose(_ question: ChoiceQuestion) -> Result<[Int], Wanted> {
        if console.takesKeys { return pick(question) }
        say(.verbatim(question.prompt))
        var shown = question.first
        show(shown, from: 0)
        line("  ", question.how)
        while true {
            guard let read = readLine(why: question.why, allowsUnknown: true) else { continue }
            let text: String
            switch read {
            case .failure(let wanted): return .failure(wanted)
            case .success(let line): text = line
            }
            switch text.lowercased() {
            case "unknown": return .failure(Wanted(unknown: true))
            case "": say("Nothing is chosen by Enter alone. \(question.how)")
            case "all":
                shown = question.all
                console.write("\n")
                show(shown, from: 0)
                line("  ", question.how)
            case "same" where !question.same.isEmpty: return .success(take(question.same))
            case "same": say("There is nothing to take again here. \(question.how)")
            case "done": say("Not yet: this question comes first. \(question.how)")
            default:
                if let chosen = picked(text, from: shown, question) { return .success(chosen) }
                if numbers(in: text) == nil { look(for: text, adding: &shown, question) }
            }
        }
    }

    /// Repeats in words what was chosen, and gives its places.
    mutating func take(_ chosen: [Choice]) -> [Int] {
        line("  = ", chosen.map(\.label).joined(separator: "; "))
        return chosen.map(\.index)
    }

    /// The chosen lines; nil when the text is no choice, which is then said.
    private mutating func picked(
        _ text: String,
        from shown: [Choice],
        _ question: ChoiceQuestion
    ) -> [Int]? {
        guard let numbers = numbers(in: text) else { return nil }
        if shown.isEmpty {
            say("There is nothing to choose from yet. \(question.how)")
            return nil
        }
        if let wrong = numbers.first(where: { !(1...shown.count).contains($0) }) {
            say("There is no \(wrong) here; choose from 1 to \(shown.count).")
            return nil
        }
        if numbers.count > 1, !question.allowsSeveral {
            say("Choose one number only.")
            return nil
        }
        return take(numbers.map { shown[$0 - 1] })
    }

    /// Adds the lines that words find; nothing is ever picked by words alone.
    private mutating func look(
        for text: String,
        adding shown: inout [Choice],
        _ question: ChoiceQuestion
    ) {
        let found = question.find(text)
        guard !found.isEmpty else {
            let shown = Escaped.terminal(String(text.prefix(60)))
            return say("Nothing was found for “\(shown)”. \(question.how)")
        }
        if !question.allowsSeveral { shown = [] }
        let start = shown.count
        let added = found.prefix(9).filter { new in !shown.contains { $0.index == new.index } }
        let rest = found.count - 9
        let more = rest > 0 ? " " + words("\(rest) more fit: add a word to see them.") : ""
        if added.isEmpty {
            return say(.verbatim(words("That stands in the list already.") + more))
        }
        shown += added
        console.write("\n")
        show(shown, from: start)
        if question.allowsSeveral {
            line("  ", words("Type more words, or all the numbers that you want.") + more)
        } else if added.count == 1 {
            line("  ", words("Type `1` if this is it, or other words."))
        } else {
            line("  ", words("Choose by number, or type other words.") + more)
        }
    }

    private mutating func show(_ choices: [Choice], from start: Int) {
        for index in choices.indices.dropFirst(start) {
            let choice = choices[index]
            let number = String(index + 1)
            let start = String(repeating: " ", count: max(0, 4 - number.count)) + number + "  "
            line(start, choice.text(columns: console.width - start.count))
        }
    }
}

/// What is wanted instead of an answer.
struct Wanted: Error, Hashable {
    /// What to do; nil when the person does not know the answer.
    let reply: Reply?

    init(_ reply: Reply) {
        self.reply = reply
    }

    init(unknown: Bool) {
        reply = nil
    }
}

extension String {
    /// The text without spaces and tabs at its ends.
    var trimmed: String {
        var text = Substring(self)
        while let first = text.first, first == " " || first == "\t" { text.removeFirst() }
        while let last = text.last, last == " " || last == "\t" { text.removeLast() }
        return String(text)
    }
}
