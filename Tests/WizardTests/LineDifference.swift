/// What differs between two texts, line by line, with what stands around it.
struct LineDifference {
    private let old: [Substring]
    private let new: [Substring]

    init(from old: String, to new: String) {
        self.old = old.split(separator: "\n", omittingEmptySubsequences: false)
        self.new = new.split(separator: "\n", omittingEmptySubsequences: false)
    }

    /// The lines that went (`-`) and came (`+`), each run after its place in the new text.
    var text: String {
        let difference = new.difference(from: old)
        var lines: [(place: Int, order: Int, text: String)] = []
        for change in difference {
            switch change {
            case .remove(let offset, let line, _): lines.append((offset + 1, 0, "- \(line)"))
            case .insert(let offset, let line, _): lines.append((offset + 1, 1, "+ \(line)"))
            }
        }
        let sorted = lines.sorted { ($0.place, $0.order) < ($1.place, $1.order) }
        let shown = sorted.prefix(60).map { "\($0.place): \(visible($0.text))" }
        let rest = sorted.count > 60 ? ["… and \(sorted.count - 60) more lines"] : []
        return (shown + rest).joined(separator: "\n")
    }

    /// A line with its controls shown, so that a difference in them can be seen.
    private func visible(_ line: String) -> String {
        var text = ""
        for scalar in line.unicodeScalars {
            let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
            text += isControl ? scalar.escaped(asASCII: true) : String(scalar)
        }
        return text
    }
}
