/// A naive reader of the Markdown that we write, by the letter of GFM; nil where markup is live.
enum MarkdownOracle {
    private static let entities: [(String, String)] = [
        ("amp;", "&"), ("lt;", "<"), ("gt;", ">"), ("#8288;", ""),
    ]

    /// Undoes backslashes (GFM §6.1) and entities (§6.2) of a line, and refuses live markup.
    static func text(of markdown: String) -> String? {
        var result = ""
        var rest = markdown.unicodeScalars[...]
        if let first = rest.first, "#+-=:% \t".unicodeScalars.contains(first) { return nil }
        let afterDigits = rest.drop { ("0"..."9").contains($0) }
        if afterDigits.count < rest.count, [".", ")"].contains(afterDigits.first),
            [nil, " "].contains(afterDigits.dropFirst().first)
        {
            return nil
        }
        while let scalar = rest.popFirst() {
            if scalar == "\\" {
                guard let next = rest.popFirst(), isPunctuation(next) else { return nil }
                result.unicodeScalars.append(next)
            } else if scalar == "&" {
                guard let entity = entities.first(where: { rest.starts(with: $0.0.unicodeScalars) })
                else { return nil }
                result += entity.1
                rest = rest.dropFirst(entity.0.utf8.count)
            } else if "<>`*_[]~$^{}".unicodeScalars.contains(scalar) || scalar.value < 0x20 {
                return nil
            } else {
                result.unicodeScalars.append(scalar)
                if scalar == "@", rest.first != "&" { return nil }
            }
        }
        let plain = markdown.lowercased()
        return ["://", "www."].contains(where: plain.contains) ? nil : result
    }

    /// Parts a row of a table at pipes without a backslash (GFM §4.10).
    ///
    /// Goes by the renderers that pair backslashes, which see more pipes than those that do not.
    static func cells(of row: String) -> [String] {
        var cells = [""]
        var isEscaped = false
        for scalar in row.unicodeScalars {
            if scalar == "|" && !isEscaped {
                cells.append("")
            } else {
                cells[cells.count - 1].unicodeScalars.append(scalar)
            }
            isEscaped = scalar == "\\" && !isEscaped
        }
        return cells
    }

    /// Undoes the backslashes before pipes, as a table does before it reads code (GFM §4.10).
    static func withPipes(_ cell: String) -> String {
        replacing("\\|", with: "|", in: cell)
    }

    /// Puts the space that a code cell has between a backslash and a pipe.
    static func withSpacedPipes(_ text: String) -> String {
        replacing("\\|", with: "\\ |", in: text)
    }

    /// Replaces by scalars, which `String.split` does not.
    private static func replacing(_ part: String, with other: String, in text: String) -> String {
        var result = ""
        var rest = text.unicodeScalars[...]
        while let scalar = rest.first {
            let isHere = rest.starts(with: part.unicodeScalars)
            result += isHere ? other : String(scalar)
            rest = rest.dropFirst(isHere ? part.unicodeScalars.count : 1)
        }
        return result
    }

    /// Reads a code span that makes up a whole line (GFM §6.3).
    static func code(of markdown: String) -> String? {
        let scalars = Array(markdown.unicodeScalars)
        let fence = scalars.prefix { $0 == "`" }.count
        guard fence > 0, scalars.count > 2 * fence else { return nil }
        let content = scalars.dropFirst(fence).dropLast(fence)
        let runs = content.split { $0 != "`" }.map(\.count)
        let closing = scalars.reversed().prefix { $0 == "`" }.count
        guard closing == fence, !runs.contains(fence), content.first != "`" else { return nil }
        var text = ""
        let isPadded = content.first == " " && content.last == " "
        let isStripped = isPadded && content.contains { $0 != " " }
        text.unicodeScalars += isStripped ? content.dropFirst().dropLast() : content
        return text
    }

    /// What a reader of the page should see: controls as spaces, hidden scalars by name.
    static func shown(_ text: String, trimming: Bool = true) -> String {
        var scalars: [Unicode.Scalar] = []
        var previous: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            defer { previous = scalar }
            switch scalar.value {
            case 0x0A where previous == "\r": break
            case 0x00...0x1F, 0x7F...0x9F, 0x2028, 0x2029: scalars.append(" ")
            case 0x200B...0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF, 0xE0041:
                let name = String(scalar.value, radix: 16, uppercase: true)
                scalars += "\\u{\(name)}".unicodeScalars
            default: scalars.append(scalar)
            }
        }
        let start = trimming ? scalars.firstIndex { $0 != " " } ?? scalars.endIndex : 0
        var result = scalars[start...]
        while trimming, result.last == " " { result.removeLast() }
        var shown = ""
        shown.unicodeScalars += result
        return shown
    }

    private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
        (0x21...0x2F).contains(scalar.value) || (0x3A...0x40).contains(scalar.value)
            || (0x5B...0x60).contains(scalar.value) || (0x7B...0x7E).contains(scalar.value)
    }
}
