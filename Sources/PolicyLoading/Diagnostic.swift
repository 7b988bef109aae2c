package import PolicyModel
import SafeText

/// What is wrong with the policy data, at a file, row and column.
package struct Diagnostic: Sendable, Hashable {
    /// The file, below the policy folder.
    package let path: String
    /// The line in the file, from 1.
    package let line: Int
    /// The column in the line, from 1, in Unicode scalars.
    package let column: Int
    /// A stable word for the kind of fault; a contract.
    package let code: Code
    /// What is wrong, in lower case and without a full stop.
    package let message: Phrase
    /// What to do about it; nil when nothing can be said.
    package let help: Phrase?
    /// The line of the file; nil when the file cannot be shown.
    package var excerpt: String?

    /// Makes a diagnostic.
    package init(
        path: String,
        line: Int,
        column: Int,
        code: Code,
        message: Phrase,
        help: Phrase? = nil
    ) {
        self.path = path
        self.line = line
        self.column = column
        self.code = code
        self.message = message
        self.help = help
    }
}

extension Diagnostic {
    /// The diagnostic as lines: place and message, the line with a caret, the help.
    ///
    /// What the tables say is shown with visible escapes, for it goes to a terminal.
    ///
    ///     rules/use.csv:3:14: error: unknown offering `medcines` [unknown-id]
    ///       u-1,2021-01-15,medcines
    ///                      ^
    ///       help: did you mean `prescription-medicines`?
    package func text(in words: Words = .english) -> String {
        let place = Escaped.terminal("\(path):\(line):\(column)")
        var lines = [
            words("\(place): error: \(Escaped.terminal(words(message))) [\(code.rawValue)]")
        ]
        if let excerpt { lines += Pointer.lines(to: column, in: excerpt) }
        if let help { lines.append("  " + words("help: \(Escaped.terminal(words(help)))")) }
        return lines.joined(separator: "\n")
    }
}
