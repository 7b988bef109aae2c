extension Wrapping {
    /// Counts the terminal columns that a text takes.
    ///
    /// Wide scripts and emoji take two, combining marks and zero-width scalars none (UAX #11, UTS
    /// #51).
    package static func displayWidth(_ text: String) -> Int {
        if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return text.utf8.count }
        return text.reduce(0) { $0 + displayWidth(of: $1) }
    }

    /// Counts the columns of one character: at most two for an emoji however many scalars make it.
    static func displayWidth(of character: Character) -> Int {
        let scalars = character.unicodeScalars
        let isEmoji = scalars.contains { scalar in
            scalar.value == 0xFE0F || (scalar.value > 0xFF && scalar.properties.isEmojiPresentation)
        }
        return isEmoji ? 2 : scalars.reduce(0) { $0 + width(of: $1) }
    }

    private static func width(of scalar: Unicode.Scalar) -> Int {
        if (0x20..<0x7F).contains(scalar.value) { return 1 }
        if scalar.isControl || scalar.isHidden || isCombining(scalar) { return 0 }
        return isWide(scalar.value) ? 2 : 1
    }

    /// Tells whether this is drawn on what stands before it; the vowels and finals of Hangul are.
    private static func isCombining(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x1160...0x11FF, 0xD7B0...0xD7FF: true
        default: [.nonspacingMark, .enclosingMark].contains(scalar.properties.generalCategory)
        }
    }

    /// Tells whether this is wide or full-width: the blocks of UAX #11, table 1, that hold letters.
    private static func isWide(_ value: UInt32) -> Bool {
        switch value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3,
            0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6B, 0xFF01...0xFF60, 0xFFE0...0xFFE6,
            0x16FE0...0x18DF2, 0x1AFF0...0x1B2FB, 0x1F200...0x1F265, 0x20000...0x3FFFD:
            true
        default:
            false
        }
    }
}
