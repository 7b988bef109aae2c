import PolicyModel

extension Lint {
    static let missingTranslation = Lint(
        id: "missing-translation",
        summary: "a text that a table of translations leaves out",
        why: "A language is offered whole or not at all.",
        isFault: true
    ) { subject in
        let paths = subject.texts.keys.sorted().filter { $0.hasPrefix("translations/") }
        return paths.flatMap { path -> [Message] in
            let translated = Set(
                (subject.texts[path] ?? "").split(separator: "\n").map { row in
                    row.split(separator: ",", maxSplits: 2).prefix(2).joined(separator: " ")
                }
            )
            return texts(of: subject.policy).filter { !translated.contains($0) }.map { text in
                Message(place: path, text: "there is no translation of `\(text)`")
            }
        }
    }

    /// Every text that people read, as its id and field.
    private static func texts(of policy: Policy) -> [String] {
        func named<Element>(
            _ entries: [Element],
            _ table: String,
            _ fields: [String],
            _ id: (Element) -> String
        ) -> [String] {
            entries.flatMap { entry in fields.map { "\(id(entry)) \(table).\($0)" } }
        }
        let options = policy.practices.entries.flatMap { practice in
            practice.options.map { "\(practice.id)=\($0.id) options.text" }
        }
        let noted = policy.editions.filter { !$0.note.isEmpty }
        return named(policy.verticals.entries, "verticals", ["name", "hint"], \.id)
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
