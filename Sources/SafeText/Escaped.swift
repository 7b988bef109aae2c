/// Text that came from people, made harmless for the place where it is written.
///
/// There is one function for each sink. All of them go by Unicode scalars and never by `Character`:
/// `"` followed by U+0301 is one `Character` that is unequal to `"`, and `"\r\n"` is one
/// `Character` too, so a loop over characters leaves both of them as they are.
package enum Escaped {
    /// Writes each scalar as `replacement` says, and as itself where that is nil.
    static func mapped(
        _ text: String,
        _ replacement: (Unicode.Scalar) -> String?
    ) -> String {
        var result = ""
        result.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            if let other = replacement(scalar) {
                result += other
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// Names a scalar in ASCII as Swift source does, such as `\u{1B}`.
    static func visible(_ scalar: Unicode.Scalar) -> String {
        "\\u{\(hexadecimal(scalar.value))}"
    }

    /// Writes a number in capital hexadecimal digits.
    static func hexadecimal(_ value: some BinaryInteger) -> String {
        String(value, radix: 16, uppercase: true)
    }
}
