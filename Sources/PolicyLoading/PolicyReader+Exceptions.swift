import PolicyModel

extension PolicyReader {
    /// Finds the rules that exceptions name, and reports those that can never set them aside.
    mutating func resolveExceptions(_ rows: [RuleRow]) -> Listing<Rule> {
        let named = Listing(rows.map(\.rule), id: \.id)
        var rules: [Rule] = []
        for row in rows {
            var exceptionTo: [Key<Rule>] = []
            for member in row.exceptionTo.list() {
                if let key = target(of: member, for: row.rule, among: named) {
                    exceptionTo.append(key)
                }
            }
            rules.append(row.rule.settingAside(exceptionTo))
        }
        reportCycles(rules, rows)
        return Listing(rules, id: \.id)
    }

    private mutating func target(
        of field: Field,
        for rule: Rule,
        among rules: Listing<Rule>
    ) -> Key<Rule>? {
        guard let key = rules.key(field.text) else {
            let known = rules.entries.filter { $0.table == rule.table }.map(\.id)
            report(
                .unknownRule,
                at: field,
                "`\(rule.id)` is an exception to `\(field.text)`, which is no rule",
                help: suggestion(for: field.text, among: known)
            )
            return nil
        }
        let general = rules[key]
        guard general.table == rule.table, general.span.meets(rule.span),
            general.cells.meets(rule.cells), general.id != rule.id
        else {
            report(
                .exceptionNeverMeets,
                at: field,
                "`\(rule.id)` never meets `\(general.id)`, to which it is an exception",
                help: "\(whyApart(rule, general))"
            )
            return nil
        }
        return key
    }

    private func whyApart(_ rule: Rule, _ general: Rule) -> Phrase {
        if rule.id == general.id { return "a rule cannot set itself aside" }
        if rule.table != general.table { return "the two stand in different tables" }
        if !rule.span.meets(general.span) { return "they are in force on different days" }
        return "no case fits the cells of both"
    }

    private mutating func reportCycles(_ rules: [Rule], _ rows: [RuleRow]) {
        for (index, rule) in rules.enumerated() {
            var reached: Set<Int> = []
            var waiting = rule.exceptionTo.map(\.index)
            while let next = waiting.popLast() {
                guard reached.insert(next).inserted else { continue }
                waiting += rules[next].exceptionTo.map(\.index)
            }
            guard reached.contains(index) else { continue }
            report(
                .exceptionCycle,
                at: rows[index].exceptionTo,
                "`\(rule.id)` sets itself aside by way of its exceptions",
                help: "take one of them out of the circle"
            )
        }
    }
}

extension Rule {
    fileprivate func settingAside(_ rules: [Key<Rule>]) -> Rule {
        Rule(
            id: id,
            table: table,
            span: span,
            cells: cells,
            ruling: ruling,
            exceptionTo: rules,
            duties: duties,
            basis: basis,
            sources: sources,
            because: because
        )
    }
}
