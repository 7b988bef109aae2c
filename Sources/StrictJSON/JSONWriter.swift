import SafeText

/// Writes values one after the other, and knows how far the line has got.
struct JSONWriter {
    let isPretty: Bool
    private(set) var text = ""
    private var depth = 0
    private var column = 0

    private static let widthLimit = 100

    init(isPretty: Bool) {
        self.isPretty = isPretty
    }

    mutating func write(_ value: JSONOutput) {
        switch value {
        case .object(let members): write(members)
        case .array(let values): write(values)
        default: put(Self.scalar(value))
        }
    }

    private mutating func write(_ members: [(String, JSONOutput)]) {
        guard !members.isEmpty else { return put("{}") }
        put("{")
        depth += 1
        for (index, member) in members.enumerated() {
            separate(isFirst: index == 0)
            put(Self.quoted(member.0) + (isPretty ? ": " : ":"))
            write(member.1)
        }
        close(with: "}")
    }

    private mutating func write(_ values: [JSONOutput]) {
        if let line = oneLine(values) { return put(line) }
        put("[")
        depth += 1
        for (index, value) in values.enumerated() {
            separate(isFirst: index == 0)
            write(value)
        }
        close(with: "]")
    }

    /// Writes an array on one line, if it holds only scalars and the line stays short with a comma
    /// after it.
    private func oneLine(_ values: [JSONOutput]) -> String? {
        guard values.allSatisfy(\.isScalar) else { return nil }
        let separator = isPretty ? ", " : ","
        let line = "[" + values.map(Self.scalar).joined(separator: separator) + "]"
        let isShort = column + line.unicodeScalars.count + 1 < Self.widthLimit
        return isShort || values.isEmpty ? line : nil
    }

    private mutating func separate(isFirst: Bool) {
        if !isFirst { put(",") }
        breakLine()
    }

    private mutating func close(with bracket: String) {
        depth -= 1
        breakLine()
        put(bracket)
    }

    private mutating func breakLine() {
        guard isPretty else { return }
        text += "\n"
        column = 0
        put(String(repeating: "  ", count: depth))
    }

    private mutating func put(_ piece: String) {
        text += piece
        column += piece.unicodeScalars.count
    }

    private static func scalar(_ value: JSONOutput) -> String {
        switch value {
        case .string(let string): quoted(string)
        case .integer(let integer): String(integer)
        case .bool(let bool): bool ? "true" : "false"
        case .null, .object, .array: "null"
        }
    }

    private static func quoted(_ string: String) -> String {
        "\"" + Escaped.json(string) + "\""
    }
}
