import Answering
import Assessing
import Classifying
import PolicyModel
import SafeText
import Screening

/// `screen`: a file of prospects in, the same rows with their verdicts out.
struct ScreenCommand {
    let arguments: Arguments
    let surroundings: Surroundings

    /// How the person is spoken to; the rows do not depend on it.
    var words: Words { surroundings.words }

    func run() throws(Failure) -> ExitStatus {
        guard let path = arguments.positional.first else {
            throw .usage(
                "`screen` needs a file of prospects",
                help: "name a CSV file, or `-` for standard input"
            )
        }
        let threads = try threads()
        let summary = try summaryFormat()
        let files = try PolicySource.files(arguments.value("policy"))
        let policy = try PolicySource.policy(files, in: .english)
        let assessor = try assessor(policy)
        let (classifier, tables) = try SectorSource.screening(files, of: policy)
        let input: ProspectInput
        do {
            input = try ProspectInput(path)
        } catch {
            throw .file(error)
        }
        let opening = try ScreenOpening(input, arguments, classifier, tables, policy)
        say(opening, policy)
        let lines = arguments.has("ndjson") ? AssessmentLines(assessor) : nil
        let plan = ScreeningPlan(
            assessor: assessor,
            classifier: classifier,
            tables: tables,
            layout: opening.layout,
            line: lines?.line
        )
        let tally = try screen(input, opening, plan, threads)
        if let summary, let path = arguments.value("summary") {
            let policy = try PolicySource.policy(files, in: words)
            try write(tally, plan, to: path, as: summary, in: policy)
        }
        return report(tally)
    }

    private func threads() throws(Failure) -> Int {
        guard let text = arguments.value("threads") else { return System.processorCount }
        guard let count = Int(text), (1...64).contains(count) else {
            throw .usage(
                "`--threads \(Escaped.terminal(text))` is no number of threads",
                help: "write a number from 1 to 64"
            )
        }
        return count
    }

    private func summaryFormat() throws(Failure) -> SummaryFormat? {
        guard let path = arguments.value("summary") else { return nil }
        if path.hasSuffix(".md") { return .markdown }
        if path.hasSuffix(".html") { return .html }
        throw .usage(
            "`--summary \(Escaped.terminal(path))` names no format",
            help: "end the name with .md or .html"
        )
    }

    private func assessor(_ policy: Policy) throws(Failure) -> Assessor {
        var day = surroundings.today
        if let text = arguments.value("as-of") {
            do {
                day = try AnswerVocabulary(policy).day(text)
            } catch {
                throw .usage("--as-of: \(error.message)", help: error.help)
            }
        }
        do {
            return try Assessor(policy: policy, day: day, withHistory: arguments.has("ndjson"))
        } catch {
            throw .assessment(error, isArgument: arguments.has("as-of"))
        }
    }
}

/// How a summary is written.
enum SummaryFormat {
    case markdown
    case html
}
