/// The text of a Swift file, parted into code and string literals.
struct SwiftText {
    /// The lines of code, with nothing of comments and an empty literal for each string.
    let code: [String]
    /// The texts of string literals with their lines; an interpolation is `…`.
    let literals: [(line: Int, text: String)]
    /// The lines as they stand in the file.
    let raw: [String]

    init(_ text: String) {
        var scanner = Scanner(scalars: Array(text.unicodeScalars))
        scanner.code(isInterpolation: false)
        code = Self.lines(String(scanner.found))
        literals = scanner.literals
        raw = Self.lines(text)
    }

    private static func lines(_ text: String) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
}

/// Walks over Swift text; knows comments, strings of all kinds, and nothing else of the language.
private struct Scanner {
    let scalars: [Unicode.Scalar]
    var index = 0
    var line = 1
    var found = String.UnicodeScalarView()
    var literals: [(line: Int, text: String)] = []

    /// Walks over code, up to the parenthesis that closes an interpolation or to the end.
    mutating func code(isInterpolation: Bool) {
        var depth = 0
        while index < scalars.count {
            if stands("//") {
                while index < scalars.count, scalars[index] != "\n" { index += 1 }
            } else if stands("/*") {
                comment()
            } else if let hashes = stringStart() {
                string(hashes: hashes)
            } else {
                if scalars[index] == "(" { depth += 1 }
                if scalars[index] == ")" { depth -= 1 }
                if isInterpolation, depth < 0 { return index += 1 }
                take()
            }
        }
    }

    private func stands(_ text: String, at offset: Int = 0) -> Bool {
        scalars[min(index + offset, scalars.count)...].starts(with: text.unicodeScalars)
    }

    private mutating func take() {
        if scalars[index] == "\n" { line += 1 }
        found.append(scalars[index])
        index += 1
    }

    /// Keeps the ends of lines that stand in what is left out.
    private mutating func skip(_ count: Int = 1) {
        for _ in 0..<min(count, scalars.count - index) {
            if scalars[index] == "\n" { take() } else { index += 1 }
        }
    }

    private mutating func comment() {
        var depth = 0
        repeat {
            if stands("/*") { depth += 1 }
            if stands("*/") { depth -= 1 }
            skip(stands("/*") || stands("*/") ? 2 : 1)
        } while depth > 0 && index < scalars.count
    }

    /// The number signs before a string that starts here; nil when none does.
    private func stringStart() -> Int? {
        var hashes = 0
        while stands("#", at: hashes) { hashes += 1 }
        return stands("\"", at: hashes) ? hashes : nil
    }

    private mutating func string(hashes: Int) {
        let start = line
        let fence = String(repeating: "#", count: hashes)
        skip(hashes)
        let quotes = stands("\"\"\"") ? "\"\"\"" : "\""
        skip(quotes.count)
        var text = String.UnicodeScalarView()
        while index < scalars.count, !stands(quotes + fence) {
            if stands("\\" + fence + "(") {
                skip(hashes + 2)
                text.append("…")
                code(isInterpolation: true)
            } else if stands("\\" + fence) {
                skip(hashes + 2)
            } else {
                text.append(scalars[index])
                skip()
            }
        }
        skip(quotes.count + hashes)
        found.append(contentsOf: "\"\"".unicodeScalars)
        literals.append((start, String(text)))
    }
}
