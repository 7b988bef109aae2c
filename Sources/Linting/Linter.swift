package import PolicyModel

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
    package static func documentation(in words: Words) -> String {
        let rows = lints.map { lint in
            let kind: Phrase = lint.isFault ? "fault" : "note"
            let (summary, why) = (words(lint.summary), words(lint.why))
            return "| `\(lint.id)` | \(words(kind)) | \(summary) | \(why) |"
        }
        return ([words("| lint | | finds | why |"), "| --- | --- | --- | --- |"] + rows)
            .joined(separator: "\n")
    }
}
