import DelimitedText
import PolicyModel

/// A row of `options.csv`: what an option of a practice says to people.
struct OptionText {
    let practice: Field
    let option: Field
    let text: String
}

extension PolicyReader {
    /// Reads the texts of the options, each of which may stand there once.
    mutating func optionTexts() -> [OptionText] {
        var texts: [OptionText] = []
        for record in records(of: "options.csv", columns: ["practice", "option", "text"]) {
            let text = OptionText(
                practice: record["practice"],
                option: record["option"],
                text: text(record["text"], noun: "text of the option")
            )
            let first = texts.first {
                $0.practice.text == text.practice.text && $0.option.text == text.option.text
            }
            if let first {
                report(
                    .duplicateID,
                    at: text.option,
                    "the option `\(text.option.text)` stands twice",
                    help: "it stands first on line \(first.option.position.line)"
                )
            }
            texts.append(text)
        }
        return texts
    }

    /// Reports texts of options that no practice has.
    mutating func checkTexts(_ texts: [OptionText], _ practices: Domain<Practice>) {
        for text in texts {
            guard let key = practices.listing.key(text.practice.text) else {
                reportUnknown(text.practice, noun: practices.noun, ids: practices.ids)
                continue
            }
            let known = practices.listing[key].options.map(\.id)
            if !known.contains(text.option.text) {
                reportUnknown(text.option, noun: "option", ids: known)
            }
        }
    }
}
