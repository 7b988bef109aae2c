/// Reads values off a byte array by recursive descent, no deeper than `JSONNode.depthLimit`.
struct JSONReader {
    var cursor: JSONCursor

    init(_ bytes: [UInt8]) {
        cursor = JSONCursor(bytes)
    }

    mutating func readDocument() throws(JSONFault) -> JSONNode {
        try checkEncoding()
        cursor.skipSpace()
        guard cursor.byte != nil else { throw fault(.emptyDocument) }
        let node = try readValue(depth: 0)
        cursor.skipSpace()
        guard let byte = cursor.byte else { return node }
        throw fault(byte == ASCII.nul ? .nul : .trailingText)
    }

    /// Reads one value (RFC 8259 §3); `depth` counts the arrays and objects round it.
    mutating func readValue(depth: Int) throws(JSONFault) -> JSONNode {
        let start = cursor.position
        return JSONNode(kind: try readKind(depth: depth), position: start)
    }

    private mutating func readKind(depth: Int) throws(JSONFault) -> JSONNode.Kind {
        switch cursor.byte {
        case ASCII.openBrace: .object(try readObject(depth: depth + 1))
        case ASCII.openBracket: .array(try readArray(depth: depth + 1))
        case ASCII.quote: .string(try readString())
        case UInt8(ascii: "t"): try read("true", as: .bool(true))
        case UInt8(ascii: "f"): try read("false", as: .bool(false))
        case UInt8(ascii: "n"): try read("null", as: .null)
        case ASCII.minus, ASCII.plus, ASCII.point: .number(try readNumber())
        case let byte? where ASCII.digits.contains(byte): .number(try readNumber())
        default: throw unexpected()
        }
    }

    /// Reads a literal, whose position is at fault if it is another word.
    private mutating func read(
        _ word: StaticString,
        as kind: JSONNode.Kind
    ) throws(JSONFault) -> JSONNode.Kind {
        let start = cursor.position
        for byte in word.description.utf8 {
            if cursor.byte == nil { throw fault(.unexpectedEnd) }
            guard cursor.skip(byte) else {
                throw JSONFault(kind: .unexpectedByte, position: start)
            }
        }
        return kind
    }

    /// Refuses what is not plain UTF-8 (RFC 8259 §8.1), so that nothing below need look again.
    private func checkEncoding() throws(JSONFault) {
        if cursor.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { throw fault(.byteOrderMark) }
        do throws(UTF8.ValidationError) {
            _ = try UTF8Span(validating: cursor.bytes.span)
        } catch {
            var place = cursor
            while place.index < error.byteOffsets.lowerBound {
                place.stepOverAny()
            }
            throw JSONFault(kind: .notUTF8, position: place.position)
        }
    }

    /// Makes a fault here.
    func fault(_ kind: JSONFault.Kind) -> JSONFault {
        JSONFault(kind: kind, position: cursor.position)
    }

    /// Makes the fault for a byte, or an end, that cannot stand here.
    func unexpected() -> JSONFault {
        guard let byte = cursor.byte else { return fault(.unexpectedEnd) }
        return fault(byte == ASCII.nul ? .nul : .unexpectedByte)
    }
}
