package import PolicyModel
package import Classifying
import SafeText

/// Which column of a file stands for which field.
package struct HeaderMapping: Sendable, Hashable {
    /// Why columns cannot be mapped.
    package enum Fault: Error, Sendable, Hashable {
        /// No column says what the organisations are.
        case noSectorColumn(headers: [String])
        /// `--map` names a column that the file does not have.
        case unknownColumn(String, suggestion: String?, headers: [String])
        /// `--map` names no field.
        case unknownField(String, suggestion: String?)
        /// `--map` is not of the form `COLUMN=FIELD`.
        case malformed(String)
    }

    /// What each column stands for.
    package private(set) var fields: [Field?]

    /// Maps the headers of a file.
    ///
    /// A header that is an answer's key is that answer; the first column of a field wins, but for
    /// codes and practices, of which there may be several. The overrides are what `--map` says:
    /// `COLUMN=FIELD`, with `-` for no field; a column by its header or its number from 1.
    ///
    /// - Throws: what is wrong with an override, or that no column says what the organisations are.
    package init(
        _ headers: [String],
        overrides: [String],
        tables: ScreeningTables,
        classifier: Classifier,
        policy: Policy
    ) throws(Fault) {
        fields = Array(repeating: nil, count: headers.count)
        var known: [String: Field] = [:]
        for name in tables.headers {
            known[Classifier.comparable(name.header)] = Field(name.field, in: policy)
        }
        var taken: Set<Field> = []
        var decided: Set<Int> = []
        for override in overrides {
            let (column, field) = try Self.override(override, headers, classifier, policy)
            fields[column] = field
            decided.insert(column)
            if let field { taken.insert(field) }
        }
        for (index, header) in headers.enumerated() where !decided.contains(index) {
            let name = header.trimmed
            guard
                let field = Field(name.lowercased(), in: policy)
                    ?? known[Classifier.comparable(name)]
            else { continue }
            if taken.insert(field).inserted { fields[index] = field }
        }
        let says = fields.contains { field in
            switch field {
            case .sector, .description, .code, .vertical: true
            default: false
            }
        }
        guard says else { throw .noSectorColumn(headers: headers) }
    }

    private static func override(
        _ text: String,
        _ headers: [String],
        _ classifier: Classifier,
        _ policy: Policy
    ) throws(Fault) -> (column: Int, field: Field?) {
        guard let equals = text.lastIndex(of: "=") else { throw .malformed(text) }
        let column = String(text[..<equals]).trimmed
        let name = String(text[text.index(after: equals)...]).trimmed.lowercased()
        let index =
            headers.firstIndex { $0.trimmed == column }
            ?? headers.firstIndex {
                Classifier.comparable($0) == Classifier.comparable(column)
                    && !Classifier.comparable(column).isEmpty
            }
            ?? Int(column).flatMap { (1...max(headers.count, 1)).contains($0) ? $0 - 1 : nil }
        guard let index, index < headers.count else {
            let closest = Suggestion.closest(to: column, among: headers)
            throw .unknownColumn(column, suggestion: closest, headers: headers)
        }
        if name == "-" { return (index, nil) }
        guard let field = Field(name, in: policy), isScheme(field, classifier) else {
            let names = fieldNames(policy)
            throw .unknownField(name, suggestion: Suggestion.closest(to: name, among: names))
        }
        return (index, field)
    }

    private static func isScheme(_ field: Field, _ classifier: Classifier) -> Bool {
        guard case .code(let scheme) = field else { return true }
        return classifier.isScheme(scheme)
    }

    /// The names that `--map` takes.
    package static func fieldNames(_ policy: Policy) -> [String] {
        [
            "sector", "description", "code:SCHEME", "vertical", "country", "recipients", "uses",
            "name", "reference",
        ] + policy.practices.entries.map(\.id)
    }
}
