import DelimitedText
import Testing

@Suite("Delimited text, written and read")
struct DelimitedRoundTripTests {
    private static let alphabet: [Unicode.Scalar] = [
        "a", "b", " ", ",", "\"", "\r", "\n", "\t", ";", "é", "日", "\u{301}", "\u{1F600}", "=", "'",
    ]

    private static func table(using generator: inout SplitMix64) -> [[String]] {
        (0..<Int.random(in: 1...6, using: &generator)).map { _ in
            (0..<Int.random(in: 1...5, using: &generator)).map { _ in
                var cell = ""
                for _ in 0..<Int.random(in: 0...6, using: &generator) {
                    cell.unicodeScalars.append(alphabet.randomElement(using: &generator) ?? "a")
                }
                return cell
            }
        }
    }

    /// Writes as RFC 4180 §2 says, with quotes where they must be and at times where they need not.
    private static func written(_ table: [[String]], using generator: inout SplitMix64) -> [UInt8] {
        var bytes: [UInt8] = []
        for (index, row) in table.enumerated() {
            if index > 0 { bytes += Bool.random(using: &generator) ? [0x0D, 0x0A] : [0x0A] }
            for (column, cell) in row.enumerated() {
                if column > 0 { bytes.append(0x2C) }
                let mustQuote = cell.utf8.contains { [0x2C, 0x22, 0x0D, 0x0A].contains($0) }
                guard mustQuote || Bool.random(using: &generator) else {
                    bytes += cell.utf8
                    continue
                }
                bytes.append(0x22)
                for byte in cell.utf8 { bytes += byte == 0x22 ? [0x22, 0x22] : [byte] }
                bytes.append(0x22)
            }
        }
        return bytes + [0x0A]
    }

    @Test("What is written by the RFC is read back", arguments: [1, 20_210_115, 4_180] as [UInt64])
    func readsBack(seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        for _ in 0..<500 {
            let table = Self.table(using: &generator)
            let bytes = Self.written(table, using: &generator)
            let document = DelimitedDocument.read(bytes)
            #expect(document.faults.isEmpty)
            let read = document.rows.map { $0.cells.map { Array($0.text.unicodeScalars) } }
            #expect(read == table.map { $0.map { Array($0.unicodeScalars) } })
        }
    }

    @Test("Any bytes are read without a trap, with cells and faults in order")
    func survivesAnything() {
        var generator = SplitMix64(seed: 3)
        let likely: [UInt8] = [0x22, 0x22, 0x2C, 0x0A, 0x0D, 0x61, 0x00, 0xC3, 0xA9, 0xFF]
        for _ in 0..<3_000 {
            let bytes = (0..<Int.random(in: 0...20, using: &generator)).map { _ in
                likely.randomElement(using: &generator) ?? 0x61
            }
            let document = DelimitedDocument.read(bytes)
            let positions = document.rows.flatMap(\.cells).map(\.position)
            #expect(zip(positions, positions.dropFirst()).allSatisfy { $0 < $1 })
            #expect(document.faults.map(\.position) == document.faults.map(\.position).sorted())
            #expect(document.rows.map(\.number) == Array(0..<document.rows.count).map { $0 + 1 })
            #expect(bytes.isEmpty || !document.rows.isEmpty)
        }
    }
}
