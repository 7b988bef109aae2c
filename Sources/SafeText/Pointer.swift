/// Shows a place in a line of text: the line, cut to what stands around it, and a caret below.
package enum Pointer {
    /// The two lines, each indented by two spaces.
    ///
    /// - Parameters:
    ///   - column: The place, from 1, in Unicode scalars.
    ///   - line: The line; controls in it are shown as visible escapes.
    /// - Returns: The line and the caret.
    package static func lines(to column: Int, in line: String) -> [String] {
        let scalars = Array(line.unicodeScalars.prefix(column + 100))
        let place = min(max(column - 1, 0), scalars.count)
        let start = place > 60 ? place - 50 : 0
        let end = min(scalars.count, start + 96)
        let lead = start > 0 ? "…" : ""
        let tail = end < scalars.count ? "…" : ""
        let before = lead + text(scalars[start..<place])
        let shown = lead + text(scalars[start..<end]) + tail
        let indent = String(repeating: " ", count: Wrapping.displayWidth(before))
        return ["  " + shown, "  " + indent + "^"]
    }

    private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        Escaped.terminal(String(String.UnicodeScalarView(scalars)))
    }
}
