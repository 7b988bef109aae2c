import PolicyModel

/// Writes a manual page in the `man` macros, which groff and mandoc read.
///
/// All of it is ASCII: other scalars are named (groff_char(7)), so that no encoding can be wrong.
struct Roff {
    private(set) var text = ""
    /// Whether a heading was just written, after which a paragraph needs no macro.
    private var isFresh = false

    /// The first line: name, section and source, without a day, so that the bytes stay the same.
    mutating func title(_ name: String, section: Int, source: String) {
        text += ".TH \"\(Self.escaped(name))\" \(section) \"\" \"\(Self.escaped(source))\"\n"
    }

    mutating func heading(_ name: String) {
        text += ".SH \(Self.escaped(name))\n"
        isFresh = true
    }

    mutating func subheading(_ name: String) {
        text += ".SS \(Self.escaped(name))\n"
        isFresh = true
    }

    /// A way to call the program, whose name comes first.
    mutating func synopsis(_ arguments: String) {
        let rest = arguments.isEmpty ? "" : " " + Self.escaped(arguments)
        text += start() + "\\fB\(Self.escaped(CommandTable.programName))\\fR\(rest)\n"
    }

    /// A paragraph.
    mutating func paragraph(_ words: String) {
        text += start() + "\(Self.line(words))\n"
    }

    /// Something and what it means.
    mutating func item(_ term: String, _ words: String) {
        isFresh = false
        text += ".TP\n\\fB\(Self.escaped(term))\\fR\n\(Self.line(words))\n"
    }

    /// An option with what stands for its value.
    mutating func item(option: CommandSpec.Option, in words: Words) {
        let shown = option.value.map { words(Phrase(stringLiteral: $0)) }
        var value = shown.map { " \\fI\(Self.escaped($0))\\fR" } ?? ""
        if option.isValueOptional { value = " [\(value.drop { $0 == " " })]" }
        let repeats = option.isRepeatable ? " \\[u2026]" : ""
        let name = Self.escaped("--\(option.name)")
        isFresh = false
        text += ".TP\n\\fB\(name)\\fR\(value)\(repeats)\n\(Self.line(words(option.help)))\n"
    }

    /// Commands as they are typed, line by line.
    mutating func example(_ does: String, _ command: String) {
        text += start() + "\(Self.line(does + ":"))\n.PP\n"
        text += ".nf\n.RS 4\n\(Self.line(command))\n.RE\n.fi\n"
    }

    /// The macro that parts a paragraph from the one before it, if there is one.
    private mutating func start() -> String {
        defer { isFresh = false }
        return isFresh ? "" : ".PP\n"
    }

    /// Words that begin no request, whatever they begin with (groff(7), “Control characters”).
    private static func line(_ words: String) -> String {
        let line = escaped(words)
        return line.hasPrefix(".") || line.hasPrefix("'") ? "\\&" + line : line
    }

    /// Text with every character that roff reads as something else named.
    ///
    /// A hyphen becomes a minus, so that what is copied from the page is what is typed.
    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": result += "\\e"
            case "-": result += "\\-"
            case "'": result += "\\(aq"
            case "`": result += "\\(ga"
            case "^": result += "\\(ha"
            case "~": result += "\\(ti"
            case "\"": result += "\\(dq"
            case "\n", "\t": result += " "
            case _ where (0x20..<0x7F).contains(scalar.value):
                result.unicodeScalars.append(scalar)
            default:
                let digits = String(scalar.value, radix: 16, uppercase: true)
                let zeros = String(repeating: "0", count: max(0, 4 - digits.count))
                result += "\\[u\(zeros)\(digits)]"
            }
        }
        return result
    }
}
