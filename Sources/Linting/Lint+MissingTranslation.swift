import PolicyModel

extension Lint {
    static let missingTranslation = Lint(
        id: "missing-translation",
        summary: "a text that a table of translations leaves out",
        why: "A language is offered whole or not at all.",
        isFault: true
    ) { subject in
        subject.translations.flatMap { translation -> [Message] in
            let wanted = texts(of: subject.policy) + subject.wording
            return wanted.filter { !translation.has($0) }.map { place in
                Message(
                    place: "translations/\(translation.language).csv",
                    text: "there is no translation of `\(place.field)` `\(place.id)`"
                )
            }
        }
    }

    /// Every text of the tables that people read.
    private static func texts(of policy: Policy) -> [Translation.Place] {
        func named<Element>(
            _ entries: [Element],
            _ table: String,
            _ fields: [String],
            _ id: (Element) -> String
        ) -> [Translation.Place] {
            entries.flatMap { entry in fields.map { .init(id(entry), "\(table).\($0)") } }
        }
        let options = policy.practices.entries.flatMap { practice in
            practice.options.map { option in
                Translation.Place("\(practice.id)=\(option.id)", "options.text")
            }
        }
        let noted = policy.editions.filter { !$0.note.isEmpty }
        let groups = Set(policy.verticals.entries.map(\.group)).sorted()
        // Dates in figures and the names of publishers are the same in every language.
        let dated = policy.sources.entries.filter { $0.statedDate.contains(where: \.isLetter) }
        return named(policy.sources.entries, "sources", ["title"], \.id)
            + named(dated, "sources", ["stated-date"], \.id)
            + named(groups, "verticals", ["group"], \.self)
            + named(policy.verticals.entries, "verticals", ["name", "hint"], \.id)
            + named(policy.offerings.entries, "offerings", ["name", "hint"], \.id)
            + named(policy.activities.entries, "activities", ["name", "hint"], \.id)
            + named(policy.practices.entries, "practices", ["name", "why"], \.id) + options
            + named(policy.questions, "questions", ["prompt", "why"], \.id)
            + named(policy.duties.entries, "duties", ["action", "proof"], \.id)
            + named(policy.rules.entries, "rules", ["because"], \.id)
            + named(policy.editions, "editions", ["title"]) { $0.day.description }
            + named(noted, "editions", ["note"]) { $0.day.description }
            + named(policy.places.entries, "places", ["name"], \.id)
    }
}
