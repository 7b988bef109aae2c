extension Policy {
    /// The same policy, with the same keys and the same digest, in another language.
    ///
    /// - Parameters:
    ///   - translation: The texts of its tables.
    ///   - words: What the program says about it.
    /// - Returns: The policy; what the translation leaves out stays as it is.
    package func translated(by translation: Translation, words: Words) -> Policy {
        var policy = Policy(
            editions: editions.map { $0.translated(by: translation) },
            sources: sources.translated(by: translation),
            verticals: verticals.translated(by: translation),
            offerings: offerings.translated(by: translation),
            activities: activities.translated(by: translation),
            practices: practices.translated(by: translation),
            places: places.translated(by: translation),
            duties: duties.translated(by: translation),
            questions: questions.map { $0.translated(by: translation) },
            rules: rules.translated(by: translation),
            digest: digest
        )
        policy.words = words
        return policy
    }
}

/// What has an id, and texts for people.
private protocol Translatable {
    var id: String { get }
    func translated(by translation: Translation) -> Self
}

extension Listing where Element: Translatable {
    fileprivate func translated(by translation: Translation) -> Self {
        Listing(entries.map { $0.translated(by: translation) }, id: \.id)
    }
}

extension Edition {
    fileprivate func translated(by translation: Translation) -> Edition {
        Edition(
            day: day,
            title: translation.text(title, day.description, "editions.title"),
            status: status,
            note: translation.text(note, day.description, "editions.note"),
            sources: sources,
            reviewBy: reviewBy
        )
    }
}

extension Source: Translatable {
    fileprivate func translated(by translation: Translation) -> Source {
        Source(
            id: id,
            title: translation.text(title, id, "sources.title"),
            publisher: translation.text(publisher, id, "sources.publisher"),
            url: url,
            statedDate: translation.text(statedDate, id, "sources.stated-date"),
            basis: basis,
            note: note,
            reviewBy: reviewBy
        )
    }
}

extension Vertical: Translatable {
    fileprivate func translated(by translation: Translation) -> Vertical {
        Vertical(
            id: id,
            group: translation.text(group, group, "verticals.group"),
            name: translation.text(name, id, "verticals.name"),
            hint: translation.text(hint, id, "verticals.hint"),
            typicalOfferings: typicalOfferings
        )
    }
}

extension Offering: Translatable {
    fileprivate func translated(by translation: Translation) -> Offering {
        Offering(
            id: id,
            kind: kind,
            name: translation.text(name, id, "offerings.name"),
            hint: translation.text(hint, id, "offerings.hint")
        )
    }
}

extension Activity: Translatable {
    fileprivate func translated(by translation: Translation) -> Activity {
        Activity(
            id: id,
            name: translation.text(name, id, "activities.name"),
            hint: translation.text(hint, id, "activities.hint"),
            isBusinessInitiated: isBusinessInitiated,
            kinds: kinds
        )
    }
}

extension Practice: Translatable {
    fileprivate func translated(by translation: Translation) -> Practice {
        Practice(
            id: id,
            kind: kind,
            options: options.map { option in
                let text = translation.text(option.text, "\(id)=\(option.id)", "options.text")
                return Option(id: option.id, text: text)
            },
            whenOpen: whenOpen,
            confirm: confirm,
            askedWhen: askedWhen,
            question: translation.text(question, id, "practices.name"),
            why: translation.text(why, id, "practices.why")
        )
    }
}

extension Place: Translatable {
    /// The English name stays among the other names, so that it is still found.
    fileprivate func translated(by translation: Translation) -> Place {
        let translated = translation.text(name, id, "places.name")
        let others = translated == name ? otherNames : otherNames + [name]
        return Place(id: id, name: translated, otherNames: others)
    }
}

extension Duty: Translatable {
    fileprivate func translated(by translation: Translation) -> Duty {
        Duty(
            id: id,
            due: due,
            action: translation.text(action, id, "duties.action"),
            proof: translation.text(proof, id, "duties.proof")
        )
    }
}

extension Question {
    fileprivate func translated(by translation: Translation) -> Question {
        Question(
            id: id,
            kind: kind,
            prompt: translation.text(prompt, id, "questions.prompt"),
            why: translation.text(why, id, "questions.why")
        )
    }
}

extension Rule: Translatable {
    fileprivate func translated(by translation: Translation) -> Rule {
        Rule(
            id: id,
            table: table,
            span: span,
            cells: cells,
            ruling: ruling,
            exceptionTo: exceptionTo,
            duties: duties,
            basis: basis,
            sources: sources,
            because: translation.text(because, id, "rules.because")
        )
    }
}
