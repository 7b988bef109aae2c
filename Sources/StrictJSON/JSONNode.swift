/// A value of a JSON text with the place where it starts (RFC 8259 §3).
package struct JSONNode: Sendable, Hashable {
    /// What the value is.
    package enum Kind: Sendable, Hashable {
        /// An object: its members in order, those of one name all kept (RFC 8259 §4).
        case object([JSONMember])
        /// An array (RFC 8259 §5).
        case array([JSONNode])
        /// A string, its escapes resolved (RFC 8259 §7).
        case string(String)
        /// A number as it was written, so that `1.0` is not `1` (RFC 8259 §6).
        case number(String)
        /// The literal `true` or `false`.
        case bool(Bool)
        /// The literal `null`.
        case null
    }

    /// The most arrays and objects that may stand in each other (RFC 8259 §9 allows a limit).
    package static let depthLimit = 64

    /// What the value is.
    package let kind: Kind

    /// Where it starts.
    package let position: JSONPosition

    /// Makes a value at a position.
    package init(kind: Kind, position: JSONPosition) {
        self.kind = kind
        self.position = position
    }

    /// Reads a whole JSON text, and nothing that RFC 8259 does not allow.
    ///
    /// No byte order mark, no comments, no trailing commas, no text after the value; bytes must be
    /// UTF-8 (RFC 8259 §8.1) and escaped surrogates come in pairs.
    ///
    /// - Throws: The first fault, with its position; bytes that are not UTF-8 come first.
    package static func read(_ bytes: [UInt8]) throws(JSONFault) -> JSONNode {
        var reader = JSONReader(bytes)
        return try reader.readDocument()
    }
}
