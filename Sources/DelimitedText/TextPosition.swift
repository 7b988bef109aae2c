/// A place in a text, as an editor counts it.
package struct TextPosition: Sendable, Hashable, Comparable {
    /// The line, from 1; a line ends at LF, at CR LF, or at a CR alone.
    package let line: Int

    /// The column, from 1, in Unicode scalars; a byte order mark is not counted.
    package let column: Int

    /// Makes a position from a line and a column, both from 1.
    package init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    /// Orders positions as they stand in the text.
    package static func < (left: TextPosition, right: TextPosition) -> Bool {
        (left.line, left.column) < (right.line, right.column)
    }
}
