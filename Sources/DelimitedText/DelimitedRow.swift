/// One record of a file (RFC 4180 §2, rules 1 and 2).
package struct DelimitedRow: Sendable, Hashable {
    /// The cells in order; a blank line has one, which is empty.
    package let cells: [DelimitedCell]

    /// The line on which the record starts, from 1.
    package let line: Int

    /// The number of the record, from 1, the header counted.
    package let number: Int

    /// Makes a row, for tests and for rows that do not come from a file.
    package init(cells: [DelimitedCell], line: Int, number: Int) {
        self.cells = cells
        self.line = line
        self.number = number
    }
}
