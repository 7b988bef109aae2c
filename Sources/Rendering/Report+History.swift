import Assessing
import PolicyModel

extension Report {
    /// Part 7: the same answers under every edition; only the editions that changed something.
    var historyBlocks: [Block] {
        let entries = changingEntries
        guard !assessment.history.isEmpty else { return [] }
        let columns: [Phrase] = ["From", "Edition", "Verdict"]
        var header: [[Inline]] = columns.map { [.text(words($0))] }
        header += assessment.uses.map { [.text(words(for: $0.use))] }
        let rows = entries.map { entry -> [[Inline]] in
            let isNow = entry.edition.day == currentDay(entries)
            let day = entry.edition.day.description
            let verdict = words(Wording.words(for: entry.verdict))
            return [
                isNow ? [.strong(day), .text(" ←")] : [.text(day)],
                [.text(entry.edition.title)],
                isNow ? [.strong(verdict)] : [.text(verdict)],
            ] + entry.rulings.map { [.ruling($0)] }
        }
        return [
            .heading(2, [.text(words("How the policy changed for you"))]),
            .paragraph([.text(historySentence(entries.count))]),
            .table(header: header, rows: rows),
        ]
    }

    /// The entries whose verdict or rulings differ from those before them.
    private var changingEntries: [Assessment.HistoryEntry] {
        var entries: [Assessment.HistoryEntry] = []
        for entry in assessment.history {
            if let last = entries.last, last.verdict == entry.verdict,
                last.rulings == entry.rulings
            {
                continue
            }
            entries.append(entry)
        }
        return entries
    }

    /// The day of the entry that holds on the as-of day.
    private func currentDay(_ entries: [Assessment.HistoryEntry]) -> CalendarDay? {
        entries.last { $0.edition.day <= assessment.day }?.edition.day
    }

    private func historySentence(_ shown: Int) -> String {
        let rest = assessment.history.count - shown
        let same = words("The same answers under every edition that is known; ← marks this check.")
        guard rest > 0 else { return same }
        let others: Phrase =
            rest == 1
            ? "The other one edition is left out: they changed nothing for you."
            : "The other \(rest) editions are left out: they changed nothing for you."
        return same + " " + words(others)
    }
}
