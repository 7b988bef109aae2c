extension Escaped {
    /// Escapes text for a line of GitHub Flavoured Markdown, where it stands for nothing but
    /// itself.
    ///
    /// Specials get a backslash (GFM §6.1), `<`, `>` and `&` become entities (GFM §6.2), controls
    /// and line ends become spaces, hidden scalars are shown. Spaces at both ends go, since they
    /// could make a code block. A word joiner goes into what renderers link by themselves (GFM
    /// §6.9: `http://`, `www.`, `@`): they look at the text after the backslashes have gone, so
    /// that a backslash would not do.
    package static func markdown(_ text: String) -> String {
        markdown(text, escapingPipes: false)
    }

    /// Escapes text as `markdown(_:)` does, and pipes too, for a cell of a table (GFM §4.10).
    package static func markdownCell(_ text: String) -> String {
        markdown(text, escapingPipes: true)
    }

    /// Escapes scalar by scalar, with an eye on what stands before and after.
    private static func markdown(_ text: String, escapingPipes: Bool) -> String {
        let scalars = trimmed(spaced(text))
        let digits = scalars.prefix { ("0"..."9").contains($0) }.count
        var result = ""
        for index in scalars.indices {
            let scalar = scalars[index]
            if scalar == "|" {
                result += escapingPipes ? "\\|" : "|"
            } else if let linked = unlinked(scalar, at: index, in: scalars) {
                result += linked
            } else if startsBlock(at: index, in: scalars, digits: digits) {
                result += "\\\(scalar)"
            } else {
                result += inline(scalar)
            }
        }
        return result
    }

    /// Escapes one scalar that has a meaning anywhere in a line, for GFM or for Pandoc (`$`, `^`,
    /// braces).
    private static func inline(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "&": "&amp;"
        case "<": "&lt;"
        case ">": "&gt;"
        case "\\", "`", "*", "_", "[", "]", "{", "}", "~", "$", "^": "\\\(scalar)"
        default: scalar.isHidden ? shown(scalar) : String(scalar)
        }
    }

    /// Parts what a renderer would make a link or a mention of, with a word joiner that is not
    /// seen.
    private static func unlinked(
        _ scalar: Unicode.Scalar,
        at index: Int,
        in scalars: [Unicode.Scalar]
    ) -> String? {
        switch scalar {
        case "@": "@&#8288;"
        case ":" where scalars[(index + 1)...].starts(with: ["/", "/"]): ":&#8288;"
        case "." where endsInWWW(scalars[..<index]): "&#8288;."
        default: nil
        }
    }

    /// Tells whether these scalars end in `www`, in whatever case.
    private static func endsInWWW(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
        scalars.count >= 3 && scalars.suffix(3).allSatisfy { $0 == "w" || $0 == "W" }
    }

    /// Tells whether the scalar would begin a heading, list, rule or definition (GFM §4.1 to §5.2).
    ///
    /// A numbered item begins with as many digits as stand at the start of the line.
    private static func startsBlock(
        at index: Int,
        in scalars: [Unicode.Scalar],
        digits: Int
    ) -> Bool {
        switch scalars[index] {
        case "#", "+", "-", "=", ":", "%":
            index == 0
        case ".", ")":
            index == digits && index > 0
                && (index + 1 == scalars.count || scalars[index + 1] == " ")
        default:
            false
        }
    }

    /// Shows a hidden scalar, escaped so that its backslash and braces come out as themselves.
    private static func shown(_ scalar: Unicode.Scalar) -> String {
        "\\\\u\\{\(hexadecimal(scalar.value))\\}"
    }

    /// Drops the spaces at both ends.
    private static func trimmed(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
        guard let last = scalars.lastIndex(where: { $0 != " " }) else { return [] }
        return Array(scalars[...last].drop { $0 == " " })
    }

    /// Turns controls and line ends into spaces; CR LF becomes one.
    static func spaced(_ text: String) -> [Unicode.Scalar] {
        var result: [Unicode.Scalar] = []
        var previous: Unicode.Scalar = " "
        for scalar in text.unicodeScalars {
            defer { previous = scalar }
            if scalar == "\n" && previous == "\r" { continue }
            result.append(scalar.isControl || scalar.isLineSeparator ? " " : scalar)
        }
        return result
    }
}
