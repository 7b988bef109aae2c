/// What a person, or a file in their place, has typed.
package enum ConsoleInput: Sendable, Hashable {
    /// A line, without its end.
    case line(String)
    /// A line that was longer than can be read, with its length in bytes.
    case tooLong(Int)
    /// A line that is not UTF-8 or holds a NUL.
    case notText
    /// There is no more input.
    case endOfInput
    /// The person pressed Ctrl-C.
    case interrupted
}

/// Where the conversation is held: a terminal, a pipe, or a script in a test.
package protocol Console {
    /// The columns of a line.
    var width: Int { get }
    /// Writes text as it is; it holds no control bytes but newlines.
    mutating func write(_ text: String)
    /// Waits for the next line.
    mutating func read() -> ConsoleInput
}
