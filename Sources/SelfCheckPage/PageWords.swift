import PolicyModel
import Rendering
import StrictJSON

/// What the page and its report say, in the language of the policy.
///
/// The script says everything in English, `say("Since {1}", day)`, and finds here how the language
/// says it: the words are those of the program, as `Words` has them.
struct PageWords {
    let words: Words
    let script: String

    /// What the script says in other words than its own, and what reports call verdicts and the like.
    var output: JSONOutput {
        let rulings: [Ruling?] = Ruling.allCases + [nil]
        let statuses: [Edition.Status] = [.officialText, .summary, .reconstructed, .announced]
        let bases: [Basis] = [.official, .provider, .press, .inferred]
        return .object([
            ("texts", .object(texts)),
            ("names", .array(Wording.names.map { .string($0) })),
            ("months", said(Wording.months)),
            ("signs", said(rulings.map(Wording.sign(for:)))),
            ("meanings", said(Ruling.allCases.map(Wording.meaning(of:)))),
            ("verdicts", said(Verdict.allCases.map { Wording.words(for: $0) })),
            ("statuses", said(statuses.map { ($0.rawValue, Wording.words(for: $0)) })),
            ("bases", said(bases.map { ($0.rawValue, Wording.words(for: $0)) })),
            ("dues", said(Duty.Due.allCases.map { ($0.rawValue, Wording.heading(for: $0)) })),
        ])
    }

    /// The texts of the script that the language says in other words.
    private var texts: [(String, JSONOutput)] {
        let calls = script.split(separator: "say(\"").dropFirst()
        let english = Set(calls.map { String($0.prefix { $0 != "\"" }) })
        return english.sorted().compactMap { text in
            let said = words(Phrase(stringLiteral: text))
            return said == text ? nil : (text, .string(said))
        }
    }

    private func said(_ phrases: [Phrase]) -> JSONOutput {
        .array(phrases.map { .string(words($0)) })
    }

    private func said(_ phrases: [(String, Phrase)]) -> JSONOutput {
        .object(phrases.map { ($0.0, .string(words($0.1))) })
    }
}
