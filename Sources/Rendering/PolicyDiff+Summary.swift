import Assessing
import PolicyModel
import Proving

extension PolicyDiff {
    /// The page in a few lines and numbers.
    var summaryBlocks: [Block] {
        var blocks: [Block] = [.heading(2, [.text(words("In short"))])]
        guard !comparison.isEmpty else {
            let isSameDay = folder == nil && before.day == after.day
            let sentence: Phrase =
                isSameDay
                ? "The two days are the same: no case is ruled differently."
                : "No case is ruled differently."
            blocks.append(.paragraph([.text(words(sentence))]))
            return blocks + textLines.map { .paragraph($0) }
        }
        let lines = admissionLines + entryLines + textLines
        if !lines.isEmpty { blocks.append(.list(lines)) }
        return blocks + [
            countTable,
            .paragraph([
                .text(
                    words(
                        "A case is one kind of organisation that does one thing with one offering "
                            + "towards people in one place; all places are counted. Every case "
                            + "that changed is in exactly one statement, and no other case is in "
                            + "any."
                    )
                )
            ]),
            .paragraph([
                .text(
                    words(
                        "Conditional means: while the duties that come with the rules are met. "
                            + "Needs approval: only after Meta has approved. Ask first: the "
                            + "sources do not settle it, so promise nothing before Meta or the "
                            + "provider has answered."
                    )
                )
            ]),
        ]
    }

    /// Whose account is judged otherwise, in an ordinary country.
    private var admissionLines: [[Inline]] {
        guard let ordinary = comparison.ordinaryCountries.first else { return [] }
        let statements = comparison[.access].statements.filter { statement in
            statement.countries?.contains(ordinary) == true
        }
        return changes(in: statements).map { change in
            let alike = statements.filter { $0.change == change }
            let verticals = alike.flatMap(\.verticals).sorted()
            return [
                .strong(words(for: change)),
                .text(" " + words("for having an account: \(wording.words(for: verticals)).")),
            ]
        }
    }

    /// The ids that one of two policies lacks.
    private var entryLines: [[Inline]] {
        let vocabulary = comparison.vocabulary
        var lines: [[Inline]] = []
        for (noun, ids) in vocabulary.onlyBefore {
            let known = words(for: noun, ids)
            lines.append([.text(words("Only the policy before knows the \(known)."))])
        }
        for (noun, ids) in vocabulary.onlyAfter {
            let known = words(for: noun, ids)
            lines.append([.text(words("Only the policy after knows the \(known)."))])
        }
        return lines
    }

    /// Ids with what they are of: `verticals a, b`.
    private func words(for noun: String, _ ids: [String]) -> Phrase {
        let list = ids.joined(separator: ", ")
        return switch noun {
        case "verticals": "verticals \(list)"
        case "places": "places \(list)"
        case "activities": "activities \(list)"
        case "offerings": "offerings \(list)"
        case "practices": "practices \(list)"
        case "answers": "answers \(list)"
        default: "\(noun) \(list)"
        }
    }

    private var countTable: Block {
        let header: [Phrase] = ["What", "Milder", "Stricter", "Statements"]
        let rows = comparison.tables.map { table -> [[Inline]] in
            var count = "\(table.statements.count)"
            let asking = table.changedCases(.asking)
            if asking > 0 {
                count += " " + words("(\(number(asking)) cases only asked or no longer asked)")
            }
            if table.addedCases > 0 {
                count += "; " + words("\(number(table.addedCases)) cases added")
            }
            if table.removedCases > 0 {
                count += "; " + words("\(number(table.removedCases)) cases removed")
            }
            return [
                [.text(words("\(words(for: table.table)), of \(number(table.cases)) cases"))],
                [.text(number(table.changedCases(.milder)))],
                [.text(number(table.changedCases(.stricter)))],
                [.text(count)],
            ]
        }
        return .table(header: header.map { [.text(words($0))] }, rows: rows)
    }

    private func words(for table: TableComparison.Table) -> Phrase {
        switch table {
        case .together: "What may be done, for an organisation in an ordinary country"
        case .access: "Who may have an account"
        case .use: "What may be done, whoever is admitted"
        case .conduct: "How it is done"
        }
    }

    private func number(_ value: Int) -> String { words.number(value) }
}
