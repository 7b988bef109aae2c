/// What the first bytes of a prospects file tell: its encoding and how its cells are parted.
package struct FileOpening: Sendable, Hashable {
    /// How text is written.
    package enum Encoding: Sendable, Hashable {
        /// UTF-8; rows that are not are read as Windows-1252.
        case utf8
        /// UTF-16, least significant byte first.
        case utf16LittleEndian
        /// UTF-16, most significant byte first.
        case utf16BigEndian
    }

    /// How many of the first bytes are looked at: 64 KiB.
    package static let size = 65_536

    /// How text is written.
    package let encoding: Encoding
    /// Whether a byte order mark stands first, which the output keeps where it is UTF-8.
    package let hasMark: Bool
    /// The byte between cells; nil where the header is not in the file.
    package let separator: UInt8
    /// Whether a first line `sep=;` says so.
    package let isSaid: Bool

    /// The kinds of file that are no table of text, by their first bytes.
    package static func foreignKind(_ bytes: [UInt8]) -> String? {
        let kinds: [([UInt8], String)] = [
            ([0x50, 0x4B, 0x03, 0x04], "an Excel workbook (.xlsx) or another zip archive"),
            ([0x1F, 0x8B], "compressed (.gz)"),
            ([0xD0, 0xCF, 0x11, 0xE0], "an old Excel workbook (.xls)"),
            (Array("%PDF".utf8), "a PDF"),
            ([0x42, 0x5A, 0x68], "compressed (.bz2)"),
            ([0xFD, 0x37, 0x7A, 0x58], "compressed (.xz)"),
            ([0x28, 0xB5, 0x2F, 0xFD], "compressed (.zst)"),
            (Array("PAR1".utf8), "a Parquet file"),
            (Array("SQLite format 3".utf8), "an SQLite database"),
        ]
        return kinds.first { bytes.starts(with: $0.0) }?.1
    }

    /// The encoding that a byte order mark tells, and the mark's length.
    package static func encoding(_ bytes: [UInt8]) -> (Encoding, markLength: Int) {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
        if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
        if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
        return (.utf8, 0)
    }

    /// Looks at the first bytes, in UTF-8 and without a byte order mark.
    package init(_ bytes: [UInt8], encoding: Encoding, hasMark: Bool) {
        self.encoding = encoding
        self.hasMark = hasMark
        let start = Array("sep=".utf8)
        if bytes.count > 5, Array(bytes.prefix(4)).map(Self.lowered) == start,
            bytes[5] == Byte.lineFeed || bytes[5] == Byte.carriageReturn
        {
            separator = bytes[4]
            isSaid = true
        } else {
            separator = Self.guess(bytes)
            isSaid = false
        }
    }

    private static func lowered(_ byte: UInt8) -> UInt8 {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte + 0x20 : byte
    }

    /// The separator that parts most rows into as many cells as the header, and into most cells.
    private static func guess(_ bytes: [UInt8]) -> UInt8 {
        let candidates = [",", ";", "\t", "|"].map { UInt8(ascii: $0) }
        let scores = candidates.map { score(of: $0, bytes) }
        let best = scores.max() ?? 0
        return best > 0 ? candidates[scores.firstIndex(of: best) ?? 0] : candidates[0]
    }

    /// The cells of the header, for each of the first rows that has as many.
    private static func score(of separator: UInt8, _ bytes: [UInt8]) -> Int {
        let cutter = RowCutter(separator: separator)
        let text = Array(bytes.prefix(size))
        var place = 0
        var width = 0
        var rows = 0
        var fitting = 0
        while place < text.count, rows < 200 {
            guard case .row(let row) = cutter.row(in: text, from: place, isLast: rows == 0) else {
                break
            }
            if rows == 0 { width = row.cells.count }
            if row.cells.count == width { fitting += 1 }
            rows += 1
            place = row.next
        }
        // A header of one cell parts nothing; rows that do not fit count against the guess.
        return width < 2 ? 0 : width * 1000 * fitting / max(rows, 1)
    }
}
