import PolicyModel
import DelimitedText

/// One cell of a table, with its place.
struct Field {
    let text: String
    let path: String
    let position: TextPosition

    var isEmpty: Bool { text.isEmpty }

    /// The members of a list separated by `|`, each with its own place; none when empty.
    func list() -> [Field] {
        guard !isEmpty else { return [] }
        guard text.utf8.contains(UInt8(ascii: "|")) else { return [self] }
        var members: [Field] = []
        var column = position.column
        let bytes = text.utf8
        for part in bytes.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false) {
            let place = TextPosition(line: position.line, column: column)
            members.append(Field(text: String(Substring(part)), path: path, position: place))
            // Bytes that continue a scalar take no column.
            column += part.count { $0 & 0xC0 != 0x80 } + 1
        }
        return members
    }

    /// The field without its first `count` scalars, which are ASCII.
    func dropping(_ count: Int) -> Field {
        Field(
            text: String(text.dropFirst(count)),
            path: path,
            position: TextPosition(line: position.line, column: position.column + count)
        )
    }
}

/// One row of a table, whose cells are found by column.
struct Record {
    let path: String
    let line: Int
    fileprivate let cells: [DelimitedCell]
    fileprivate let columns: [String: Int]

    /// The cell of a column that the table's reader has asked for.
    subscript(_ column: String) -> Field {
        guard let index = columns[column], index < cells.count else {
            let start = TextPosition(line: line, column: 1)
            return Field(text: "", path: path, position: start)
        }
        return Field(text: cells[index].text, path: path, position: cells[index].position)
    }
}

extension PolicyReader {
    /// Reads a table with exactly these columns, in any order, and reports what does not fit.
    mutating func records(of path: String, columns: [String]) -> [Record] {
        guard let bytes = files[path] else {
            report(.missingFile, at: path, "the policy has no `\(path)`", help: "add the table")
            unreadable.insert(path)
            return []
        }
        let document = DelimitedDocument.read(bytes)
        for fault in document.faults { report(fault, in: path) }
        guard let header = document.rows.first else {
            report(.emptyTable, at: path, "`\(path)` is empty", help: "add the header row")
            unreadable.insert(path)
            return []
        }
        guard let places = self.columns(of: header, in: path, expected: columns) else {
            unreadable.insert(path)
            return []
        }
        return document.rows.dropFirst().compactMap { row in
            record(row, of: path, columns: places, count: header.cells.count)
        }
    }

    private mutating func record(
        _ row: DelimitedRow,
        of path: String,
        columns: [String: Int],
        count: Int
    ) -> Record? {
        guard row.cells.count == count else {
            let place = TextPosition(line: row.line, column: 1)
            report(
                .raggedRow,
                at: Field(text: "", path: path, position: place),
                row.cells.count == 1
                    ? "the row has 1 cell, the header has \(count)"
                    : "the row has \(row.cells.count) cells, the header has \(count)",
                help: "a text that holds a comma stands in double quotes"
            )
            return nil
        }
        return Record(path: path, line: row.line, cells: row.cells, columns: columns)
    }

    /// The columns that a table may leave out.
    private static let optionalColumns = ["review-by"]

    /// Finds each expected column; nil when one is missing, so that no cell can be read.
    private mutating func columns(
        of header: DelimitedRow,
        in path: String,
        expected: [String]
    ) -> [String: Int]? {
        var places: [String: Int] = [:]
        for (index, cell) in header.cells.enumerated() {
            let field = Field(text: cell.text, path: path, position: cell.position)
            if !expected.contains(cell.text) {
                report(
                    .unknownColumn,
                    at: field,
                    "unknown column `\(cell.text)`",
                    help: suggestion(for: cell.text, among: expected)
                )
            } else if places.updateValue(index, forKey: cell.text) != nil {
                report(.duplicateColumn, at: field, "the column `\(cell.text)` stands twice")
            }
        }
        let required = expected.filter { !Self.optionalColumns.contains($0) }
        let missing = required.filter { places[$0] == nil }
        for column in missing {
            report(
                .missingColumn,
                at: path,
                "the column `\(column)` is missing",
                help: "the columns are \(required.joined(separator: ", "))"
            )
        }
        return missing.isEmpty ? places : nil
    }

    private mutating func report(_ fault: DelimitedFault, in path: String) {
        let field = Field(text: "", path: path, position: fault.position)
        switch fault.kind {
        case .notUTF8:
            report(.notUTF8, at: field, "the text is not UTF-8", help: "save the table as UTF-8")
        case .nul:
            report(.nul, at: field, "the text holds a NUL", help: "delete it")
        default:
            report(.malformed, at: field, "\(fault.words)", help: fault.wayOut)
        }
    }
}
