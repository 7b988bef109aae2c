import DelimitedText
import Testing

@Suite("Limits of delimited text")
struct DelimitedLimitTests {
    private static func letters(_ count: Int) -> [UInt8] {
        Array(repeating: 0x61, count: count)
    }

    @Test("A cell of 64 KiB is whole, one byte more is cut off and told")
    func limitsCells() {
        let limit = DelimitedDocument.cellLimit
        #expect(limit == 65_536)
        let whole = DelimitedDocument.read(Self.letters(limit) + [0x2C, 0x62])
        #expect(whole.faults.isEmpty)
        let cut = DelimitedDocument.read([0x62, 0x2C] + Self.letters(limit + 1) + [0x0A, 0x63])
        let position = TextPosition(line: 1, column: 3)
        #expect(cut.faults == [DelimitedFault(kind: .cellTooLong, position: position)])
        #expect(cut.rows.map { $0.cells.map(\.text.utf8.count) } == [[1, limit], [1]])
    }

    @Test("A cell in quotes is measured by what it says")
    func limitsQuotedCells() {
        let limit = DelimitedDocument.cellLimit
        let quote: [UInt8] = [0x22]
        let doubled = quote + Array(repeating: 0x22, count: limit * 2) + quote
        #expect(DelimitedDocument.read(doubled).faults.isEmpty)
        let long = DelimitedDocument.read(quote + Self.letters(limit + 1) + quote)
        #expect(long.faults.map(\.kind) == [.cellTooLong])
    }

    @Test("A cell is never cut inside a scalar", arguments: 0..<4)
    func cutsWholeScalars(shift: Int) {
        let bytes = Self.letters(shift) + Array(String(repeating: "\u{1F600}", count: 20_000).utf8)
        let text = DelimitedDocument.read(bytes).rows.first?.cells.first?.text ?? ""
        let expected = shift + (DelimitedDocument.cellLimit - shift) / 4 * 4
        #expect(text.utf8.count == expected)
        #expect(!text.unicodeScalars.contains("\u{FFFD}"))
    }

    @Test("A row of 1 MiB is whole, of a longer one the last cells are left out")
    func limitsRows() {
        let limit = DelimitedDocument.rowLimit
        #expect(limit == 1_048_576)
        let cell = Self.letters(1_023) + [0x2C]
        let whole = Array(repeatElement(cell, count: 1_024).joined())
        let fits = DelimitedDocument.read(whole + [0x0A])
        #expect(fits.faults.isEmpty)
        #expect(fits.rows.first?.cells.count == 1_025)
        let long = DelimitedDocument.read([0x62, 0x0A] + whole + [0x61, 0x2C, 0x61, 0x0A, 0x63])
        let position = TextPosition(line: 2, column: 1)
        #expect(long.faults == [DelimitedFault(kind: .rowTooLong, position: position)])
        #expect(long.rows.map(\.cells.count) == [1, 1_024, 1])
    }

    @Test("Ten thousand columns are read")
    func readsManyColumns() {
        let document = DelimitedDocument.read(Array(repeating: 0x2C, count: 9_999))
        #expect(document.rows.first?.cells.count == 10_000)
        #expect(document.faults.isEmpty)
    }
}
