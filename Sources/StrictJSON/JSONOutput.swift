/// A JSON value to be written (RFC 8259 §3), its members in the order given.
package enum JSONOutput: Sendable {
    /// An object; names should be unique (RFC 8259 §4), which is up to the writer.
    case object([(String, JSONOutput)])
    /// An array.
    case array([JSONOutput])
    /// A string, as it is; escapes are made on the way out.
    case string(String)
    /// A whole number.
    case integer(Int)
    /// The literal `true` or `false`.
    case bool(Bool)
    /// The literal `null`.
    case null

    /// Writes the value, without a line end after it.
    ///
    /// Strings are escaped more than RFC 8259 §7 asks for, as `Escaped.json(_:)` says. Pretty text
    /// has one member a line and an indent of two spaces; an array of scalars stays on one line
    /// where that is under 100 columns. Other text has no white space at all.
    package func text(pretty: Bool = true) -> String {
        var writer = JSONWriter(isPretty: pretty)
        writer.write(self)
        return writer.text
    }

    /// Whether the value holds no other value.
    var isScalar: Bool {
        switch self {
        case .object, .array: false
        case .string, .integer, .bool, .null: true
        }
    }
}
