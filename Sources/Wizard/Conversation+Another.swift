import PolicyModel

extension Conversation {
    /// Asks whether another organisation is to be checked; Enter, and all that is not a yes, ends.
    ///
    /// - Returns: The answer; nil when the person pressed Ctrl-C.
    package mutating func wantsAnother() -> Bool? {
        say("Another prospect? `yes` starts anew, without an answer of this one; Enter ends.")
        console.write("> ")
        switch console.read() {
        case .line(let line):
            return CommandWords(words).isYes(line.trimmed)
        case .interrupted:
            console.write("\n")
            return nil
        case .endOfInput, .notText, .tooLong:
            console.write("\n")
            return false
        }
    }
}
