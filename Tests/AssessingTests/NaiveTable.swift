import Foundation

/// A table of `Data/`, read in the plainest way: every cell is a text, found by its column.
struct NaiveTable: Sendable {
    let rows: [[String: String]]

    /// Reads RFC 4180: a quote inside quotes is doubled.
    init(_ text: String) {
        var records: [[String]] = [[]]
        var cell = ""
        var isQuoted = false
        var previous: Character?
        for character in text {
            switch character {
            case "\"":
                if !isQuoted, previous == "\"" { cell.append(character) }
                isQuoted.toggle()
            case "," where !isQuoted:
                records[records.count - 1].append(cell)
                cell = ""
            case "\n" where !isQuoted:
                records[records.count - 1].append(cell)
                cell = ""
                records.append([])
            default:
                cell.append(character)
            }
            previous = character
        }
        if !cell.isEmpty { records[records.count - 1].append(cell) }
        let header = records.first ?? []
        rows = records.dropFirst().filter { !$0.isEmpty }.map { record in
            Dictionary(uniqueKeysWithValues: zip(header, record))
        }
    }

    /// Reads a file below a folder.
    init(_ path: String, in folder: URL) throws {
        self.init(try String(contentsOf: folder.appending(path: path), encoding: .utf8))
    }
}

/// A row's cell, or nothing where the table lacks the column.
extension [String: String] {
    subscript(cell column: String) -> String { self[column] ?? "" }

    /// The members of a list separated by `|`.
    func list(_ column: String) -> [String] {
        self[cell: column].split(separator: "|").map(String.init)
    }
}
