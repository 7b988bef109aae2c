import SafeText

/// One line that can be chosen by its number.
struct Choice: Hashable {
    /// The place in the table that the choice stands for.
    let index: Int
    let label: String
    let hint: String

    /// The label with its hint in brackets, cut at a comma where it would take over two lines.
    func text(columns: Int) -> String {
        guard !hint.isEmpty else { return label }
        let parts = hint.split(separator: ",", omittingEmptySubsequences: false)
        for count in (1...parts.count).reversed() {
            let end = count < parts.count ? ", …" : ""
            let text = "\(label) (\(parts.prefix(count).joined(separator: ","))\(end))"
            let lines = Wrapping.wrap(text, width: columns).split(separator: "\n")
            if lines.count <= 2 { return text }
        }
        return label
    }
}

/// A question that is answered by numbers, with lines that words can add to.
struct ChoiceQuestion {
    let prompt: String
    let why: String
    /// What to type, in one line.
    let how: String
    let allowsSeveral: Bool
    /// The lines shown at first.
    let first: [Choice]
    /// The lines that words find; none where words find nothing.
    let find: (String) -> [Choice]
    /// Every line there is, for `all`.
    let all: [Choice]
    /// The line for a place in the table.
    let named: (Int) -> Choice
    /// What can be typed, where keys are taken.
    var example = ""
    /// What `same` chooses; none where there is nothing to repeat.
    var same: [Choice] = []
}

/// The numbers in a line such as `1 3, 5`; nil when something else stands in it.
func numbers(in line: String) -> [Int]? {
    let parts = line.split { $0 == " " || $0 == "," || $0 == ";" || $0 == "\t" }
    var numbers: [Int] = []
    for part in parts {
        guard part.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
            let number = Int(part)
        else { return nil }
        if !numbers.contains(number) { numbers.append(number) }
    }
    return numbers.isEmpty ? nil : numbers
}
