import KeyMode

extension Surroundings {
    /// The beginnings of the names of terminals that know the sequences of ECMA-48 that are used.
    private static let capable = [
        "xterm", "tmux", "screen", "rxvt", "linux", "vt100", "vt220", "alacritty", "foot", "kitty",
        "wezterm", "st-", "konsole", "gnome", "vte", "iterm", "contour", "mintty", "cygwin",
        "ghostty", "putty", "eterm", "nsterm",
    ]

    /// Whether questions can be answered with single keys: on a terminal that is known to be able,
    /// that is large enough, and whose user has not asked for plain lines.
    var takesKeys: Bool {
        guard inputIsTerminal, outputIsTerminal, Self.isUnset("ACCESSIBLE"),
            let name = System.variable("TERM"), Self.capable.contains(where: name.hasPrefix)
        else { return false }
        let size = KeyTerminal.size
        let smallest = KeyScreen.smallest
        return size.columns >= smallest.columns && size.rows >= smallest.rows
    }

    /// Whether colours are wanted (no-color.org).
    var wantsColour: Bool { Self.isUnset("NO_COLOR") }

    private static func isUnset(_ name: String) -> Bool {
        (System.variable(name) ?? "").isEmpty
    }
}
