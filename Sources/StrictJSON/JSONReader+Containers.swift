extension JSONReader {
    /// Reads an object (RFC 8259 §4); names may come twice, and whoever reads the result says so.
    mutating func readObject(depth: Int) throws(JSONFault) -> [JSONMember] {
        try open(depth: depth)
        var members: [JSONMember] = []
        var comma: JSONPosition?
        while try !closes(with: ASCII.closeBrace, after: comma) {
            members.append(try readMember(depth: depth))
            comma = try readComma(before: ASCII.closeBrace)
        }
        return members
    }

    /// Reads an array (RFC 8259 §5).
    mutating func readArray(depth: Int) throws(JSONFault) -> [JSONNode] {
        try open(depth: depth)
        var values: [JSONNode] = []
        var comma: JSONPosition?
        while try !closes(with: ASCII.closeBracket, after: comma) {
            values.append(try readValue(depth: depth))
            comma = try readComma(before: ASCII.closeBracket)
        }
        return values
    }

    private mutating func readMember(depth: Int) throws(JSONFault) -> JSONMember {
        let start = cursor.position
        guard cursor.byte == ASCII.quote else { throw unexpected() }
        let name = try readString()
        cursor.skipSpace()
        guard cursor.skip(ASCII.colon) else { throw unexpected() }
        cursor.skipSpace()
        return JSONMember(
            name: name,
            namePosition: start,
            value: try readValue(depth: depth)
        )
    }

    private mutating func open(depth: Int) throws(JSONFault) {
        guard depth <= JSONNode.depthLimit else { throw fault(.tooDeep) }
        cursor.step()
        cursor.skipSpace()
    }

    /// Steps over the closing bracket if it is at hand, which it must not be after a comma.
    private mutating func closes(
        with bracket: UInt8,
        after comma: JSONPosition?
    ) throws(JSONFault) -> Bool {
        guard cursor.byte == bracket else { return false }
        if let comma { throw JSONFault(kind: .trailingComma, position: comma) }
        cursor.step()
        return true
    }

    /// Steps over a comma and returns where it was; nil if the closing bracket is at hand.
    private mutating func readComma(before bracket: UInt8) throws(JSONFault) -> JSONPosition? {
        cursor.skipSpace()
        let start = cursor.position
        if cursor.skip(ASCII.comma) {
            cursor.skipSpace()
            return start
        }
        guard cursor.byte == bracket else { throw unexpected() }
        return nil
    }
}
