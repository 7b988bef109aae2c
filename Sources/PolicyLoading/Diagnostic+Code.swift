extension Diagnostic {
    /// The kinds of fault that policy data can have; each is a contract.
    package enum Code: String, Sendable, Hashable, CaseIterable {
        // The file as text.
        case missingFile = "missing-file"
        case notUTF8 = "not-utf-8"
        case nul = "nul"
        case malformed = "malformed-csv"

        // The table's shape.
        case unknownColumn = "unknown-column"
        case missingColumn = "missing-column"
        case duplicateColumn = "duplicate-column"
        case raggedRow = "ragged-row"
        case emptyTable = "empty-table"
        case tooManyRows = "too-many-rows"

        // Single cells.
        case badID = "bad-id"
        case duplicateID = "duplicate-id"
        case unknownID = "unknown-id"
        case unknownWord = "unknown-word"
        case unknownGroup = "unknown-group"
        case emptyGroup = "empty-group"
        case badCell = "bad-cell"
        case badDay = "bad-day"
        case badURL = "bad-url"
        case badCondition = "bad-condition"
        case missingText = "missing-text"
        case missingSource = "missing-source"
        case missingBecause = "missing-because"

        // Rows together.
        case untilBeforeFrom = "until-before-from"
        case dayWithoutEdition = "day-without-edition"
        case editionsOutOfOrder = "editions-out-of-order"
        case optionWithoutText = "option-without-text"
        case whenOpenAllowed = "when-open-allowed"
        case unknownRule = "unknown-rule"
        case exceptionNeverMeets = "exception-never-meets"
        case exceptionCycle = "exception-cycle"
        case missingQuestion = "missing-question"

        // Worked cases and claims.
        case badUse = "bad-use"
        case badSpan = "bad-span"
        case badExpectation = "bad-expectation"
        case rulingsAndUses = "rulings-and-uses"
    }
}
