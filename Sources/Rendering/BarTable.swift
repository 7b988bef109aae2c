import PolicyModel

/// A bar chart as a table, for what shows text alone.
enum BarTable {
    /// The characters of a bar that stands for everything.
    private static let width = 20

    static func header(in words: Words) -> [[Inline]] {
        ["", words("Count"), words("Share"), ""].map { [.text($0)] }
    }

    static func row(for bar: Bar, of total: Int, in words: Words) -> [[Inline]] {
        [
            bar.label, [.text("\(bar.count)")], [.text(words(bar.shareWords(of: total)))],
            [.text(blocks(for: bar, of: total))],
        ]
    }

    /// At least one block for what is there at all.
    private static func blocks(for bar: Bar, of total: Int) -> String {
        guard bar.count > 0, total > 0 else { return "" }
        return String(repeating: "█", count: max(1, bar.count * width / max(total, bar.count)))
    }
}
