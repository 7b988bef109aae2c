extension Unicode.Scalar {
    /// Tells whether this is a control: C0, DEL or C1 (Unicode general category Cc).
    var isControl: Bool {
        value < 0x20 || (0x7F...0x9F).contains(value)
    }

    /// Tells whether a reader somewhere takes this for the end of a line (UAX #14, class BK).
    var isLineSeparator: Bool {
        value == 0x2028 || value == 0x2029
    }

    /// Tells whether this steers the direction of the text around it (UAX #9 §2).
    var isBidiControl: Bool {
        switch value {
        case 0x061C, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    /// Tells whether this draws nothing: bidi controls, zero-width scalars, tags, the BOM.
    ///
    /// Variation selectors 15 and 16 are let through: they choose how an emoji looks, as in U+2764
    /// U+FE0F. The interlinear marks U+FFF9 to U+FFFB are hidden but not default-ignorable (UAX #44
    /// §5.3).
    var isHidden: Bool {
        guard value >= 0xAD else { return false }
        switch value {
        case 0xFE0E...0xFE0F: return false
        case 0xFFF9...0xFFFB: return true
        default: return properties.isDefaultIgnorableCodePoint
        }
    }

    /// Tells whether this is an ASCII letter or digit.
    var isASCIIAlphanumeric: Bool {
        switch self {
        case "0"..."9", "A"..."Z", "a"..."z": true
        default: false
        }
    }
}
