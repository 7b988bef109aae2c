package import PolicyModel
import SafeText

/// What is wrong with an answer, at a place of the answers file or of an argument.
package struct AnswerFault: Error, Sendable, Hashable {
    /// The kinds of fault; each is a contract.
    package enum Code: String, Sendable, Hashable, CaseIterable {
        /// The text is not JSON.
        case notJSON = "not-json"
        /// A value is of another type than the answer takes.
        case wrongType = "wrong-type"
        /// The file is of another schema, or says none.
        case wrongSchema = "wrong-schema"
        /// A key stands twice.
        case duplicateKey = "duplicate-key"
        /// A key that no question has.
        case unknownKey = "unknown-key"
        /// An id that names nothing.
        case unknownID = "unknown-id"
        /// An intended use that is not `activity:offering`.
        case badUse = "bad-use"
        /// A day that does not exist.
        case badDay = "bad-day"
        /// A list without members.
        case emptyList = "empty-list"
        /// A member that stands twice in its list.
        case repeated
        /// More members than there are different ones.
        case tooMany = "too-many"
        /// A text that is longer than a name is.
        case tooLong = "too-long"
    }

    /// What kind of fault it is.
    package let code: Code
    /// What is wrong, in lower case and without a full stop.
    package let message: Phrase
    /// What to do about it; nil when nothing can be said.
    package let help: Phrase?
    /// The line in the file, from 1; 0 when there is no file.
    package var line = 0
    /// The column in the line, from 1, in Unicode scalars; 0 when there is no file.
    package var column = 0
    /// The line of the file; nil when there is no file.
    package var excerpt: String?

    /// Makes a fault that has no place yet.
    package init(_ code: Code, _ message: Phrase, help: Phrase? = nil) {
        self.code = code
        self.message = message
        self.help = help
    }

    /// The fault as lines: place and message, the line with a caret, the help.
    package func text(source: String, in words: Words) -> String {
        let place = line > 0 ? "\(source):\(line):\(column)" : source
        var lines = [words("\(Escaped.terminal(place)): error: \(message) [\(code.rawValue)]")]
        if let excerpt { lines += Pointer.lines(to: column, in: excerpt) }
        if let help { lines.append("  " + words("help: \(help)")) }
        return lines.joined(separator: "\n")
    }
}
