import PolicyLoading
import Testing

/// A policy with a fault, and what the loader must say about it, without the line and caret.
struct Fault: Sendable, CustomTestStringConvertible {
    let name: String
    let policy: TinyPolicy
    let expected: String

    /// One piece of a table changed into another.
    init(_ name: String, _ path: String, _ old: String, _ new: String, _ expected: String) {
        self.init(name, TinyPolicy().changing(path, old, to: new), expected)
    }

    /// A policy made in another way.
    init(_ name: String, _ policy: TinyPolicy, _ expected: String) {
        self.name = name
        self.policy = policy
        self.expected = expected
    }

    var testDescription: String { name }

    /// All faults of the tables of this target.
    static var all: [Fault] {
        let text = TableTests.texts + TableTests.shapes
        let cells = DomainTests.ids + DomainTests.cells + PolicyReaderTests.words
        let vocabulary = VocabularyTests.faults + GroupTests.faults + QuestionTests.faults
        let practices = PracticeTests.faults + OptionTests.faults + ConditionTests.faults
        return text + cells + vocabulary + practices + RuleTests.faults + ExceptionTests.faults
    }
}

/// Expects the diagnostics of a policy, word for word.
func expectDiagnostics(_ fault: Fault, sourceLocation: SourceLocation = #_sourceLocation) {
    let found = fault.policy.diagnostics.map { diagnostic in
        var bare = diagnostic
        bare.excerpt = nil
        return bare.text()
    }
    #expect(
        found.joined(separator: "\n") == fault.expected,
        sourceLocation: sourceLocation
    )
}
