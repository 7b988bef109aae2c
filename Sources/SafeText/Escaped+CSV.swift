extension Escaped {
    /// Writes a cell of ours: always in quotes (RFC 4180 §2, rules 5 to 7), guarded against
    /// formulas.
    ///
    /// A spreadsheet runs a cell that begins as a formula even when it is quoted, so such a cell
    /// gets a leading `'`; `startsFormula(_:)` says which, for those who count them.
    package static func csvCell(_ text: String) -> String {
        quoted(startsFormula(text) ? "'" + text : text)
    }

    /// Writes a cell that came from somebody's own file: in quotes only where RFC 4180 §2 needs
    /// them.
    ///
    /// - Parameters:
    ///   - text: What the cell said.
    ///   - guarded: Whether a cell that begins as a formula gets the leading `'`.
    /// - Returns: The cell as it goes into the file.
    package static func csvOriginal(_ text: String, guarded: Bool = true) -> String {
        if guarded && startsFormula(text) { return csvCell(text) }
        return needsCSVQuotes(text) ? quoted(text) : text
    }

    /// Tells whether a spreadsheet could take this cell for a formula.
    ///
    /// Looks at the first scalar after spaces, quotes, zero-width scalars and the BOM: `= + - @`, a
    /// tab, a line end, or a full-width or small twin of these (OWASP, CSV Injection). RFC 4180 is
    /// silent on it.
    package static func startsFormula(_ text: String) -> Bool {
        for scalar in text.unicodeScalars where !isInsignificant(scalar) {
            switch scalar.value {
            case 0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D, 0x0A: return true
            case 0xFF1D, 0xFF0B, 0xFF0D, 0xFF20, 0x2212: return true
            case 0xFE66, 0xFE62, 0xFE63, 0xFE6B: return true
            default: return false
            }
        }
        return false
    }

    /// Tells whether a spreadsheet may pass over this scalar on its way to the first that counts.
    private static func isInsignificant(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\t", "\r", "\n": false
        case "\"", "'", "\u{2018}"..."\u{201F}", "\u{FF02}", "\u{FF07}": true
        default: scalar.isControl || scalar.isHidden || scalar.properties.isWhitespace
        }
    }

    /// Doubles the quotes, by scalar, and puts the text between two.
    private static func quoted(_ text: String) -> String {
        "\"" + mapped(text) { $0 == "\"" ? "\"\"" : nil } + "\""
    }

    /// Tells whether some reader would cut this cell or its ends; semicolon, tab and pipe divide
    /// cells elsewhere.
    private static func needsCSVQuotes(_ text: String) -> Bool {
        let scalars = text.unicodeScalars
        guard scalars.first != " ", scalars.last != " " else { return true }
        return scalars.contains { scalar in
            switch scalar {
            case ",", "\"", ";", "|": true
            default: scalar.isControl || scalar.isLineSeparator
            }
        }
    }
}
