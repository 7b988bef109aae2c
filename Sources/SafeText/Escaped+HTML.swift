extension Escaped {
    /// Escapes text for an HTML text node or a quoted attribute.
    ///
    /// Never for a URL, style, script or id. Tabs and line ends become a space, so that words stay
    /// apart; other controls are dropped; bidi controls are shown, so that no name turns its
    /// surroundings round. Joiners stay, for Persian names and emoji need them. HTML Living
    /// Standard §13.1.2.3 and §13.1.4.
    package static func html(_ text: String) -> String {
        mapped(text) { scalar in
            switch scalar {
            case "&": "&amp;"
            case "<": "&lt;"
            case ">": "&gt;"
            case "\"": "&quot;"
            case "'": "&#39;"
            case "`": "&#96;"
            case "\t", "\n", "\r": " "
            default: htmlRest(scalar)
            }
        }
    }

    /// Drops controls and shows what steers direction or breaks lines.
    private static func htmlRest(_ scalar: Unicode.Scalar) -> String? {
        if scalar.isControl { return "" }
        if scalar.isLineSeparator { return " " }
        return scalar.isBidiControl ? visible(scalar) : nil
    }
}
