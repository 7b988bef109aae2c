import EmbeddedWeb
import PolicyModel
import Rendering
import StrictJSON

/// Everything that the page and its report say, in one language, by key.
package struct PageWords: Sendable {
    /// The language, as in BCP 47.
    package let language: String
    private let texts: [(String, JSONOutput)]

    /// The languages that there are words for.
    package static var languages: [String] {
        EmbeddedWeb.files.compactMap { file in
            guard file.path.hasPrefix("words."), file.path.hasSuffix(".json") else { return nil }
            return String(file.path.dropFirst("words.".count).dropLast(".json".count))
        }
    }

    /// Takes the words of a language; nil when there are none.
    package init?(_ language: String) {
        guard Self.languages.contains(language),
            case .object(let members)? = try? JSONNode.read(
                Array(EmbeddedWeb.text(of: "words.\(language).json").utf8)
            ).kind
        else { return nil }
        self.language = language
        texts = members.map { ($0.name, Self.output(of: $0.value)) }
    }

    /// The text of a key; empty when it is none.
    subscript(key: String) -> String {
        for case (key, .string(let text)) in texts { return text }
        return ""
    }

    /// The words for the script: those of the language, and those of every report.
    var output: JSONOutput { .object(texts + Self.shared) }

    /// What reports call verdicts and the like, from the one place where that stands.
    private static var shared: [(String, JSONOutput)] {
        let words = Words.english
        let rulings: [Ruling?] = Ruling.allCases + [nil]
        let statuses: [Edition.Status] = [.officialText, .summary, .reconstructed, .announced]
        let bases: [Basis] = [.official, .provider, .press, .inferred]
        return [
            ("signs", .array(rulings.map { .string(words(Wording.sign(for: $0))) })),
            ("meanings", .array(Ruling.allCases.map { .string(words(Wording.meaning(of: $0))) })),
            ("verdicts", .array(Verdict.allCases.map { .string(words(Wording.words(for: $0))) })),
            (
                "statuses",
                .object(statuses.map { ($0.rawValue, .string(words(Wording.words(for: $0)))) })
            ),
            ("bases", .object(bases.map { ($0.rawValue, .string(words(Wording.words(for: $0)))) })),
            (
                "dues",
                .object(
                    Duty.Due.allCases.map {
                        ($0.rawValue, .string(words(Wording.heading(for: $0))))
                    }
                )
            ),
        ]
    }

    private static func output(of node: JSONNode) -> JSONOutput {
        switch node.kind {
        case .object(let members): .object(members.map { ($0.name, output(of: $0.value)) })
        case .array(let values): .array(values.map(output(of:)))
        case .string(let text): .string(text)
        case .number(let digits): .integer(Int(digits) ?? 0)
        case .bool(let bool): .bool(bool)
        case .null: .null
        }
    }
}
