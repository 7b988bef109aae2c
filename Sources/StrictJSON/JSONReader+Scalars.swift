extension JSONReader {
    /// Reads a number and keeps it as it was written (RFC 8259 §6).
    mutating func readNumber() throws(JSONFault) -> String {
        let start = cursor
        guard skipNumber(), !(cursor.byte.map(ASCII.spoilsNumber) ?? false) else {
            throw JSONFault(kind: .badNumber, position: start.position)
        }
        return String(decoding: cursor.bytes[start.index..<cursor.index], as: UTF8.self)
    }

    private mutating func skipNumber() -> Bool {
        _ = cursor.skip(ASCII.minus)
        guard cursor.skip(ASCII.zero) || cursor.skipDigits() else { return false }
        if cursor.skip(ASCII.point), !cursor.skipDigits() { return false }
        if cursor.skip(UInt8(ascii: "e")) || cursor.skip(UInt8(ascii: "E")) {
            if !cursor.skip(ASCII.plus) { _ = cursor.skip(ASCII.minus) }
            return cursor.skipDigits()
        }
        return true
    }

    /// Reads a string from its opening quote (RFC 8259 §7), piece by piece between escapes.
    mutating func readString() throws(JSONFault) -> String {
        let opening = cursor.position
        cursor.step()
        var joined: [UInt8] = []
        var pieceStart = cursor.index
        while let byte = cursor.byte {
            switch byte {
            case ASCII.quote:
                let piece = cursor.bytes[pieceStart..<cursor.index]
                cursor.step()
                return String(decoding: joined.isEmpty ? piece : joined + piece, as: UTF8.self)
            case ASCII.backslash:
                joined += cursor.bytes[pieceStart..<cursor.index]
                joined += try readEscape(in: opening).utf8
                pieceStart = cursor.index
            case 0..<ASCII.space:
                throw fault(byte == ASCII.nul ? .nul : .controlInString)
            default:
                cursor.step()
            }
        }
        throw JSONFault(kind: .unterminatedString, position: opening)
    }

    /// Reads an escape from its backslash, which is where a fault in it is.
    private mutating func readEscape(in string: JSONPosition) throws(JSONFault) -> String {
        let start = cursor.position
        cursor.step()
        guard let byte = cursor.byte else {
            throw JSONFault(kind: .unterminatedString, position: string)
        }
        if byte == ASCII.lowerU { return String(try readUnicode(from: start)) }
        guard let scalar = Self.shortEscapes[byte] else {
            throw JSONFault(kind: .badEscape, position: start)
        }
        cursor.step()
        return scalar
    }

    /// Reads `u` and four digits, and the second half where they are the first of a surrogate pair.
    private mutating func readUnicode(
        from start: JSONPosition
    ) throws(JSONFault) -> Unicode.Scalar {
        let first = try readUnit(from: start)
        if let scalar = Unicode.Scalar(first) { return scalar }
        let lone = JSONFault(kind: .loneSurrogate, position: start)
        guard UTF16.isLeadSurrogate(first) else { throw lone }
        let second = cursor.position
        guard cursor.skip(ASCII.backslash), cursor.byte == ASCII.lowerU else { throw lone }
        let trail = try readUnit(from: second)
        guard UTF16.isTrailSurrogate(trail) else { throw lone }
        return UTF16.decode(UTF16.EncodedScalar([first, trail]))
    }

    private mutating func readUnit(from start: JSONPosition) throws(JSONFault) -> UInt16 {
        cursor.step()
        var unit: UInt16 = 0
        for _ in 0..<4 {
            guard let digit = cursor.byte.flatMap(ASCII.hexadecimal) else {
                throw JSONFault(kind: .badEscape, position: start)
            }
            unit = unit << 4 | digit
            cursor.step()
        }
        return unit
    }

    private static let shortEscapes: [UInt8: String] = [
        ASCII.quote: "\"", ASCII.backslash: "\\", UInt8(ascii: "/"): "/",
        UInt8(ascii: "b"): "\u{8}", UInt8(ascii: "f"): "\u{C}", UInt8(ascii: "n"): "\n",
        UInt8(ascii: "r"): "\r", UInt8(ascii: "t"): "\t",
    ]
}
