import PolicyModel

/// What a person can type at any question besides an answer.
enum Command: Hashable {
    case back
    case keep
    case why
    case unknown
    case answers
    case change(Int)
    case rest
    case help
    case quit

    /// Reads a command; nil when the line is none.
    init?(_ line: String) {
        let words = line.lowercased().split(separator: " ")
        switch (words.first, words.count) {
        case ("back", 1), ("b", 1): self = .back
        case ("keep", 1): self = .keep
        case ("why", 1), ("?", 1): self = .why
        case ("unknown", 1): self = .unknown
        case ("answers", 1), ("change", 1): self = .answers
        case ("rest", 1): self = .rest
        case ("help", 1): self = .help
        case ("quit", 1), ("save", 1), ("exit", 1): self = .quit
        case ("change", 2):
            guard let number = Int(words[1]) else { return nil }
            self = .change(number)
        default: return nil
        }
    }
}

/// What came of asking a question.
enum Reply: Hashable {
    case answered
    case back
    case keep
    case change(Step)
    case rest
    case quit
    case endOfInput
    case interrupted
}
