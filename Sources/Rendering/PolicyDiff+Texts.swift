import PolicyModel
import Proving

extension PolicyDiff {
    /// What reads differently in entries that both policies have; nothing where both are one.
    var textBlocks: [Block] {
        guard !texts.isEmpty else { return [] }
        let header: [Phrase] = ["Where", "Entry", "Column", "Before", "After"]
        let rows = texts.map { difference -> [[Inline]] in
            [
                [.code(difference.file)], [.code(difference.id)], [.text(difference.field)],
                text(difference.before), text(difference.after),
            ]
        }
        return [
            .heading(2, [.text(words("What reads differently"))]),
            .paragraph([
                .text(
                    words(
                        "Names, reasons, references and dates of entries that both policies have, "
                            + "on whatever day they are in force."
                    )
                )
            ]),
            .table(header: header.map { [.text(words($0))] }, rows: rows),
        ]
    }

    /// How many texts read differently, for the summary.
    var textLines: [[Inline]] {
        guard !texts.isEmpty else { return [] }
        let entries = Set(texts.map { [$0.file, $0.id] }).count
        let owners: Phrase = entries == 1 ? "1 entry" : "\(entries) entries"
        let sentence: Phrase =
            texts.count == 1
            ? "1 text of \(owners) reads differently; see below."
            : "\(texts.count) texts of \(owners) read differently; see below."
        return [[.text(words(sentence))]]
    }

    private func text(_ text: String) -> [Inline] { [text.isEmpty ? .text("–") : .text(text)] }
}
