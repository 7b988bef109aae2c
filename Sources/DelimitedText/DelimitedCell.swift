/// One cell of a row, without its quotes (RFC 4180 §2, rules 4 to 7).
package struct DelimitedCell: Sendable, Hashable {
    /// What the cell says: doubled quotes are single, line ends inside quotes are as they were.
    package let text: String

    /// Where the text of the cell starts: after the opening quote, if it has one.
    package let position: TextPosition

    /// Makes a cell, for tests and for rows that do not come from a file.
    package init(text: String, position: TextPosition) {
        self.text = text
        self.position = position
    }
}
