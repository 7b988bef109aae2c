import Answering
import Assessing
import PolicyLoading
import PolicyModel
import SafeText

/// Why a command could not be done: facts, which one place turns into words and a status.
enum Failure: Error {
    case usage(String, help: String?)
    case badAnswerArgument(AnswerFault, argument: String)
    case badAnswers([AnswerFault], source: String)
    case badPolicy([Diagnostic])
    case casesFailed([String])
    case lintFaults([String])
    case file(FileFault)
    case badProspects(String, help: String?)
    case missingAnswers([MissingAnswer])
    case assessment(AssessmentFault, isArgument: Bool)
    case noHome
    case nothingToResume(String?)
    case noSession(String)
    case sessionInUse(String)
}

extension Failure {
    /// A word of a closed list that does not exist.
    static func unknown(_ noun: String, _ word: String, among known: [String]) -> Failure {
        let closest = Suggestion.closest(to: word, among: known)
        return .usage(
            "unknown \(noun) `\(Escaped.terminal(String(word.prefix(60))))`",
            help: closest.map { "did you mean `\($0)`?" }
                ?? "it is one of \(known.joined(separator: ", "))"
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
    var text: String {
        switch self {
        case .usage(let message, let help), .badProspects(let message, let help):
            Self.text(message, help: help)
        case .badAnswerArgument(let fault, let argument):
            fault.text(source: "--answer \(argument)")
        case .badAnswers(let faults, let source):
            Self.list(faults.map { $0.text(source: source) }, noun: "fault", in: "the answers")
        case .badPolicy(let diagnostics):
            Self.list(diagnostics.map(\.text), noun: "fault", in: "the policy")
        case .casesFailed(let texts):
            Self.list(texts, noun: "failure", in: "the policy")
        case .lintFaults(let texts):
            Self.list(texts, noun: "fault", in: "the policy")
        case .file(let fault):
            Self.text(fault.message, help: fault.help)
        case .missingAnswers(let missing):
            missing.map(\.text).joined(separator: "\n")
                + "\n" + "help: give each with --answer, or put them into a file for --answers"
        case .assessment(let fault, _):
            Self.text(fault)
        case .noHome:
            Self.text(
                "there is no folder to save sessions in",
                help: "set HOME; `check --no-save` goes without"
            )
        case .nothingToResume(let id):
            Self.text(
                id.map { "there is no saved session `\(Escaped.terminal($0))`" }
                    ?? "there is no saved session",
                help: "start anew with `vertical-check check`"
            )
        case .noSession(let id):
            Self.text(
                "there is no saved session `\(Escaped.terminal(String(id.prefix(60))))`",
                help: "`vertical-check sessions list` names them"
            )
        case .sessionInUse(let id):
            Self.text(
                "the session `\(Escaped.terminal(id))` is open in another run",
                help: "go on there, or start anew with `vertical-check check`"
            )
        }
    }

    private static func text(_ message: String, help: String?) -> String {
        "vertical-check: error: \(message)" + (help.map { "\n  help: \($0)" } ?? "")
    }

    private static func text(_ fault: AssessmentFault) -> String {
        switch fault {
        case .dayBeforeFirstEdition(let day, let first):
            text(
                "no policy is known for \(day): the first edition is of \(first)",
                help: "choose a day from \(first) on"
            )
        case .uncovered(let table, let subject):
            text(
                "the policy has no rule for this case in rules/\(table.rawValue).csv (\(subject))",
                help: "the policy data is not complete; no verdict is given"
            )
        }
    }

    /// At most fifty texts, and how many there were.
    private static func list(_ texts: [String], noun: String, in place: String) -> String {
        let shown = texts.prefix(50).joined(separator: "\n")
        let count = texts.count == 1 ? "one \(noun)" : "\(texts.count) \(noun)s"
        let rest = texts.count > 50 ? "\n… and \(texts.count - 50) more" : ""
        return "\(shown)\(rest)\nvertical-check: error: \(count) in \(place)"
    }
}

/// An answer that a run without questions needs and does not have.
struct MissingAnswer: Hashable {
    let key: String
    let prompt: String
    let example: String

    var text: String {
        "vertical-check: error: `\(key)` is missing: \(prompt)\n"
            + "  help: --answer \(Escaped.shellWord("\(key)=\(example)"))"
    }
}
