import StrictJSON
import Testing

/// A named row of a table: a JSON text and what should come of it.
struct JSONRow: Sendable, CustomTestStringConvertible {
    let name: String
    let input: [UInt8]
    let expected: String

    init(_ name: String, _ input: String, _ expected: String) {
        self.init(name, bytes: Array(input.utf8), expected)
    }

    init(_ name: String, bytes: [UInt8], _ expected: String) {
        self.name = name
        input = bytes
        self.expected = expected
    }

    var testDescription: String { name }
}

extension JSONNode {
    /// Writes the value so that tests can tell every kind from every other; strings by scalar.
    var dump: String {
        switch kind {
        case .object(let members):
            "{" + members.map(Self.dump).joined(separator: " ") + "}"
        case .array(let values): "[" + values.map(\.dump).joined(separator: " ") + "]"
        case .string(let string): Self.dump(string)
        case .number(let number): "#" + number
        case .bool(let bool): bool ? "yes" : "no"
        case .null: "nil"
        }
    }

    private static func dump(_ member: JSONMember) -> String {
        dump(member.name) + ":" + member.value.dump
    }

    private static func dump(_ string: String) -> String {
        let scalars = string.unicodeScalars.map { scalar in
            (0x20..<0x7F).contains(scalar.value)
                ? String(scalar) : "U+" + String(scalar.value, radix: 16, uppercase: true)
        }
        return "'" + scalars.joined() + "'"
    }
}
