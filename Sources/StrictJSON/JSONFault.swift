/// What makes a text no JSON, and where (RFC 8259); a fact without words.
package struct JSONFault: Error, Sendable, Hashable {
    /// What is wrong.
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        /// A byte that cannot stand there (RFC 8259 §2).
        case unexpectedByte
        /// The text ends before the value does (RFC 8259 §2).
        case unexpectedEnd
        /// A comma before a closing bracket (RFC 8259 §4 and §5); the position is the comma's.
        case trailingComma
        /// A string that nothing closes (RFC 8259 §7); the position is its quote's.
        case unterminatedString
        /// A backslash before something else than RFC 8259 §7 lists.
        case badEscape
        /// An escaped surrogate without its other half (RFC 8259 §7 and §8.2).
        case loneSurrogate
        /// A number with a leading zero or plus, or without a digit where one belongs (RFC 8259
        /// §6).
        case badNumber
        /// A control that is not escaped inside a string (RFC 8259 §7).
        case controlInString
        /// Bytes that are not UTF-8 (RFC 8259 §8.1).
        case notUTF8
        /// A NUL byte anywhere.
        case nul
        /// A byte order mark at the start (RFC 8259 §8.1).
        case byteOrderMark
        /// Arrays and objects in each other beyond `JSONNode.depthLimit` (RFC 8259 §9).
        case tooDeep
        /// Something after the value (RFC 8259 §2).
        case trailingText
        /// Nothing but white space (RFC 8259 §2).
        case emptyDocument
    }

    /// What is wrong.
    package let kind: Kind

    /// Where it is.
    package let position: JSONPosition

    /// Makes a fault at a position.
    package init(kind: Kind, position: JSONPosition) {
        self.kind = kind
        self.position = position
    }
}
