/// Folds text into lines that fit a terminal.
package enum Wrapping {
    /// Folds text at spaces so that no line is wider than `width` columns.
    ///
    /// Line ends in the text stay, runs of spaces become one, a no-break space holds. A word wider
    /// than a line stands alone and sticks out, so that addresses can be copied; wide scripts break
    /// between characters. Fold before styling: escape sequences would be counted as text.
    ///
    /// - Parameters:
    ///   - text: Text that is already safe for its sink.
    ///   - width: The columns of a line, the indent among them.
    ///   - indent: What stands before each line, save empty ones.
    ///   - first: What stands before the first line instead, such as a number or a bullet.
    /// - Returns: The lines, with LF between them.
    package static func wrap(
        _ text: String,
        width: Int,
        indent: String = "",
        first: String? = nil
    ) -> String {
        var folder = LineFolder(width: width, indent: indent, first: first ?? indent)
        for paragraph in lines(of: text) {
            for word in paragraph.split(whereSeparator: { $0 == " " || $0 == "\t" }) {
                folder.add(word: String(Substring(word)))
            }
            folder.endLine()
        }
        return folder.lines.joined(separator: "\n")
    }

    /// Parts text at LF and CR LF; by scalars, since CR LF is one `Character`.
    private static func lines(of text: String) -> [Substring.UnicodeScalarView] {
        text.unicodeScalars
            .split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.last == "\r" ? $0.dropLast() : $0 }
    }
}
