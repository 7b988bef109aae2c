import PolicyModel

extension PolicyReader {
    /// Reads the practices with the texts of their options.
    mutating func practices(
        _ duties: Domain<Duty>,
        _ verticals: Domain<Vertical>
    ) -> Domain<Practice> {
        let texts = optionTexts()
        var earlier: [Practice] = []
        let domain = listing(
            "practices.csv",
            columns: [
                "id", "kind", "options", "when-open", "confirm", "asked-when", "name", "why",
            ],
            noun: "practice",
            id: \Practice.id
        ) { reader, record in
            let practice = reader.practice(record, texts, duties, verticals, earlier)
            earlier.append(practice)
            return practice
        }
        checkOptionTexts(texts, domain)
        return domain
    }

    private mutating func practice(
        _ record: Record,
        _ texts: [String: [Field: String]],
        _ duties: Domain<Duty>,
        _ verticals: Domain<Vertical>,
        _ earlier: [Practice]
    ) -> Practice {
        let id = record["id"].text
        let options = options(record, texts[id] ?? [:])
        let whenOpen = ruling(record["when-open"]) ?? .refer
        if whenOpen == .allowed {
            report(
                .whenOpenAllowed,
                at: record["when-open"],
                "an open answer may not count as `allowed`",
                help: "an unknown is never the favourable answer: write conditional or stricter"
            )
        }
        let confirm = keys(record["confirm"], of: duties.listing, noun: "duty", ids: duties.ids)
        if record["confirm"].isEmpty {
            report(.unknownID, at: record["confirm"], "no duty to confirm is named")
        }
        return Practice(
            id: id,
            kind: word(record["kind"], noun: "kind") ?? .fact,
            options: options,
            whenOpen: whenOpen,
            confirm: confirm.first ?? Key(0),
            askedWhen: condition(record["asked-when"], verticals, earlier),
            question: text(record["name"], noun: "question"),
            why: text(record["why"], noun: "reason for asking")
        )
    }

    private mutating func options(
        _ record: Record,
        _ texts: [Field: String]
    ) -> [Practice.Option] {
        let fields = record["options"].list()
        if fields.count < 2 {
            report(
                .badCell,
                at: record["options"],
                "a question needs two options at least",
                help: "list them best first, separated by `|`"
            )
        }
        var seen: [String: Int] = [:]
        var options: [Practice.Option] = []
        for field in fields {
            checkID(field, noun: "option", seen: &seen)
            let text = texts.first { $0.key.text == field.text }?.value
            if text == nil {
                report(
                    .optionWithoutText,
                    at: field,
                    "options.csv has no text for the option `\(field.text)`",
                    help: "add a row `\(record["id"].text),\(field.text),…` to options.csv"
                )
            }
            options.append(Practice.Option(id: field.text, text: text ?? field.text))
        }
        return options
    }

    /// The texts of `options.csv`, by practice and option.
    private mutating func optionTexts() -> [String: [Field: String]] {
        var texts: [String: [Field: String]] = [:]
        for record in records(of: "options.csv", columns: ["practice", "option", "text"]) {
            let option = record["option"]
            let shown = text(record["text"], noun: "text of the option")
            if texts[record["practice"].text]?.keys.contains(where: { $0.text == option.text })
                == true
            {
                report(.duplicateID, at: option, "the option `\(option.text)` stands twice")
            }
            texts[record["practice"].text, default: [:]][option] = shown
        }
        return texts
    }

    private mutating func checkOptionTexts(
        _ texts: [String: [Field: String]],
        _ practices: Domain<Practice>
    ) {
        for (id, options) in texts {
            guard let key = practices.listing.key(id) else {
                for option in options.keys {
                    reportUnknown(
                        Field(text: id, path: option.path, position: option.position),
                        noun: "practice",
                        ids: practices.ids
                    )
                }
                continue
            }
            let known = practices.listing[key].options.map(\.id)
            for option in options.keys where !known.contains(option.text) {
                reportUnknown(option, noun: "option", ids: known)
            }
        }
    }
}

extension Field: Hashable {
    static func == (left: Field, right: Field) -> Bool {
        left.text == right.text && left.path == right.path && left.position == right.position
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(text)
        hasher.combine(position)
    }
}
