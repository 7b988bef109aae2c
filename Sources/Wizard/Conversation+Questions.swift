import Answering
import Assessing
import PolicyModel

extension Conversation {
    mutating func askName() -> Reply {
        if console.takesKeys { return typeName() }
        say("What is the organisation called? It stands in the report only; Enter leaves it out.")
        let why = words("The name makes the report easier to find again. It decides nothing.")
        while true {
            guard let read = readLine(why: why, allowsUnknown: false) else { continue }
            switch read {
            case .failure(let wanted): return wanted.reply ?? .answered
            case .success(let text):
                let count = text.unicodeScalars.count
                guard count <= AnswerVocabulary.nameLimit else {
                    say("That name has \(count) characters, the limit is 200. Type a shorter one.")
                    continue
                }
                draft.enquiry.business.name = text.isEmpty ? nil : text
                draft.isNameAsked = true
                return .answered
            }
        }
    }

    mutating func askVertical() -> Reply {
        let policy = policy
        let choice = { (key: Key<Vertical>) in
            Choice(
                index: key.index,
                label: policy.verticals[key].name,
                hint: policy.verticals[key].hint
            )
        }
        let question = ChoiceQuestion(
            prompt: prompt(.vertical),
            why: why(.vertical),
            how: words(
                "Type a few words, such as `drugstore` or `city council`; `all` shows every kind."
            ),
            allowsSeveral: false,
            first: [],
            find: { [sectors] text in
                let led = sectors(text)
                return (led.isEmpty ? WordSearch.verticals(text, in: policy) : led).map(choice)
            },
            all: policy.verticals.keys.map(choice),
            named: { choice(Key($0)) },
            example: words("a few words, such as drugstore or city council")
        )
        return settle(choose(question)) { draft, chosen in
            draft.enquiry.answers.vertical = chosen.first.map { .given(Key($0)) } ?? .unknown
        }
    }

    mutating func askCountry() -> Reply {
        let question = placeQuestion(
            prompt: prompt(.country),
            why: why(.country),
            how: words("Type the country’s name or code, such as `Netherlands` or `NL`."),
            allowsSeveral: false,
            first: []
        )
        return settle(choose(question)) { draft, chosen in
            draft.enquiry.answers.country = chosen.first.map { .given(Key($0)) } ?? .unknown
        }
    }

    mutating func askRecipients() -> Reply {
        let own = draft.enquiry.answers.country.value.map { [$0] } ?? []
        let question = placeQuestion(
            prompt: prompt(.recipients),
            why: why(.recipients),
            how: words(
                "Type names to add countries to the list, then all the numbers, such as `1 3`."
            ),
            allowsSeveral: true,
            first: own
        )
        return settle(choose(question)) { draft, chosen in
            draft.enquiry.answers.recipients =
                chosen.isEmpty ? .unknown : .given(chosen.sorted().map { Key($0) })
        }
    }

    private func placeQuestion(
        prompt: String,
        why: String,
        how: String,
        allowsSeveral: Bool,
        first: [Key<Place>]
    ) -> ChoiceQuestion {
        let policy = policy
        let choice = { (key: Key<Place>) in
            Choice(index: key.index, label: policy.places[key].name, hint: policy.places[key].id)
        }
        return ChoiceQuestion(
            prompt: prompt,
            why: why,
            how: how,
            allowsSeveral: allowsSeveral,
            first: first.map(choice),
            find: { WordSearch.places($0, in: policy).map(choice) },
            all: policy.places.keys.map(choice),
            named: { choice(Key($0)) },
            example: words("a country’s name or code")
        )
    }

    mutating func askActivities() -> Reply {
        let policy = policy
        let all = policy.activities.keys.map { key in
            let activity = policy.activities[key]
            return Choice(index: key.index, label: activity.name, hint: activity.hint)
        }
        let question = ChoiceQuestion(
            prompt: prompt(.uses),
            why: why(.uses),
            how: words(
                "Type all the numbers that fit, such as `1 4`; what each is about comes next."
            ),
            allowsSeveral: true,
            first: all,
            find: { _ in [] },
            all: all,
            named: { all[$0] }
        )
        return settle(choose(question)) { draft, chosen in
            if chosen.isEmpty {
                draft.leaveUsesUnknown()
            } else {
                draft.choose(chosen.map { Key($0) })
            }
        }
    }

    mutating func askOfferings(_ activity: Key<Activity>) -> Reply {
        let policy = policy
        let kinds = policy.activities[activity].kinds
        let choice = { (key: Key<Offering>) in
            let offering = policy.offerings[key]
            return Choice(index: key.index, label: offering.name, hint: offering.hint)
        }
        let fitting = policy.offerings.keys.filter { kinds.contains(policy.offerings[$0].kind) }
        let typical = draft.enquiry.answers.vertical.value.map {
            policy.verticals[$0].typicalOfferings.filter(fitting.contains)
        }
        let same = offeringsBefore(activity).filter(fitting.contains)
        let names = same.map { policy.offerings[$0].name }.joined(separator: "; ")
        let again = same.isEmpty ? "" : " " + words("`same` takes these again: \(names).")
        let question = ChoiceQuestion(
            prompt: words("“\(policy.activities[activity].name)”: what is it about?"),
            why: why(.uses),
            how: words("Type all the numbers that fit; words add lines; `all` shows every line.")
                + again,
            allowsSeveral: true,
            first: (typical ?? []).map(choice),
            find: { WordSearch.offerings($0, in: policy).map(choice) },
            all: fitting.map(choice),
            named: { choice(Key($0)) },
            same: same.map(choice)
        )
        return settle(choose(question)) { draft, chosen in
            if chosen.isEmpty {
                draft.leaveUsesUnknown()
            } else {
                draft.choose(chosen.map { Key($0) }, for: activity)
            }
        }
    }

    /// What the activity before another one is about, as far as it was said.
    private func offeringsBefore(_ activity: Key<Activity>) -> [Key<Offering>] {
        let earlier = (draft.activities ?? []).last { $0 < activity }
        return earlier.flatMap { draft.offerings[$0] } ?? []
    }

    mutating func askPractice(_ practice: Key<Practice>) -> Reply {
        introducePractices()
        let asked = policy.practices[practice]
        let options = asked.options.indices.map { index in
            Choice(index: index, label: asked.options[index].text, hint: "")
        }
        let question = ChoiceQuestion(
            prompt: asked.question,
            why: asked.why,
            how: words("Type one number, or `unknown`, or `rest`."),
            allowsSeveral: false,
            first: options,
            find: { text in options.filter { asked.options[$0.index].id == text } },
            all: options,
            named: { options[$0] }
        )
        return settle(choose(question)) { draft, chosen in
            draft.enquiry.answers[practice] = chosen.first.map { .given(Key($0)) } ?? .unknown
        }
    }

    /// Says once what the questions about conduct are, and how to end them.
    private mutating func introducePractices() {
        guard !hasIntroducedPractices else { return }
        hasIntroducedPractices = true
        let count = draft.openPractices(assessor).count
        let questions: Phrase =
            count == 1 ? "one short question" : "\(count) short questions at most"
        say(
            console.takesKeys
                ? "Now how it is done: \(questions)."
                : "Now how it is done: \(questions). `rest` leaves what remains open."
        )
    }

    /// Takes over what was chosen; nothing chosen means that the person does not know.
    private mutating func settle(
        _ result: Result<[Int], Wanted>,
        _ set: (inout Draft, [Int]) -> Void
    ) -> Reply {
        switch result {
        case .success(let chosen):
            set(&draft, chosen)
            return .answered
        case .failure(let wanted):
            if let reply = wanted.reply { return reply }
            set(&draft, [])
            line("  = ", words("not known"))
            return .answered
        }
    }

    private func prompt(_ id: QuestionID) -> String {
        policy.questions.first { $0.id == id.rawValue }?.prompt ?? id.rawValue
    }

    private func why(_ id: QuestionID) -> String {
        policy.questions.first { $0.id == id.rawValue }?.why ?? ""
    }
}
