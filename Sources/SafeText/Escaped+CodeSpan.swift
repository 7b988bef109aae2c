extension Escaped {
    /// Writes text as a Markdown code span, whose fence is longer than any run of backticks in it.
    ///
    /// Controls and line ends become spaces, hidden scalars are shown. A space is put inside both
    /// fences where the text begins or ends in a backtick, or in spaces that a renderer would strip
    /// (GFM §6.3). A code span cannot be empty, so empty text becomes a space.
    package static func codeSpan(_ text: String) -> String {
        fenced(codeText(text))
    }

    /// Writes text as a code span for a cell of a table, where a pipe needs a backslash even in
    /// code.
    ///
    /// Renderers differ on a backslash that stands before that (GFM §4.10, example 200), so the two
    /// get a space between them: the only change that can be seen.
    package static func codeSpanCell(_ text: String) -> String {
        var content = ""
        var previous: Unicode.Scalar = " "
        for scalar in codeText(text).unicodeScalars {
            if scalar == "|" { content += previous == "\\" ? " \\" : "\\" }
            content.unicodeScalars.append(scalar)
            previous = scalar
        }
        return fenced(content)
    }

    /// Returns a fence for a code block that no line of the text can close (GFM §4.5).
    package static func fence(for text: String) -> String {
        String(repeating: "`", count: max(3, longestBacktickRun(in: text) + 1))
    }

    /// Turns controls into spaces and shows hidden scalars.
    private static func codeText(_ text: String) -> String {
        var result = ""
        for scalar in spaced(text) {
            result += scalar.isHidden ? visible(scalar) : String(scalar)
        }
        return result
    }

    /// Puts fences round text that is already clean.
    private static func fenced(_ content: String) -> String {
        let fence = String(repeating: "`", count: longestBacktickRun(in: content) + 1)
        let content = content.isEmpty ? " " : content
        let padding = needsPadding(content) ? " " : ""
        return fence + padding + content + padding + fence
    }

    /// Tells whether the fences would run into the text, or a renderer would strip spaces of its
    /// own (GFM §6.3).
    private static func needsPadding(_ content: String) -> Bool {
        let scalars = content.unicodeScalars
        guard let first = scalars.first, let last = scalars.last else { return false }
        if first == "`" || last == "`" { return true }
        return first == " " && last == " " && scalars.contains { $0 != " " }
    }

    /// Counts the longest run of backticks.
    private static func longestBacktickRun(in text: String) -> Int {
        var longest = 0
        var run = 0
        for byte in text.utf8 {
            run = byte == UInt8(ascii: "`") ? run + 1 : 0
            longest = max(longest, run)
        }
        return longest
    }
}
