import Answering
import Assessing
import PolicyLoading
import PolicyModel
import SafeText

/// Why a command could not be done: facts, which one place turns into words and a status.
enum Failure: Error {
    case usage(Phrase, help: Phrase?)
    case badAnswerArgument(AnswerFault, argument: String)
    case badAnswers([AnswerFault], source: String)
    case badPolicy([Diagnostic])
    case casesFailed([String])
    case lintFaults([String])
    case file(FileFault)
    case badProspects(Phrase, help: Phrase?)
    case missingAnswers([MissingAnswer])
    case assessment(AssessmentFault, isArgument: Bool)
    case noHome
    case nothingToResume(String?)
    case noSession(String)
    case sessionInUse(String, by: SessionHolder?)
}

extension Failure {
    /// A word of a closed list that does not exist.
    static func unknown(_ noun: Phrase, _ word: String, among known: [String]) -> Failure {
        let closest = Suggestion.closest(to: word, among: known)
        return .usage(
            "unknown \(noun) `\(Escaped.terminal(String(word.prefix(60))))`",
            help: .didYouMean(closest) ?? .oneOf(known)
        )
    }

    /// The status that the program ends with.
    var status: ExitStatus {
        switch self {
        case .usage, .badAnswerArgument, .missingAnswers: .usage
        case .badAnswers, .badProspects: .badData
        case .badPolicy, .casesFailed, .lintFaults: .badPolicy
        case .file(let fault): fault.status
        case .assessment(.dayBeforeFirstEdition, let isArgument): isArgument ? .usage : .badData
        case .assessment(.uncovered, _): .badPolicy
        case .noHome: .cannotCreate
        case .nothingToResume, .noSession: .noInput
        case .sessionInUse: .sessionInUse
        }
    }

    /// The message, one or more lines, safe for a terminal.
    func text(in words: Words) -> String {
        switch self {
        case .usage(let message, let help), .badProspects(let message, let help):
            return Self.text(message, help: help, words)
        case .badAnswerArgument(let fault, let argument):
            return fault.text(source: "--answer \(argument)", in: words)
        case .badAnswers(let faults, let source):
            let count = faults.count
            return Self.list(
                faults,
                count == 1 ? "one fault in the answers" : "\(count) faults in the answers",
                words
            ) { $0.text(source: source, in: words) }
        case .badPolicy(let diagnostics):
            return Self.faultsOfPolicy(diagnostics, words) { $0.text(in: words) }
        case .casesFailed(let texts):
            let count = texts.count
            return Self.list(
                texts,
                count == 1 ? "one failure in the policy" : "\(count) failures in the policy",
                words
            ) { $0 }
        case .lintFaults(let texts):
            return Self.faultsOfPolicy(texts, words) { $0 }
        case .file(let fault):
            return Self.text(fault.message, help: fault.help, words)
        case .missingAnswers(let missing):
            let help: Phrase =
                "help: give each with --answer, or put them into a file for --answers"
            return (missing.map { $0.text(in: words) } + [words(help)]).joined(separator: "\n")
        case .assessment(let fault, _):
            return Self.text(fault, words)
        case .noHome:
            return Self.text(
                "there is no folder to save sessions in",
                help: "set HOME; `check --no-save` goes without",
                words
            )
        case .nothingToResume(let id):
            return Self.text(
                id.map { "there is no saved session `\(Escaped.terminal($0))`" }
                    ?? "there is no saved session",
                help: "start anew with `vertical-check check`",
                words
            )
        case .noSession(let id):
            return Self.text(
                "there is no saved session `\(Escaped.terminal(String(id.prefix(60))))`",
                help: "`vertical-check sessions list` names them",
                words
            )
        case .sessionInUse(let id, let holder):
            let shown = Escaped.terminal(id)
            return Self.text(
                holder.map { "the session `\(shown)` is open in another run (\($0.phrase))" }
                    ?? "the session `\(shown)` is open in another run",
                help: "go on there, or start anew with `vertical-check check`",
                words
            )
        }
    }

    private static func text(_ message: Phrase, help: Phrase?, _ words: Words) -> String {
        words("vertical-check: error: \(message)")
            + (help.map { "\n  " + words("help: \($0)") } ?? "")
    }

    private static func text(_ fault: AssessmentFault, _ words: Words) -> String {
        switch fault {
        case .dayBeforeFirstEdition(let day, let first):
            text(
                "no policy is known for \(day): the first edition is of \(first)",
                help: "choose a day from \(first) on",
                words
            )
        case .uncovered(let table, let subject):
            text(
                "the policy has no rule for this case in rules/\(table.rawValue).csv (\("\(subject)"))",
                help: "the policy data is not complete; no verdict is given",
                words
            )
        }
    }

    private static func faultsOfPolicy<Fault>(
        _ faults: [Fault],
        _ words: Words,
        text: (Fault) -> String
    ) -> String {
        let count = faults.count
        return list(
            faults,
            count == 1 ? "one fault in the policy" : "\(count) faults in the policy",
            words,
            text: text
        )
    }

    /// At most fifty faults, and how many there were; only what is shown is put into words.
    private static func list<Fault>(
        _ faults: [Fault],
        _ sum: Phrase,
        _ words: Words,
        text: (Fault) -> String
    ) -> String {
        let shown = faults.prefix(50).map(text).joined(separator: "\n")
        let rest = faults.count > 50 ? "\n" + words("… and \(faults.count - 50) more") : ""
        return shown + rest + "\n" + words("vertical-check: error: \(sum)")
    }
}

/// An answer that a run without questions needs and does not have.
struct MissingAnswer: Hashable {
    let key: String
    let prompt: String
    let example: String

    func text(in words: Words) -> String {
        words("vertical-check: error: `\(key)` is missing: \(prompt)") + "\n  "
            + words("help: --answer \(Escaped.shellWord("\(key)=\(example)"))")
    }
}
