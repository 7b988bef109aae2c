import SafeText

/// The bytes that a delimited file is made of.
enum Byte {
    static let quote = UInt8(ascii: "\"")
    static let lineFeed = UInt8(ascii: "\n")
    static let carriageReturn = UInt8(ascii: "\r")
    static let apostrophe = UInt8(ascii: "'")
}

/// Tells which cells a spreadsheet could take for a formula, by their first byte where that is
/// enough.
enum FormulaGuard {
    /// What the first byte of a cell says.
    enum First: UInt8 {
        /// No formula begins like this.
        case harmless
        /// A quote: the byte after it tells.
        case quote
        /// A formula, or a scalar that a spreadsheet may pass over.
        case suspicious
    }

    /// What each byte says as the first of a cell.
    static let table: [UInt8] = (0...255).map { byte in
        switch UInt8(byte) {
        case Byte.quote: First.quote.rawValue
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"),
            Byte.apostrophe, 0...0x20, 0x7F, 0xC2, 0xD8, 0xE1...0xE3, 0xEF, 0xF3:
            First.suspicious.rawValue
        default: First.harmless.rawValue
        }
    }

    /// Tells whether a cell's text, without its quotes, begins as a formula.
    static func isFormula(_ content: some Sequence<UInt8>) -> Bool {
        Escaped.startsFormula(String(decoding: Array(content.prefix(256)), as: UTF8.self))
    }
}
