import PolicyModel
import Proving

extension PolicyDiff {
    /// What may be done that could not be done so before, or the reverse, one table a change.
    func togetherBlocks(_ direction: Change.Direction) -> [Block] {
        let statements = comparison[.together].statements(direction)
        guard !statements.isEmpty else { return [] }
        let title: Phrase =
            direction == .milder ? "What became possible or easier" : "What became stricter"
        var blocks: [Block] = [
            .heading(2, [.text(words(title))]),
            .paragraph([
                .text(
                    words(
                        "Access and use taken together, before questions of conduct, for an "
                            + "organisation in a country without rules of its own on access."
                    ) + " "
                ),
                .text(usualSentence),
            ]),
        ]
        for change in changes(in: statements) {
            let alike = statements.filter { $0.change == change }.map { statement in
                UseRow(
                    verticals: statement.verticals,
                    activities: statement.activities ?? [],
                    offerings: statement.offerings ?? [],
                    recipients: statement.recipients ?? []
                )
            }
            blocks.append(.heading(3, [.text(words(for: change))]))
            blocks.append(table(of: alike))
        }
        return blocks
    }

    /// What those who are newly let in may still not do.
    var banBlocks: [Block] {
        let bans = comparison.remainingBans
        guard !bans.isEmpty else { return [] }
        let rows = bans.map { ban in
            UseRow(
                verticals: ban.verticals,
                activities: ban.activities,
                offerings: ban.offerings,
                recipients: ban.recipients
            )
        }
        return [
            .heading(2, [.text(words("What stays prohibited to those newly let in"))]),
            table(of: rows),
        ]
    }

    /// Who may have an account.
    var accessBlocks: [Block] {
        let statements = comparison[.access].statements
        guard !statements.isEmpty else { return [] }
        let columns: [Phrase] = ["Who", "In", "Before", "After"]
        let header = columns.map { [Inline.text(words($0))] }
        let rows = statements.map { statement in
            [
                wording.words(for: statement.verticals).capitalisedFirst,
                wording.words(for: statement.countries ?? []),
            ].map { [Inline.text($0)] } + signs(of: statement.change)
        }
        return [
            .heading(2, [.text(words("Who may have an account"))]),
            .table(header: header, rows: rows),
        ]
    }

    /// What follows from the way in which it is done.
    var conductBlocks: [Block] {
        let statements = comparison[.conduct].statements
        guard !statements.isEmpty else { return [] }
        let header: [Phrase] = [
            "Question", "Answer", "Who", "Does what", "With what", "Before", "After",
        ]
        let rows = statements.map { statement -> [[Inline]] in
            let practice = statement.practice.map { policy.practices[$0] }
            let answers = (statement.answers ?? []).map { answer in
                words("“\(practice?.options[answer.index].text ?? "")”")
            }
            return [
                practice?.question ?? "",
                answers.count == practice?.options.count
                    ? words("any") : answers.joined(separator: words(" or ")),
                wording.words(for: statement.verticals),
                wording.words(for: statement.activities ?? []),
                wording.words(for: statement.offerings ?? []),
            ].map { [.text($0)] } + signs(of: statement.change)
        }
        return [
            .heading(2, [.text(words("How it must be done"))]),
            .paragraph([
                .text(words("What an answer about the way of working comes to, for those let in."))
            ]),
            .table(header: header.map { [.text(words($0))] }, rows: rows),
        ]
    }

    /// The changes in some statements: the strictest before first, then the mildest after.
    func changes(in statements: [ChangeStatement]) -> [Change] {
        var changes: [Change] = []
        for before in Ruling.allCases {
            for after in Ruling.allCases.reversed() {
                guard let change = Change(from: before, to: after),
                    statements.contains(where: { $0.change == change })
                else { continue }
                changes.append(change)
            }
        }
        return changes
    }

    private struct UseRow {
        let verticals: [Key<Vertical>]
        let activities: [Key<Activity>]
        let offerings: [Key<Offering>]
        let recipients: [Key<Place>]
    }

    /// Uses as a table; the recipients' places stand there only where they are not the usual ones.
    private func table(of rows: [UseRow]) -> Block {
        let showsPlaces = rows.contains { $0.recipients != usualPlaces }
        let header: [Phrase] =
            ["Who", "Does what", "With what"] + (showsPlaces ? ["To people in"] : [])
        let cells = rows.map { row -> [[Inline]] in
            let isUsual = row.recipients == usualPlaces
            let places = isUsual ? "–" : wording.words(for: row.recipients)
            let texts = [
                wording.words(for: row.verticals), wording.words(for: row.activities),
                wording.words(for: row.offerings),
            ]
            return (texts + (showsPlaces ? [places] : [])).map { [.text($0.capitalisedFirst)] }
        }
        return .table(header: header.map { [.text(words($0))] }, rows: cells)
    }

    private var usualSentence: String {
        let places = wording.words(for: usualPlaces)
        return usualPlaces.isEmpty
            ? "" : words("To people \(places), unless a row says otherwise.")
    }

    private func signs(of change: Change) -> [[Inline]] {
        [change.before, change.after].map { [.text(sign(for: $0))] }
    }

    func words(for change: Change) -> String {
        "\(sign(for: change.before)) → \(sign(for: change.after))"
    }

    private func sign(for ruling: Ruling?) -> String {
        words(ruling.map { Wording.sign(for: $0) } ?? "not asked")
    }
}
