extension Escaped {
    /// Escapes text as the contents of a JSON string, without the quotes around it.
    ///
    /// More than RFC 8259 §7 asks for: what a browser, a terminal or an editor could take for
    /// something else is written as `\u` too (controls, DEL, C1, bidi, zero-width, U+2028, U+2029,
    /// `<`, `>`, `&`). Nothing is lost: a JSON reader returns the same text.
    package static func json(_ text: String) -> String {
        mapped(text) { scalar in
            switch scalar {
            case "\"": "\\\""
            case "\\": "\\\\"
            case "<", ">", "&": unicodeEscape(scalar)
            default:
                scalar.isControl || scalar.isLineSeparator || scalar.isHidden
                    ? unicodeEscape(scalar) : nil
            }
        }
    }

    /// Writes a scalar as `\uXXXX`, or as a surrogate pair of those above U+FFFF (RFC 8259 §7).
    private static func unicodeEscape(_ scalar: Unicode.Scalar) -> String {
        var result = ""
        for unit in String(scalar).utf16 {
            let digits = hexadecimal(unit)
            result += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
        }
        return result
    }
}
