/// A departure from RFC 4180 §2, and where it stands; a fact without words.
package struct DelimitedFault: Sendable, Hashable {
    /// What is wrong.
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        /// Bytes that are not UTF-8 (RFC 3629 §3); the text has U+FFFD for them.
        case notUTF8
        /// A NUL, which no text has (RFC 4180 §2, TEXTDATA).
        case nul
        /// A quoted cell that nothing closes; it is taken to end with its line.
        case unclosedQuote
        /// A quote inside a cell that does not start with one (rule 5); it is kept.
        case strayQuote
        /// Text between a closing quote and the next separator (rule 5); it is kept.
        case textAfterQuote
        /// A CR without its LF outside quotes (rule 1); it is taken for a line end.
        case bareCarriageReturn
        /// A UTF-8 byte order mark at the start; it is left out of the first cell.
        case byteOrderMark
        /// A cell of more than 64 KiB; the rest is cut off.
        case cellTooLong
        /// A row of more than 1 MiB; cells that end beyond that are left out.
        case rowTooLong
    }

    /// What is wrong.
    package let kind: Kind

    /// Where: the byte at fault, or the start of the cell or row that is too long.
    package let position: TextPosition

    /// Makes a fault at a position.
    package init(kind: Kind, position: TextPosition) {
        self.kind = kind
        self.position = position
    }
}
