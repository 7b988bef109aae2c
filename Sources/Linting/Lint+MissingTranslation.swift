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
            _ id: (Element) -> String,
            _ fields: [String]
        ) -> [String] {
            entries.flatMap { entry in fields.map { "\(id(entry)) \($0)" } }
        }
        let options = policy.practices.entries.flatMap { practice in
            practice.options.map { "\(practice.id).\($0.id) text" }
        }
        return named(policy.verticals.entries, \.id, ["name", "hint"])
            + named(policy.offerings.entries, \.id, ["name", "hint"])
            + named(policy.activities.entries, \.id, ["name", "hint"])
            + named(policy.practices.entries, \.id, ["name", "why"]) + options
            + named(policy.questions, \.id, ["prompt", "why"])
            + named(policy.duties.entries, \.id, ["action", "proof"])
            + named(policy.rules.entries, \.id, ["because"])
            + named(policy.editions, { $0.day.description }, ["title", "note"])
    }
}
