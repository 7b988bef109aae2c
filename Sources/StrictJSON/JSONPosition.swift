/// A place in a JSON text, as an editor counts it.
package struct JSONPosition: Sendable, Hashable, Comparable {
    /// The line, from 1; a line ends at LF, at CR LF, or at a CR alone.
    package let line: Int

    /// The column, from 1, in Unicode scalars.
    package let column: Int

    /// The bytes before it.
    package let offset: Int

    /// Makes a position from a line and a column, both from 1, and an offset in bytes.
    package init(line: Int, column: Int, offset: Int) {
        self.line = line
        self.column = column
        self.offset = offset
    }

    /// Orders positions as they stand in the text.
    package static func < (left: JSONPosition, right: JSONPosition) -> Bool {
        left.offset < right.offset
    }
}
