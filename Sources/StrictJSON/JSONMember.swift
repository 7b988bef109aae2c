/// A member of an object: a name and its value (RFC 8259 §4).
package struct JSONMember: Sendable, Hashable {
    /// The name, its escapes resolved.
    package let name: String

    /// Where the name starts, at its quote.
    package let namePosition: JSONPosition

    /// The value.
    package let value: JSONNode

    /// Makes a member.
    package init(name: String, namePosition: JSONPosition, value: JSONNode) {
        self.name = name
        self.namePosition = namePosition
        self.value = value
    }
}
