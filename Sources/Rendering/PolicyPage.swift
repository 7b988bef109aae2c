package import Assessing
package import PolicyModel

/// The policy in force on a day as tables that people read, with sources.
package struct PolicyPage {
    private let snapshot: Snapshot
    private let vertical: Key<Vertical>?

    /// Makes the page of a day, of all rules or of those that can apply to one vertical.
    package init(_ snapshot: Snapshot, vertical: Key<Vertical>? = nil) {
        self.snapshot = snapshot
        self.vertical = vertical
    }

    /// The page as blocks.
    package func document() -> Document {
        let rules = Rule.Table.allCases.map { self.rules(of: $0) }
        let all = rules.flatMap { $0 }
        let wording = SetWording(policy, places: RulePlaces.sets(in: all, of: policy))
        let table = RuleTable(policy: policy, wording: wording, isForOne: vertical != nil)
        var blocks = titleBlocks
        for (name, keys) in zip(Rule.Table.allCases, rules) where !keys.isEmpty {
            blocks.append(.heading(2, [.text(words(heading(for: name)))]))
            blocks.append(table.block(keys, of: name))
        }
        return Document(
            blocks + dutyBlocks(all) + wording.placeBlocks + sourceBlocks(all) + footBlocks,
            in: words
        )
    }

    /// The rules of a table that are shown, in the policy's order.
    func rules(of table: Rule.Table) -> [Key<Rule>] {
        policy.rules(inForce: snapshot.day, of: table).filter { key in
            vertical.map(policy.rules[key].cells.vertical.fits) ?? true
        }
    }

    private var policy: Policy { snapshot.policy }
    private var words: Words { policy.words }

    private var titleBlocks: [Block] {
        let edition = snapshot.edition
        let day = Wording.words(for: snapshot.day)
        let title: Phrase =
            vertical.map { key in
                "The WhatsApp Business policy on \(day) for “\(policy.verticals[key].name)”"
            } ?? "The WhatsApp Business policy on \(day)"
        return [
            .heading(1, [.text(words(title))]),
            .paragraph(
                [
                    .text(words("In force since \(Wording.words(for: edition.day)):") + " "),
                    .strong(edition.title),
                    .text(
                        " (\(words(Wording.words(for: edition.status))))."
                            + (edition.note.isEmpty ? "" : " \(edition.note)")
                    ),
                ] + SourceWording.citations(edition.sources, of: policy)
            ),
            .paragraph([
                .text(
                    words(
                        "Where several rules apply, the strictest counts; an exception sets aside "
                            + "the rules that it names. What no row speaks of is left out of a "
                            + "column."
                    )
                )
            ]),
        ]
    }

    private func heading(for table: Rule.Table) -> Phrase {
        switch table {
        case .access: "Who may have an account"
        case .use: "What may be done"
        case .conduct: "How it must be done"
        }
    }

    /// The duties that come with these rules, by when they are due.
    private func dutyBlocks(_ rules: [Key<Rule>]) -> [Block] {
        let duties = Set(rules.flatMap { policy.rules[$0].duties }).sorted()
        var blocks: [Block] = []
        for due in Duty.Due.allCases {
            let dueThen = duties.map { policy.duties[$0] }.filter { $0.due == due }
            let lines = dueThen.map { duty -> [Inline] in
                let proof = words("Proof: \(duty.proof.lowercasedFirst).")
                let text = "\(duty.action) \(proof) "
                return [.text(text), .code(duty.id)]
            }
            guard !lines.isEmpty else { continue }
            blocks += [.heading(3, [.text(words(Wording.heading(for: due)))]), .list(lines)]
        }
        return blocks.isEmpty
            ? [] : [.heading(2, [.text(words("Duties that come with it"))])] + blocks
    }

    private func sourceBlocks(_ rules: [Key<Rule>]) -> [Block] {
        let cited = rules.flatMap { policy.rules[$0].sources } + snapshot.edition.sources
        let sources = Set(cited).sorted()
        guard !sources.isEmpty else { return [] }
        return [.heading(2, [.text(words("Sources"))]), SourceWording.block(sources, of: policy)]
    }

    private var footBlocks: [Block] {
        [
            .paragraph([
                .text(words("vertical-check \(Report.toolVersion), policy digest ")),
                .code(policy.digest), .text(". "), .text(words(Report.disclaimer)),
            ])
        ]
    }
}
