/// What a file of delimited text says, and all that is wrong with it (RFC 4180).
package struct DelimitedDocument: Sendable, Hashable {
    /// The most bytes of UTF-8 that a cell may hold: 64 KiB.
    package static let cellLimit = 65_536

    /// The most bytes that a row may take in the file, without its line end: 1 MiB.
    package static let rowLimit = 1_048_576

    /// All rows, the header first, as well as they can be read.
    package let rows: [DelimitedRow]

    /// All faults in the order in which they stand; each kind at most once in a cell.
    package let faults: [DelimitedFault]

    /// Reads a whole file and never gives up on it (RFC 4180 §2).
    ///
    /// Lines end in LF or CR LF; a blank line is a row of one empty cell; a line end at the end of
    /// the file adds no row. Where there are faults the rows are a guess, good enough to look for
    /// more faults.
    ///
    /// - Parameters:
    ///   - bytes: The file, which should be UTF-8 without a byte order mark.
    ///   - separator: The byte between cells.
    /// - Returns: All rows and all faults.
    package static func read(
        _ bytes: [UInt8],
        separator: UInt8 = UInt8(ascii: ",")
    ) -> DelimitedDocument {
        var reader = DelimitedReader(bytes, separator: separator)
        reader.readRows()
        return DelimitedDocument(
            rows: reader.rows,
            faults: reader.faults.sorted { $0.position < $1.position }
        )
    }
}
