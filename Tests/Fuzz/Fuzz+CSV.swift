import DelimitedText
import PolicyLoading
import SafeText

extension Target {
    private static let separators: [UInt8] = [0x2C, 0x3B, 0x09, 0x7C]

    /// Tables of the policy and prospects, by the reader of tables and by that of prospects.
    static func csv() throws -> Target {
        let prospects = try Files.all(in: "Data/examples", ending: ".csv")
        let tables = Files.tables.filter { $0.bytes.count < 20_000 } + prospects + prospects
        let screening = try ScreeningPieces()
        return Target(samples: tables.map { Input(bytes: $0.bytes) }, tokens: []) { input, chance in
            let separator = separators[Int(chance.next() % 8) % 4 * Int(chance.next() % 2)]
            if chance.next() % 4 == 0 { try screening.check(input.bytes, &chance) }
            return try check(input.bytes, separator)
        }
    }

    private static func check(_ bytes: [UInt8], _ separator: UInt8) throws -> String {
        let document = DelimitedDocument.read(bytes, separator: separator)
        try require(document == DelimitedDocument.read(bytes, separator: separator), "not the same")
        let lines = Lines(bytes)
        func isInside(_ position: TextPosition) -> Bool {
            (1...lines.count).contains(position.line)
                && (1...bytes.count + 1).contains(position.column)
        }
        var last = TextPosition(line: 1, column: 1)
        for fault in document.faults {
            try require(isInside(fault.position), "fault outside: \(fault)")
            try require(last <= fault.position, "faults out of order")
            last = fault.position
        }
        for (index, row) in document.rows.enumerated() {
            try require(row.number == index + 1 && !row.cells.isEmpty, "row \(row.number)")
            for cell in row.cells {
                try require(isInside(cell.position), "cell outside: \(cell.position)")
                try require(
                    cell.text.utf8.count <= DelimitedDocument.cellLimit * 3,
                    "a cell of \(cell.text.utf8.count) bytes"
                )
            }
        }
        guard document.faults.isEmpty else { return "faults" }
        try requireRoundTrip(document, separator)
        return "sound"
    }

    /// What is written again is read as the same.
    private static func requireRoundTrip(
        _ document: DelimitedDocument,
        _ separator: UInt8
    ) throws {
        let between = String(Unicode.Scalar(separator))
        let cells = document.rows.map { $0.cells.map(\.text) }
        let ways: [(String) -> String] = [
            { "\"" + $0.replacing("\"", with: "\"\"") + "\"" },
            { Escaped.csvOriginal($0, guarded: false) },
        ]
        for (number, way) in ways.enumerated() {
            let text = cells.map { $0.map(way).joined(separator: between) + "\r\n" }.joined()
            let again = DelimitedDocument.read(Array(text.utf8), separator: separator)
            try require(again.faults.isEmpty, "way \(number): \(again.faults.prefix(3))")
            try require(again.rows.map { $0.cells.map(\.text) } == cells, "way \(number) differs")
        }
    }
}
