import Assessing
import PolicyModel
package import Proving

/// The page on what changed in the policy, for people who advise businesses.
package struct PolicyDiff {
    let comparison: RulingComparison
    let rules: RuleComparison
    /// What reads differently; nothing when both days are of one policy.
    let texts: [TextComparison.Difference]
    /// The folder of the policy after; nil when both days are of one policy.
    let folder: String?
    /// The words for sets on this page; statements are in keys of the policy after.
    let wording: SetWording
    /// The recipients' places of most statements, which are said once.
    let usualPlaces: [Key<Place>]

    /// Makes the page of a comparison; with a folder, the policy after was read there.
    package init(_ comparison: RulingComparison, folder: String? = nil) {
        self.comparison = comparison
        self.folder = folder
        rules = RuleComparison(from: comparison.before, to: comparison.after)
        let (old, new) = (comparison.before.policy, comparison.after.policy)
        texts = TextComparison(from: old, to: new).differences
        let statements = comparison.tables.filter { $0.table != .use }.flatMap(\.statements)
        let told = statements.flatMap { [$0.recipients, $0.countries] }.compactMap { $0 }
        let policy = comparison.after.policy
        let recipients = comparison[.together].statements.compactMap(\.recipients)
        // Only what is nearly everywhere goes without saying.
        usualPlaces = Self.mostCommon(recipients.filter { $0.count * 2 > policy.places.count })
        let shown = rules.begun + rules.rewritten.map(\.after)
        wording = SetWording(policy, places: told + RulePlaces.sets(in: shown, of: policy))
    }

    /// The page as blocks.
    package func document() -> Document {
        var blocks = titleBlocks + summaryBlocks
        for direction in [Change.Direction.milder, .stricter] {
            blocks += togetherBlocks(direction)
        }
        blocks += banBlocks + accessBlocks + ruleBlocks + conductBlocks + textBlocks
        return Document(blocks + wording.placeBlocks + footBlocks, in: words)
    }

    var before: Snapshot { comparison.before }
    var after: Snapshot { comparison.after }
    var policy: Policy { comparison.after.policy }
    var words: Words { policy.words }

    /// The list that comes up most often; of equals, the one that comes up first.
    private static func mostCommon(_ lists: [[Key<Place>]]) -> [Key<Place>] {
        let counts = lists.reduce(into: [:]) { $0[$1, default: 0] += 1 }
        let most = counts.values.max() ?? 0
        return lists.first { counts[$0] == most } ?? []
    }

    private var titleBlocks: [Block] {
        let (old, new) = (Wording.words(for: before.day), Wording.words(for: after.day))
        if let folder {
            return [
                .heading(1, [.text(words("What another policy changes on \(new)"))]),
                .paragraph([
                    .text(words("The policy built in is compared with the policy in") + " "),
                    .code(folder), .text(words(", both as they stand on this day.")),
                ]),
            ]
        }
        let title: Phrase = "What changed in the WhatsApp Business policy from \(old) to \(new)"
        return [
            .heading(1, [.text(words(title))]),
            .paragraph([
                .text(
                    words(
                        "The WhatsApp Business policy of \(old) was “\(before.edition.title)”. "
                            + "On \(new) it is “\(after.edition.title)”."
                    )
                )
            ]),
        ] + editionBlocks
    }

    /// The editions that lie between the two days.
    private var editionBlocks: [Block] {
        let days = [before.day, after.day].sorted()
        let editions = policy.editions.filter { days[0] < $0.day && $0.day <= days[1] }
        guard !editions.isEmpty else { return [] }
        let columns: [Phrase] = ["From", "Edition", "How it is known"]
        let header = columns.map { [Inline.text(words($0))] }
        let rows = editions.map { edition -> [[Inline]] in
            [
                [.text(edition.day.description)],
                [.text(edition.title)],
                [.text("\(edition.note) (\(words(Wording.words(for: edition.status))))")]
                    + SourceWording.citations(edition.sources, of: policy),
            ]
        }
        return [.table(header: header, rows: rows)]
    }

    private var footBlocks: [Block] {
        [
            .heading(2, [.text(words("About this page"))]),
            .paragraph([
                .text(words("vertical-check \(Report.toolVersion), policy digest ")),
                .code(policy.digest),
                .text(". "), .text(words(Report.disclaimer)),
            ]),
        ]
    }
}

/// The sets of places in the cells of rules.
enum RulePlaces {
    static func sets(in rules: [Key<Rule>], of policy: Policy) -> [[Key<Place>]] {
        rules.flatMap { key in
            let cells = policy.rules[key].cells
            return [cells.country, cells.recipients].filter { !$0.isAny }.map(\.members.keys)
        }
    }
}
