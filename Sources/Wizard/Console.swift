package import KeyMode

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
    /// Whether questions are put with lists to move through instead of line by line.
    var takesKeys: Bool { get }
    /// Puts a question so that it is answered with keys, and leaves nothing of it to be seen; called
    /// only where keys are taken.
    mutating func put(_ question: KeyQuestion) -> KeyReply
}

extension Console {
    /// Lines are what every console takes.
    package var takesKeys: Bool { false }

    /// Nobody is there to press a key.
    package mutating func put(_ question: KeyQuestion) -> KeyReply { .endOfInput }
}
