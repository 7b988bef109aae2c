import PolicyModel

/// How a prospects file is laid out, and what its columns stand for.
package struct Layout: Sendable, Hashable {
    /// The byte between cells.
    package var separator: UInt8
    /// How rows end that are written: LF or CR LF, as the header's row does.
    package var lineEnd: [UInt8]
    /// The headers of the columns as the file has them.
    package var headers: [String]
    /// What each column stands for; nil for one that is only kept.
    package var fields: [Field?]
    /// Whether cells that a spreadsheet could take for formulas are made harmless.
    package var guardsFormulas = true

    /// Makes a layout.
    package init(separator: UInt8, lineEnd: [UInt8], headers: [String], fields: [Field?]) {
        self.separator = separator
        self.lineEnd = lineEnd
        self.headers = headers
        self.fields = fields
    }

    /// The columns on which verdicts depend.
    var deciding: [(column: Int, field: Field)] {
        fields.indices.compactMap { index in
            fields[index].flatMap { $0.decides ? (index, $0) : nil }
        }
    }

    /// The first column of a field.
    func column(of field: Field) -> Int? { fields.firstIndex(of: field) }
}
