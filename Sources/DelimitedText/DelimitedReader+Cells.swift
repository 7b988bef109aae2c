extension DelimitedReader {
    /// Reads a cell and stops at what ends it: a separator, a line end, or the end of the file.
    mutating func readCell() -> DelimitedCell {
        guard cursor.index < bytes.count, bytes[cursor.index] == ASCII.quote else {
            return readPlainCell()
        }
        return readQuotedCell()
    }

    /// Reads a cell that does not start with a quote, and may have none (RFC 4180 §2, rule 5).
    private mutating func readPlainCell() -> DelimitedCell {
        let start = cursor
        var place = start
        while place.index < bytes.count {
            let byte = bytes[place.index]
            if endsCell(byte) { break }
            if byte == ASCII.quote { note(.strayQuote, at: place.position) }
            if byte == ASCII.nul { note(.nul, at: place.position) }
            place.step(over: byte)
        }
        cursor = place
        return cell(bytes[start.index..<place.index], from: start)
    }

    /// Reads a cell in quotes, where a doubled quote is one and the rest is text (rules 5 to 7).
    private mutating func readQuotedCell() -> DelimitedCell {
        let opening = cursor
        cursor.step(over: ASCII.quote)
        let start = cursor
        var joined: [UInt8] = []
        var pieceStart = start.index
        while cursor.index < bytes.count {
            let byte = bytes[cursor.index]
            if byte == ASCII.nul { note(.nul, at: cursor.position) }
            guard byte == ASCII.quote else {
                cursor.step(in: bytes)
                continue
            }
            let piece = bytes[pieceStart..<cursor.index]
            cursor.step(over: byte)
            let isDoubled = cursor.index < bytes.count && bytes[cursor.index] == ASCII.quote
            guard isDoubled else { return close(joined, piece, from: start) }
            joined += piece
            pieceStart = cursor.index
            cursor.step(over: byte)
        }
        return readUnclosed(opening: opening, start: start)
    }

    /// Ends a quoted cell after its closing quote, and keeps text that should not be there.
    private mutating func close(
        _ joined: [UInt8],
        _ piece: ArraySlice<UInt8>,
        from start: TextCursor
    ) -> DelimitedCell {
        let end = cursor
        while cursor.index < bytes.count, !endsCell(bytes[cursor.index]) {
            note(.textAfterQuote, at: end.position)
            if bytes[cursor.index] == ASCII.nul { note(.nul, at: cursor.position) }
            cursor.step(over: bytes[cursor.index])
        }
        let rest = bytes[end.index..<cursor.index]
        return cell(joined.isEmpty && rest.isEmpty ? piece : joined + piece + rest, from: start)
    }

    /// Reads again a cell that nothing closes, as the rest of its line, so that the rows below are
    /// not lost.
    private mutating func readUnclosed(opening: TextCursor, start: TextCursor) -> DelimitedCell {
        forgetCellFaults()
        note(.unclosedQuote, at: opening.position)
        cursor = start
        while cursor.index < bytes.count {
            let byte = bytes[cursor.index]
            if byte == ASCII.lineFeed || byte == ASCII.carriageReturn { break }
            if byte == ASCII.nul { note(.nul, at: cursor.position) }
            cursor.step(over: byte)
        }
        return cell(bytes[start.index..<cursor.index], from: start)
    }

    private func endsCell(_ byte: UInt8) -> Bool {
        byte == separator || byte == ASCII.lineFeed || byte == ASCII.carriageReturn
    }

    /// Makes a cell of its content, and notes what is wrong with the bytes between `start` and
    /// here.
    private mutating func cell(
        _ content: ArraySlice<UInt8>,
        from start: TextCursor
    ) -> DelimitedCell {
        if !isUTF8, let fault = firstFaultOfUTF8(in: bytes[start.index..<cursor.index]) {
            var place = start
            while place.index < fault { place.step(in: bytes) }
            note(.notUTF8, at: place.position)
        }
        var content = content
        if content.count > DelimitedDocument.cellLimit {
            note(.cellTooLong, at: start.position)
            content = wholeScalars(content.prefix(DelimitedDocument.cellLimit + 1))
        }
        let text = String(decoding: content, as: UTF8.self)
        return DelimitedCell(text: text, position: start.position)
    }
}
