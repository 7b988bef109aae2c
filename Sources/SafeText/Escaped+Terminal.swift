extension Escaped {
    /// Shows controls, bidi controls and zero-width scalars as visible escapes such as `\u{1B}`.
    ///
    /// For one line on a terminal: line ends are shown too, and other letters of any script are
    /// kept. It is made to be safe and readable, not to be undone: a backslash stays a backslash.
    /// ECMA-48 §5 (C0, C1 and the sequences they begin), UAX #9 §2 (bidi).
    package static func terminal(_ text: String) -> String {
        mapped(text) { scalar in
            scalar.isControl || scalar.isLineSeparator || scalar.isHidden ? visible(scalar) : nil
        }
    }
}
