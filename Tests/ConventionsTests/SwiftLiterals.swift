/// The string literals of a Swift file as the keys of phrases: gaps numbered, escapes read, and
/// those that a `+` joins as one.
struct SwiftLiterals {
    private(set) var found: [(key: String, isSaid: Bool)] = []
    private let scalars: [Unicode.Scalar]
    private var index = 0
    /// The code since the last literal, which tells what is done with the next.
    private var between = ""

    /// Finds the literals of a text; one is said when it stands in `words(…)`.
    init(_ text: String) {
        scalars = Array(text.unicodeScalars)
        code(inGap: false)
    }

    private mutating func code(inGap: Bool) {
        var depth = 0
        while index < scalars.count {
            if stands("//") {
                while index < scalars.count, scalars[index] != "\n" { index += 1 }
            } else if let hashes = stringStart() {
                literal(hashes)
            } else {
                if scalars[index] == "(" { depth += 1 }
                if scalars[index] == ")" { depth -= 1 }
                index += 1
                if inGap, depth < 0 { return }
                between.unicodeScalars.append(scalars[index - 1])
            }
        }
    }

    private func stands(_ text: String, at offset: Int = 0) -> Bool {
        scalars[min(index + offset, scalars.count)...].starts(with: text.unicodeScalars)
    }

    private func stringStart() -> Int? {
        var hashes = 0
        while stands("#", at: hashes) { hashes += 1 }
        return stands("\"", at: hashes) ? hashes : nil
    }

    private mutating func literal(_ hashes: Int) {
        let code = between.filter { !$0.isWhitespace }
        let isJoined = code == "+" && !found.isEmpty
        var key = isJoined ? found.removeLast().key : ""
        let isSaid = code.hasSuffix("words(") || (isJoined && wasSaid)
        wasSaid = isSaid
        let fence = String(repeating: "#", count: hashes)
        let quotes = stands("\"\"\"", at: hashes) ? "\"\"\"" : "\""
        index += hashes + quotes.count
        let start = key
        key = ""
        while index < scalars.count, !stands(quotes + fence) {
            if stands("\\" + fence) {
                index += 1 + hashes
                escape(in: &key, after: start)
            } else {
                key.unicodeScalars.append(scalars[index])
                index += 1
            }
        }
        index += quotes.count + hashes
        if quotes.count == 3 { key = Self.unindented(key) }
        found.append((start + key, isSaid))
        between = ""
    }

    private var wasSaid = false

    private mutating func escape(in key: inout String, after start: String) {
        let scalar = scalars[index]
        index += 1
        switch scalar {
        case "(":
            let gaps = (start + key).matches(of: /\{\d+\}/).count
            key += "{\(gaps + 1)}"
            let outer = (found, between, wasSaid)
            (found, between) = ([], "")
            code(inGap: true)
            // What stands in a gap comes first, so that the literal around it can be joined.
            (found, between, wasSaid) = (found + outer.0, outer.1, outer.2)
        case "n": key += "\n"
        case "t": key += "\t"
        case "u":
            let digits = scalars[index...].dropFirst().prefix { $0 != "}" }
            let code = digits.reduce(0) {
                $0 * 16
                    + UInt32(
                        $1.properties.numericType == nil
                            ? ($1.value | 0x20) - 87 : $1.value - 48
                    )
            }
            index += digits.count + 2
            Unicode.Scalar(code).map { key.unicodeScalars.append($0) }
        case "\n": key += "\u{0}"
        default: key.unicodeScalars.append(scalar)
        }
    }

    /// A literal of several lines without its indentation, as its last line has it.
    private static func unindented(_ text: String) -> String {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let indent = lines.last?.count ?? 0
        let kept = lines.dropFirst().dropLast().map { line in
            line.allSatisfy { $0 == " " } ? "" : String(line.dropFirst(indent))
        }
        return kept.joined(separator: "\n").replacing(/\x00 */, with: "")
    }
}
