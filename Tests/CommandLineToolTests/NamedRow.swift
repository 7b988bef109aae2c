import Testing

/// A row of a table of tests that is shown by its name.
protocol NamedRow: Sendable, CustomTestStringConvertible {
    var name: String { get }
}

extension NamedRow {
    var testDescription: String { name }
}
