/// A piece of a line that looks alike.
package struct Span: Sendable, Hashable {
    /// How a piece looks; each look has a marker or a place of its own besides its colour.
    package struct Look: OptionSet, Sendable, Hashable {
        /// The looks as bits.
        package let rawValue: UInt8

        /// Makes a set of looks of bits.
        package init(rawValue: UInt8) { self.rawValue = rawValue }

        /// What is to be read first.
        package static let bold = Look(rawValue: 1)
        /// What can be passed over.
        package static let faint = Look(rawValue: 2)
        /// What fits the words that were typed.
        package static let underlined = Look(rawValue: 4)
        /// The cursor.
        package static let reversed = Look(rawValue: 8)
        /// What the next key is for; a colour, where colours are wanted.
        package static let accent = Look(rawValue: 16)
    }

    /// The text, safe for a terminal.
    package var text: String
    /// How it looks.
    package var look: Look

    /// Makes a piece.
    package init(_ text: String, _ look: Look = []) {
        self.text = text
        self.look = look
    }
}

/// How much room there is.
package struct WindowSize: Sendable, Hashable {
    /// The columns of a line.
    package let columns: Int
    /// The lines.
    package let rows: Int

    /// Makes a size.
    package init(columns: Int, rows: Int) {
        self.columns = columns
        self.rows = rows
    }
}
