/// A question that is answered with keys: lines to choose from, or a text to type.
package struct KeyQuestion {
    /// What an answer is.
    package enum Kind: Sendable, Hashable {
        /// One of the lines.
        case one
        /// Any number of lines.
        case several
        /// A text of so many scalars at most.
        case text(limit: Int)
    }

    /// A line that can be chosen.
    package struct Row: Sendable, Hashable {
        /// What is answered by choosing it.
        package let reply: KeyReply
        /// What it is called.
        package let label: String
        /// What else helps to recognise it.
        package let hint: String

        /// Makes a line.
        package init(_ reply: KeyReply, _ label: String, hint: String = "") {
            self.reply = reply
            self.label = label
            self.hint = hint
        }
    }

    /// The question.
    package let prompt: String
    /// Why it is asked.
    package let why: String
    /// What an answer is.
    package let kind: Kind
    /// What to do, where nothing was typed yet.
    package var hint = ""
    /// What can be said already, to stand beside the question.
    package var note = ""
    /// The lines to choose from.
    package var rows: [Row] = []
    /// Lines that stand for something else than an answer; they come last.
    package var others: [Row] = []
    /// The places of the lines that were chosen before.
    package var chosen: [Int] = []
    /// The text that was typed before.
    package var text = ""
    /// Lines that words lead to although they do not stand in them, best first.
    package var find: (String) -> [Row] = { _ in [] }

    /// Makes a question.
    package init(_ prompt: String, why: String, _ kind: Kind) {
        self.prompt = prompt
        self.why = why
        self.kind = kind
    }
}

/// What came of a question that was put with keys.
package enum KeyReply: Sendable, Hashable {
    /// The lines with these numbers were chosen.
    case chosen([Int])
    /// This was typed.
    case text(String)
    /// What a person would have typed to do something else, such as `back`.
    case command(String)
    /// There is no more input.
    case endOfInput
    /// The person pressed Ctrl-C.
    case interrupted
}
