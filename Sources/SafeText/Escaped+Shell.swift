extension Escaped {
    /// Quotes text so that a POSIX shell reads it as one word with these very scalars.
    ///
    /// Plain words stay as they are. What is shown on a terminal still goes through `terminal(_:)`,
    /// since quotes do not stop a control (POSIX.1-2024, Shell Command Language §2.2.2).
    package static func shellWord(_ text: String) -> String {
        guard needsQuotes(text) else { return text }
        return "'" + mapped(text) { $0 == "'" ? "'\\''" : nil } + "'"
    }

    /// Tells whether a shell could read this as other than a plain word; zsh expands a leading `=`.
    private static func needsQuotes(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, first != "=" else { return true }
        return !text.unicodeScalars.allSatisfy { scalar in
            switch scalar {
            case "_", "-", ".", "/", ":", ",", "@", "%", "+", "=": true
            default: scalar.isASCIIAlphanumeric
            }
        }
    }
}
