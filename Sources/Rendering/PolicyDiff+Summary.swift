import Assessing
import PolicyModel
import Proving

extension PolicyDiff {
    /// The page in a few lines and numbers.
    var summaryBlocks: [Block] {
        var blocks: [Block] = [.heading(2, [.text("In short")])]
        guard !comparison.isEmpty else {
            let isSameDay = folder == nil && before.day == after.day
            let reason = isSameDay ? "The two days are the same: no" : "No"
            blocks.append(.paragraph([.text("\(reason) case is ruled differently.")]))
            return blocks + textLines.map { .paragraph($0) }
        }
        let lines = admissionLines + entryLines + textLines
        if !lines.isEmpty { blocks.append(.list(lines)) }
        return blocks + [
            countTable,
            .paragraph([
                .text("A case is one kind of organisation that does one thing with one offering "),
                .text("towards people in one place; all places are counted. Every case that "),
                .text("changed is in exactly one statement, and no other case is in any."),
            ]),
            .paragraph([
                .text("Conditional means: while the duties that come with the rules are met. "),
                .text("Needs approval: only after Meta has approved. Ask first: the sources "),
                .text("do not settle it, so promise nothing before Meta or the provider has "),
                .text("answered."),
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
                .text(" for having an account: \(wording.words(for: verticals))."),
            ]
        }
    }

    /// The ids that one of two policies lacks.
    private var entryLines: [[Inline]] {
        let vocabulary = comparison.vocabulary
        var lines: [[Inline]] = []
        let sides = [
            ("Only the policy before knows", vocabulary.onlyBefore),
            ("Only the policy after knows", vocabulary.onlyAfter),
        ]
        for (title, lists) in sides {
            for (noun, ids) in lists {
                lines.append([.text("\(title) the \(noun) \(ids.joined(separator: ", ")).")])
            }
        }
        return lines
    }

    private var countTable: Block {
        let header = ["What", "Milder", "Stricter", "Statements"]
        let rows = comparison.tables.map { table -> [[Inline]] in
            var count = "\(table.statements.count)"
            let asking = table.changedCases(.asking)
            if asking > 0 { count += " (\(number(asking)) cases only asked or no longer asked)" }
            if table.addedCases > 0 { count += "; \(number(table.addedCases)) cases added" }
            if table.removedCases > 0 { count += "; \(number(table.removedCases)) cases removed" }
            return [
                [.text("\(words(for: table.table)), of \(number(table.cases)) cases")],
                [.text(number(table.changedCases(.milder)))],
                [.text(number(table.changedCases(.stricter)))],
                [.text(count)],
            ]
        }
        return .table(header: header.map { [.text($0)] }, rows: rows)
    }

    private func words(for table: TableComparison.Table) -> String {
        switch table {
        case .together: "What may be done, for an organisation in an ordinary country"
        case .access: "Who may have an account"
        case .use: "What may be done, whoever is admitted"
        case .conduct: "How it is done"
        }
    }

    /// A number with a comma after the thousands.
    private func number(_ value: Int) -> String {
        var digits = ""
        for (index, digit) in String(value).reversed().enumerated() {
            if index > 0, index % 3 == 0 { digits += "," }
            digits.append(digit)
        }
        return String(digits.reversed())
    }
}
