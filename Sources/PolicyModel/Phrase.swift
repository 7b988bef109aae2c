/// A text of the program as it is written in English, and what fills its gaps.
///
/// A literal with interpolations makes one: `"Since \(day)"` has the key `Since {1}`, by which
/// `Words` find how another language says it.
package struct Phrase: Sendable, Hashable, ExpressibleByStringInterpolation {
    /// What stands in a gap.
    enum Filling: Sendable, Hashable {
        case text(String)
        case phrase(Phrase)
    }

    /// The English, whose gaps are `{1}`, `{2}` and so on.
    package private(set) var key: String
    private(set) var fillings: [Filling]

    /// Makes a phrase without gaps.
    package init(stringLiteral value: String) {
        key = value
        fillings = []
    }

    /// Makes a phrase of a literal with gaps.
    package init(stringInterpolation: StringInterpolation) {
        key = stringInterpolation.key
        fillings = stringInterpolation.fillings
    }

    /// A text that is the same in every language: an id, a name, a person's own words.
    package static func verbatim(_ text: String) -> Phrase { "\(text)" }

    /// Asks whether one of a few names was meant; nil where there are none.
    package static func didYouMean(_ names: [String]) -> Phrase? {
        switch names.count {
        case 0: nil
        case 1: "did you mean `\(names[0])`?"
        case 2: "did you mean `\(names[0])` or `\(names[1])`?"
        default: "did you mean `\(names[0])` or `\(names[1])` or `\(names[2])`?"
        }
    }

    /// Asks whether a name was meant; nil where there is none.
    package static func didYouMean(_ name: String?) -> Phrase? {
        didYouMean(name.map { [$0] } ?? [])
    }

    /// Says what there is to choose from.
    package static func oneOf(_ names: [String]) -> Phrase {
        "it is one of \(names.joined(separator: ", "))"
    }

    /// One phrase of the two halves of a literal that is too long for a line.
    package static func + (left: Phrase, right: Phrase) -> Phrase {
        var whole = left
        let count = left.fillings.count
        whole.key += Self.filled(right.key) { "{\($0 + 1 + count)}" }
        whole.fillings += right.fillings
        return whole
    }

    /// A template with each gap replaced; what replaces it is not looked at again.
    static func filled(_ template: String, _ filling: (Int) -> String) -> String {
        var text = ""
        var rest = Substring(template)
        while let start = rest.firstIndex(of: "{") {
            let digits = rest[rest.index(after: start)...].prefix { $0.isASCII && $0.isNumber }
            guard let number = Int(digits), digits.endIndex < rest.endIndex,
                rest[digits.endIndex] == "}"
            else {
                text += rest[...start]
                rest = rest[rest.index(after: start)...]
                continue
            }
            text += rest[..<start] + filling(number - 1)
            rest = rest[rest.index(after: digits.endIndex)...]
        }
        return text + rest
    }
}

extension Phrase {
    /// Collects the parts of a literal.
    package struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var key = ""
        fileprivate var fillings: [Filling] = []

        /// Makes room for a literal.
        package init(literalCapacity: Int, interpolationCount: Int) {
            key.reserveCapacity(literalCapacity + 3 * interpolationCount)
        }

        /// Adds English.
        package mutating func appendLiteral(_ literal: String) { key += literal }

        /// Adds a gap that a phrase fills.
        package mutating func appendInterpolation(_ phrase: Phrase) { fill(.phrase(phrase)) }

        /// Adds a gap that the same text fills in every language.
        package mutating func appendInterpolation(_ text: some CustomStringConvertible) {
            fill(.text(text.description))
        }

        private mutating func fill(_ filling: Filling) {
            fillings.append(filling)
            key += "{\(fillings.count)}"
        }
    }
}

extension DefaultStringInterpolation {
    /// Refuses a phrase in a text: `Words` have to say it.
    @available(*, unavailable, message: "say the phrase in a language first")
    package mutating func appendInterpolation(_ phrase: Phrase) {}
}
