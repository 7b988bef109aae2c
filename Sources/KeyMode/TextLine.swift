import SafeText

/// A line of text that is typed, with a cursor between its characters.
package struct TextLine: Sendable, Hashable {
    /// The longest text that is taken, in bytes: what a terminal itself takes as a line.
    package static let limit = 4094

    /// What stands before the cursor.
    package private(set) var before = ""
    /// What stands behind the cursor.
    package private(set) var after = ""

    /// Makes a line with the cursor at its end.
    ///
    /// - Parameter text: What stands in it at first.
    package init(_ text: String = "") {
        insert(text)
    }

    /// The whole text.
    package var text: String { before + after }

    /// Whether nothing was typed.
    package var isEmpty: Bool { before.isEmpty && after.isEmpty }

    /// Inserts text at the cursor; a line end or tabulator becomes a space, other controls nothing.
    ///
    /// - Parameter text: Any text.
    /// - Returns: Whether all of it found room.
    @discardableResult
    package mutating func insert(_ text: String) -> Bool {
        var room = Self.limit - before.utf8.count - after.utf8.count
        var last: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            defer { last = scalar }
            var scalar = scalar
            if scalar == "\n", last == "\r" { continue }
            if ["\n", "\r", "\t"].contains(scalar) { scalar = " " }
            if scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) { continue }
            room -= UTF8.width(scalar)
            guard room >= 0 else {
                alignCursor()
                return false
            }
            before.unicodeScalars.append(scalar)
        }
        alignCursor()
        return true
    }

    /// Moves the cursor by a character or to an end.
    ///
    /// - Parameter direction: Where to; up and down lead nowhere.
    package mutating func move(_ direction: KeyPress.Direction) {
        switch direction {
        case .left:
            if let last = before.popLast() { after = String(last) + after }
        case .right:
            if !after.isEmpty { before.append(after.removeFirst()) }
        case .home: (before, after) = ("", text)
        case .end: (before, after) = (text, "")
        case .up, .down, .pageUp, .pageDown: return
        }
        alignCursor()
    }

    /// Removes the character before the cursor.
    package mutating func removeBefore() {
        _ = before.popLast()
        alignCursor()
    }

    /// Removes the character behind the cursor.
    package mutating func removeAfter() {
        if !after.isEmpty { after.removeFirst() }
        alignCursor()
    }

    /// Removes the word before the cursor, and the spaces behind it.
    package mutating func removeWord() {
        while before.last == " " { before.removeLast() }
        while let last = before.last, last != " " { before.removeLast() }
        alignCursor()
    }

    /// Removes all that stands before the cursor.
    package mutating func removeToStart() {
        before = ""
    }

    /// Removes all that stands behind the cursor.
    package mutating func removeToEnd() {
        after = ""
    }

    /// Puts the cursor behind the character in which it stands: two halves may have become one.
    private mutating func alignCursor() {
        guard !before.isEmpty, !after.isEmpty else { return }
        let whole = text
        let offset = before.utf8.count
        var end = whole.startIndex
        while whole.utf8.distance(from: whole.startIndex, to: end) < offset {
            end = whole.index(after: end)
        }
        before = String(whole[..<end])
        after = String(whole[end...])
    }

    /// What of the text fits into some columns, with the character on which the cursor stands.
    ///
    /// - Parameter columns: How many columns there are; at least 2.
    /// - Returns: The text before the cursor, the character under it, a space at the end, and the
    ///   text behind it; all safe for a terminal.
    package func window(columns: Int) -> (before: String, cursor: String, after: String) {
        let cursor = after.first.map { Escaped.terminal(String($0)) } ?? " "
        var room = columns - Wrapping.displayWidth(cursor)
        var head: [String] = []
        for character in before.reversed() {
            let text = Escaped.terminal(String(character))
            room -= Wrapping.displayWidth(text)
            guard room >= 0 else { break }
            head.append(text)
        }
        var tail = ""
        for character in after.dropFirst() {
            let text = Escaped.terminal(String(character))
            room -= Wrapping.displayWidth(text)
            guard room >= 0 else { break }
            tail += text
        }
        return (head.reversed().joined(), cursor, tail)
    }
}
