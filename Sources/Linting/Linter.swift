/// Runs every lint.
package enum Linter {
    /// The lints, in the order of their documentation.
    package static let lints: [Lint] = [
        .caseWithoutRule, .uncitedSource, .verticalWithoutOffering, .unusedGroup,
        .repeatedBecause, .nearlyRepeatedBecause, .hiddenCharacter, .reviewPassed,
        .missingTranslation,
    ]

    /// Everything that the lints find, in their order.
    package static func findings(in subject: LintSubject) -> [LintFinding] {
        lints.flatMap { lint in
            lint.find(subject).map { message in
                LintFinding(
                    lint: lint.id,
                    isFault: lint.isFault,
                    place: message.place,
                    message: message.text
                )
            }
        }
    }

    /// The lints as a table in Markdown, as it stands in `Data/README.md`.
    package static var documentation: String {
        let rows = lints.map { lint in
            "| `\(lint.id)` | \(lint.isFault ? "fault" : "note") | \(lint.summary) | \(lint.why) |"
        }
        return (["| lint | | finds | why |", "| --- | --- | --- | --- |"] + rows)
            .joined(separator: "\n")
    }
}
