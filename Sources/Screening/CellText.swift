import SafeText

/// Text and bytes of cells.
enum CellText {
    /// What a cell says, from its bytes with its quotes (RFC 4180 §2, rules 5 to 7).
    static func text(of cell: UnsafeRawBufferPointer) -> String {
        unsafe text(of: Array(cell))
    }

    /// What a cell says, from its bytes with its quotes.
    static func text(of cell: [UInt8]) -> String {
        guard cell.count > 1, cell.first == Byte.quote, cell.last == Byte.quote else {
            return String(decoding: cell, as: UTF8.self)
        }
        var plain: [UInt8] = []
        plain.reserveCapacity(cell.count)
        var isSecond = false
        for byte in cell.dropFirst().dropLast() {
            if byte == Byte.quote {
                isSecond.toggle()
                if !isSecond { continue }
            } else {
                isSecond = false
            }
            plain.append(byte)
        }
        return String(decoding: plain, as: UTF8.self)
    }

    /// Text of ours as it stands between the quotes of a cell: quotes doubled, no controls.
    static func quotable(_ text: String) -> [UInt8] {
        plain(text).flatMap { $0 == Byte.quote ? [$0, $0] : [$0] }
    }

    /// Text without controls, each of which becomes a space.
    static func plain(_ text: String) -> [UInt8] {
        text.utf8.map { $0 < 0x20 || $0 == 0x7F ? UInt8(ascii: " ") : $0 }
    }

    /// Text as a JSON string, with its quotes.
    static func json(_ text: String) -> [UInt8] {
        Array("\"\(Escaped.json(text))\"".utf8)
    }

    /// A cell in quotes, its quotes doubled, made harmless if asked for.
    static func quoted(_ content: some Sequence<UInt8>, guarded: Bool) -> [UInt8] {
        var bytes = [Byte.quote]
        if guarded { bytes.append(Byte.apostrophe) }
        for byte in content {
            bytes.append(byte)
            if byte == Byte.quote { bytes.append(byte) }
        }
        bytes.append(Byte.quote)
        return bytes
    }

    /// Cells of ours, each in quotes, with a separator before each and one more for the note.
    static func columns(_ cells: [String], separator: UInt8) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(cells.reduce(1) { $0 + $1.utf8.count + 3 })
        for cell in cells {
            bytes.append(separator)
            bytes.append(Byte.quote)
            for byte in cell.utf8 {
                bytes.append(byte)
                if byte == Byte.quote { bytes.append(byte) }
            }
            bytes.append(Byte.quote)
        }
        bytes.append(separator)
        return bytes
    }
}
