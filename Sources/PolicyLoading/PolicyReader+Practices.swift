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
        checkTexts(texts, domain)
        return domain
    }

    private mutating func practice(
        _ record: Record,
        _ texts: [OptionText],
        _ duties: Domain<Duty>,
        _ verticals: Domain<Vertical>,
        _ earlier: [Practice]
    ) -> Practice {
        let id = record["id"]
        if QuestionID(rawValue: id.text) != nil {
            report(.duplicateID, at: id, "the practice `\(id.text)` has the id of a question")
        }
        let options = options(record, texts.filter { $0.practice.text == id.text })
        let whenOpen = ruling(record["when-open"]) ?? .refer
        if whenOpen == .allowed {
            report(
                .whenOpenAllowed,
                at: record["when-open"],
                "an open answer may not count as `allowed`",
                help: "an unknown is never the favourable answer: write conditional or stricter"
            )
        }
        return Practice(
            id: id.text,
            kind: word(record["kind"], noun: "kind") ?? .fact,
            options: options,
            whenOpen: whenOpen,
            confirm: confirm(record["confirm"], duties),
            askedWhen: condition(record["asked-when"], verticals, earlier),
            question: text(record["name"], noun: "question"),
            why: text(record["why"], noun: "reason for asking")
        )
    }

    /// Reads the one duty that an open answer adds.
    private mutating func confirm(_ field: Field, _ duties: Domain<Duty>) -> Key<Duty> {
        let confirm = keys(field, of: duties.listing, noun: "duty", ids: duties.ids)
        if field.isEmpty {
            report(.unknownID, at: field, "no duty to confirm is named")
        } else if field.list().count > 1 {
            report(
                .badCell,
                at: field,
                "more than one duty to confirm is named",
                help: "name the one that settles the question"
            )
        }
        return confirm.first ?? Key(0)
    }

    private mutating func options(
        _ record: Record,
        _ texts: [OptionText]
    ) -> [Practice.Option] {
        let fields = record["options"].list()
        checkCount(of: fields, at: record["options"])
        var seen: [String: Field] = [:]
        var options: [Practice.Option] = []
        for field in fields {
            checkID(field, noun: "option", seen: &seen)
            let text = texts.first { $0.option.text == field.text }?.text
            if text == nil, !unreadable.contains("options.csv") {
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

    /// A practice has two options at least, and no more than a set of them can hold.
    private mutating func checkCount(of options: [Field], at field: Field) {
        let limit = Subset<Practice.Option>.capacity
        if options.count < 2 {
            report(
                .badCell,
                at: field,
                "a question needs two options at least",
                help: "list them best first, separated by `|`"
            )
        } else if options.count > limit {
            report(
                .badCell,
                at: field,
                "the question has \(options.count) options, the limit is \(limit)",
                help: "merge options that no rule tells apart"
            )
        }
    }
}
