/// What a terminal has to be sent so that it shows a picture below what was written before.
///
/// The cursor stays at the start of the picture's first line, hidden, so that what is below can
/// always be erased from there, however the terminal has wrapped it anew. ECMA-48 §8.3: CUU, ED,
/// EL, SGR.
package struct Repainting: Sendable {
    /// Hides the cursor, and asks for pastes to be marked (xterm, DEC private modes 25 and 2004).
    package static let start: StaticString = "\u{1B}[?2004h\u{1B}[?25l"
    /// Undoes `start`.
    package static let end: StaticString = "\u{1B}[0m\u{1B}[?2004l\u{1B}[?25h"
    /// Erases the picture, wherever the cursor stands in its first line.
    package static let erase: StaticString = "\r\u{1B}[J"

    private var seen: [Line] = []
    private let hasColour: Bool

    /// Makes a painter of a terminal that shows no picture yet.
    ///
    /// - Parameter hasColour: Whether colours are wanted besides bold and underlined.
    package init(hasColour: Bool) {
        self.hasColour = hasColour
    }

    /// What shows a picture in place of the last one; nothing where both are the same.
    package mutating func paint(_ lines: [Line]) -> String {
        guard lines != seen else { return "" }
        let isSameHeight = lines.count == seen.count
        var text = "\r"
        for (index, line) in lines.enumerated() {
            if index > 0 { text += "\r\n" }
            if isSameHeight, seen[index] == line { continue }
            text += rendered(line) + "\u{1B}[K"
        }
        if !isSameHeight { text += "\u{1B}[J" }
        if lines.count > 1 { text += "\u{1B}[\(lines.count - 1)A" }
        seen = lines
        return text + "\r"
    }

    /// What takes the picture away.
    package mutating func clear() -> String {
        seen = []
        return "\(Self.erase)"
    }

    private func rendered(_ line: Line) -> String {
        line.reduce(into: "") { text, span in
            let codes = codes(span.look)
            text += codes.isEmpty ? span.text : "\u{1B}[\(codes)m\(span.text)\u{1B}[0m"
        }
    }

    private func codes(_ look: Span.Look) -> String {
        let table: [(Span.Look, String)] = [
            (.bold, "1"), (.faint, "2"), (.underlined, "4"), (.reversed, "7"),
            (.accent, hasColour ? "36" : ""),
        ]
        return table.filter { look.contains($0.0) && !$0.1.isEmpty }.map(\.1)
            .joined(separator: ";")
    }
}
