import PolicyModel

extension PolicyReader {
    /// Reads when a question is asked: `-`, or `key=cell` joined by `;`.
    ///
    /// A key is `vertical` or a practice that stands earlier, so that the flow has no cycle.
    mutating func condition(
        _ field: Field,
        _ verticals: Domain<Vertical>,
        _ earlier: [Practice]
    ) -> Condition {
        guard field.text != "-" else { return Condition([]) }
        var terms: [Condition.Term] = []
        var offset = 0
        for part in field.text.split(separator: ";", omittingEmptySubsequences: false) {
            let whole = field.dropping(offset)
            offset += part.count + 1
            guard let split = part.firstIndex(of: "=") else {
                report(
                    .badCondition,
                    at: whole,
                    "`\(part)` is no condition",
                    help: "write `-`, or `key=cell` with `vertical` or an earlier practice"
                )
                continue
            }
            let key = String(part[..<split])
            let rest = whole.dropping(key.count + 1)
            let cellText = String(part[part.index(after: split)...])
            let cell = Field(text: cellText, path: field.path, position: rest.position)
            if let term = term(key, cell, at: whole, verticals, earlier) { terms.append(term) }
        }
        return Condition(terms)
    }

    private mutating func term(
        _ key: String,
        _ field: Field,
        at whole: Field,
        _ verticals: Domain<Vertical>,
        _ earlier: [Practice]
    ) -> Condition.Term? {
        if key == "vertical" { return .vertical(cell(field, of: verticals)) }
        guard let index = earlier.firstIndex(where: { $0.id == key }) else {
            let known = ["vertical"] + earlier.map(\.id)
            report(
                .badCondition,
                at: whole,
                "`\(key)` is neither `vertical` nor a practice that stands earlier",
                help: suggestion(for: key, among: known)
            )
            return nil
        }
        let options = answers(of: earlier[index])
        return .practice(Key(index), cell(field, of: options))
    }

    /// The options of a practice as a domain for cells.
    func answers(of practice: Practice) -> Domain<Practice.Option> {
        Domain(
            noun: "answer",
            listing: Listing(practice.options, id: \.id),
            id: \.id
        )
    }

    /// Reads the questions about facts, each of which must stand there once.
    mutating func questions() -> [Question] {
        let path = "questions.csv"
        let domain = listing(
            path,
            columns: ["id", "kind", "asked-when", "prompt", "why"],
            noun: "question",
            id: \Question.id
        ) { reader, record in
            reader.checkQuestion(record)
            return Question(
                id: record["id"].text,
                kind: reader.word(record["kind"], noun: "kind") ?? .uses,
                prompt: reader.text(record["prompt"], noun: "question"),
                why: reader.text(record["why"], noun: "reason for asking")
            )
        }
        guard !unreadable.contains(path) else { return [] }
        for id in QuestionID.allCases where domain.listing.key(id.rawValue) == nil {
            report(
                .missingQuestion,
                at: path,
                "the question `\(id.rawValue)` is missing",
                help: "add its row"
            )
        }
        return domain.listing.entries
    }

    /// Reports a question that nothing would ask, or a condition that nothing would heed.
    private mutating func checkQuestion(_ record: Record) {
        let id = record["id"]
        if !id.isEmpty, QuestionID(rawValue: id.text) == nil {
            reportUnknown(id, noun: "question", ids: QuestionID.allCases.map(\.rawValue))
        }
        if record["asked-when"].text != "-" {
            report(
                .badCondition,
                at: record["asked-when"],
                "a question about facts is always asked",
                help: "write `-`; practices.csv is where questions have conditions"
            )
        }
    }
}
