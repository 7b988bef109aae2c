import PolicyModel

extension Lint {
    static let hiddenCharacter = Lint(
        id: "hidden-character",
        summary: "a control, bidi or zero-width character in a table",
        why: "Nobody sees it, and it changes what people read or paste.",
        isFault: true
    ) { subject in
        subject.texts.keys.sorted().flatMap { path -> [Message] in
            var line = 1
            var messages: [Message] = []
            for scalar in (subject.texts[path] ?? "").unicodeScalars {
                if scalar == "\n" {
                    line += 1
                } else if isHidden(scalar) {
                    let code = String(scalar.value, radix: 16, uppercase: true)
                    messages.append(
                        Message(
                            place: "\(path):\(line)",
                            text: "the line holds the hidden U+\(code)"
                        )
                    )
                }
            }
            return messages
        }
    }

    private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse: true
        default: false
        }
    }
}
