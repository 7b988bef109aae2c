import Testing

/// A named row of a table: what goes in and what comes out.
struct EscapingRow: Sendable, CustomTestStringConvertible {
    let name: String
    let input: String
    let expected: String

    init(_ name: String, _ input: String, _ expected: String) {
        self.name = name
        self.input = input
        self.expected = expected
    }

    var testDescription: String { name }
}

/// Compares by scalars: `==` on strings takes canonically equivalent texts for the same.
func expectScalars(
    _ actual: String,
    _ expected: String,
    sourceLocation: SourceLocation = #_sourceLocation
) {
    let isSame = Array(actual.unicodeScalars) == Array(expected.unicodeScalars)
    #expect(
        isSame,
        "\(actual.debugDescription) is not \(expected.debugDescription)",
        sourceLocation: sourceLocation
    )
}
