package import PolicyModel

/// What reads differently in the entries that two policies share, beside what they decide.
///
/// Names, reasons, references and dates of every entry are compared, whether or not it is in force
/// on a day. Cells and rulings are not: what they come to is in `RulingComparison` and
/// `RuleComparison`.
package struct TextComparison: Sendable {
    /// One column of one entry.
    package struct Difference: Sendable, Hashable {
        /// The file in the folder of the policy.
        package let file: String
        /// The id of the entry; the day of an edition; for an answer `practice=option`.
        package let id: String
        /// The column.
        package let field: String
        /// What stands there in the policy before.
        package let before: String
        /// What stands there in the policy after.
        package let after: String
    }

    /// The differences in the order of the files and of the policy after.
    package private(set) var differences: [Difference] = []

    /// Compares two policies.
    package init(from before: Policy, to after: Policy) {
        for (old, new) in zip(PolicyTexts.files(before), PolicyTexts.files(after)) {
            let known = Dictionary(
                old.entries.map { ($0.id, $0.fields) },
                uniquingKeysWith: { first, _ in first }
            )
            for entry in new.entries {
                for (was, now) in zip(known[entry.id] ?? [], entry.fields) where was != now {
                    differences.append(
                        Difference(
                            file: new.path,
                            id: entry.id,
                            field: now.name,
                            before: was.text,
                            after: now.text
                        )
                    )
                }
            }
        }
    }
}
