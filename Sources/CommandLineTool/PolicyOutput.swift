import Answering
import Assessing
import PolicyModel
import SafeText

/// What the pages on the policy have in common: days in, text out.
enum PolicyOutput {
    /// Reads a day that was given as an argument.
    static func day(_ text: String, _ policy: Policy) throws(Failure) -> CalendarDay {
        do {
            return try AnswerVocabulary(policy).day(text)
        } catch {
            throw .usage(error.message, help: error.help)
        }
    }

    /// The policy on a day.
    static func snapshot(_ policy: Policy, on day: CalendarDay) throws(Failure) -> Snapshot {
        do {
            return try Snapshot(of: policy, on: day)
        } catch {
            throw .assessment(error, isArgument: true)
        }
    }

    /// Writes a text to standard output or to the file of `--output`.
    static func write(
        _ text: String,
        _ arguments: Arguments,
        in words: Words
    ) throws(Failure) {
        guard let path = arguments.value("output"), path != "-" else {
            return try Outlet.print(text)
        }
        do {
            let options = FileWriting.Options(overwrites: arguments.has("force"))
            try FileWriting().write(Array(text.utf8), to: path, options)
        } catch {
            throw .file(error)
        }
        Outlet.say(words("wrote \(Escaped.terminal(path))"))
    }
}
