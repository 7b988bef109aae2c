import Assessing
import Classifying
import Foundation
import PolicyModel
import Screening

/// The oracle: a file screened row by row, whole in memory, in the plainest way that is right.
///
/// It shares the reading of single cells and the assessor with the module, and nothing else: no
/// chunks, no memory, no byte tables.
struct PlainScreening {
    let bench: Bench
    let separator: UInt8
    private let bytes: [UInt8]
    private var place = 0
    private(set) var output: [UInt8] = []

    init(_ bytes: [UInt8], _ bench: Bench, separator: UInt8 = UInt8(ascii: ",")) throws {
        self.bytes = bytes
        self.bench = bench
        self.separator = separator
        while place < bytes.count { try screenRow() }
    }

    private struct Cell {
        var raw: [UInt8]
        var isStray = false
    }

    private mutating func screenRow() throws {
        var cells: [Cell] = []
        var problem: String?
        var isUnread = false
        while true {
            let (cell, found) = readCell()
            if let found {
                problem = problem == Self.unclosed ? problem : found
                if found == Self.unclosed { isUnread = true }
            }
            cells.append(cell)
            guard place < bytes.count else { break }
            let end = bytes[place]
            place += 1
            if end == separator { continue }
            if end == 0x0D, place < bytes.count, bytes[place] == 0x0A { place += 1 }
            break
        }
        if String(validating: cells.flatMap(\.raw), as: UTF8.self) == nil
            || !isWhole(cells)
        {
            for index in cells.indices { cells[index].raw = Self.latin(cells[index].raw) }
        }
        for index in cells.indices where cells[index].isStray {
            cells[index].raw = Self.quoted(cells[index].raw)
        }
        try write(cells.map(\.raw), problem, isUnread)
    }

    /// Whether every cell by itself is UTF-8, so that none was cut within a scalar.
    private func isWhole(_ cells: [Cell]) -> Bool {
        cells.allSatisfy { String(validating: $0.raw, as: UTF8.self) != nil }
    }

    private static let unclosed = "a quote is never closed"

    private mutating func readCell() -> (Cell, problem: String?) {
        let start = place
        guard place < bytes.count, bytes[place] == 0x22 else { return (plainCell(), nil) }
        var index = start + 1
        var spansLines = false
        while index < bytes.count, index - start <= 65_536 {
            if bytes[index] == 0x0A || bytes[index] == 0x0D { spansLines = true }
            guard bytes[index] == 0x22 else {
                index += 1
                continue
            }
            if index + 1 < bytes.count, bytes[index + 1] == 0x22 {
                index += 2
                continue
            }
            if index + 1 == bytes.count || ends(bytes[index + 1]) {
                place = index + 1
                return (Cell(raw: Array(bytes[start...index])), nil)
            }
            var cell = plainCell()
            cell.isStray = true
            return (cell, spansLines ? Self.unclosed : "text stands beside a quote")
        }
        var cell = plainCell()
        cell.isStray = true
        return (cell, Self.unclosed)
    }

    private mutating func plainCell() -> Cell {
        let start = place
        while place < bytes.count, !ends(bytes[place]) { place += 1 }
        return Cell(raw: Array(bytes[start..<place]))
    }

    private func ends(_ byte: UInt8) -> Bool { byte == separator || byte == 0x0A || byte == 0x0D }

    private mutating func write(_ raw: [[UInt8]], _ problem: String?, _ isUnread: Bool) throws {
        var cells = raw
        let width = bench.fields.count
        var unread = isUnread ? problem : nil
        if cells.count < width {
            if cells.count == 1 {
                unread = cells[0].isEmpty ? "the row is empty" : "the row has one cell: a footer?"
            }
            cells += Array(repeating: [], count: width - cells.count)
        } else if cells.count > width {
            if cells[width...].allSatisfy(\.isEmpty) {
                cells.removeLast(cells.count - width)
            } else {
                unread =
                    "the row has \(cells.count) cells, the header \(width); the last cell holds "
                    + "the rest"
                let rest = cells[(width - 1)...].map { Self.text($0) }.joined(separator: " | ")
                cells = cells[..<(width - 1)] + [Self.quoted(Array(rest.utf8))]
            }
        }
        // A row with too few cells is read, whatever is wrong with its quotes besides.
        if raw.count < width, raw.count > 1 { unread = nil }
        if raw.count > width, cells.count == width, raw[width...].allSatisfy(\.isEmpty) {
            unread = nil
        }
        var line = cells.map(Self.guarded)
        if let unread {
            line += Array(repeating: Array("\"\"".utf8), count: 9)
            line.append(Self.quoted(Array("not read: \(unread)".utf8)))
        } else {
            line += try bench.columns(cells.map { Self.text($0) })
        }
        output += Array(line.joined(separator: [separator])) + [0x0A]
    }

    /// A cell as it is written: made harmless where a spreadsheet could take it for a formula.
    private static func guarded(_ raw: [UInt8]) -> [UInt8] {
        let content = text(raw)
        let first = content.unicodeScalars.first { scalar in
            !(scalar == "\"" || scalar == "'" || scalar == " ")
        }
        guard let first, "=+-@\t\r\n".unicodeScalars.contains(first) else { return raw }
        return quoted(Array(("'" + content).utf8))
    }

    static func quoted(_ content: [UInt8]) -> [UInt8] {
        [0x22] + content.flatMap { $0 == 0x22 ? [0x22, 0x22] : [$0] } + [0x22]
    }

    static func text(_ raw: [UInt8]) -> String {
        guard raw.count > 1, raw.first == 0x22, raw.last == 0x22 else {
            return String(decoding: raw, as: UTF8.self)
        }
        let inside = String(decoding: raw.dropFirst().dropLast(), as: UTF8.self)
        var text = String.UnicodeScalarView()
        var wasQuote = false
        for scalar in inside.unicodeScalars {
            if scalar == "\"", wasQuote {
                wasQuote = false
                continue
            }
            wasQuote = scalar == "\""
            text.append(scalar)
        }
        return String(text)
    }

    /// ISO 8859-1 above 0x9F, which Windows-1252 shares; the generator makes no other such bytes.
    private static func latin(_ raw: [UInt8]) -> [UInt8] {
        raw.flatMap { byte in
            // The bytes that Windows-1252 leaves without a character keep their number.
            let text = String(data: Data([byte]), encoding: .windowsCP1252)
            return Array((text ?? String(Unicode.Scalar(byte))).utf8)
        }
    }
}
