import Assessing
import PolicyModel
import Proving

extension PolicyDiff {
    /// The rules that begin and end, with their reasons and sources.
    var ruleBlocks: [Block] {
        var blocks: [Block] = []
        for table in Rule.Table.allCases {
            let begun = rules.begun.filter { policy.rules[$0].table == table }
            guard !begun.isEmpty else { continue }
            blocks.append(.heading(3, [.text(words("New rules on \(words(for: table))"))]))
            blocks.append(RuleTable(policy: policy, wording: wording).block(begun, of: table))
        }
        blocks += rewrittenBlocks
        blocks += endedBlocks
        if !rules.renewed.isEmpty {
            blocks.append(.heading(3, [.text(words("Rules that go on in other words"))]))
            blocks.append(.paragraph(renewedLine))
        }
        guard !blocks.isEmpty else { return [] }
        return [.heading(2, [.text(words("What changed in the rules"))])] + blocks
    }

    private var endedBlocks: [Block] {
        guard !rules.ended.isEmpty else { return [] }
        let old = before.policy
        let lines = rules.ended.map { key -> [Inline] in
            let rule = old.rules[key]
            return [
                .text("\(words(Wording.sign(for: rule.ruling))): \(rule.because)")
            ] + SourceWording.citations(rule.sources, of: old) + [.text(" "), .code(rule.id)]
        }
        return [.heading(3, [.text(words("Rules that ended"))]), .list(lines)]
    }

    private var rewrittenBlocks: [Block] {
        let keys = rules.rewritten.map(\.after)
        var blocks: [Block] = []
        for table in Rule.Table.allCases {
            let alike = keys.filter { policy.rules[$0].table == table }
            guard !alike.isEmpty else { continue }
            let title: Phrase = "Rules that decide differently, on \(words(for: table))"
            blocks.append(.heading(3, [.text(words(title))]))
            blocks.append(RuleTable(policy: policy, wording: wording).block(alike, of: table))
        }
        return blocks
    }

    private var renewedLine: [Inline] {
        var inlines: [Inline] = [
            .text(words("These say the same of the same cases as the rules before them:") + " ")
        ]
        for (index, pair) in rules.renewed.enumerated() {
            if index > 0 { inlines.append(.text(", ")) }
            inlines.append(.code(policy.rules[pair.after].id))
        }
        return inlines + [.text(".")]
    }

    private func words(for table: Rule.Table) -> Phrase {
        switch table {
        case .access: "who may have an account"
        case .use: "what may be done"
        case .conduct: "how it is done"
        }
    }
}
