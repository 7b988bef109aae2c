import Classifying
import PolicyModel
import SafeText
import StrictJSON

/// `classify`: what an organisation says it is, and the verticals that it may be.
struct ClassifyCommand {
    /// One thing to classify: words as given, or a code.
    private struct Question {
        let text: String
        let isCode: Bool
    }

    let arguments: Arguments
    let surroundings: Surroundings

    private var words: Words { surroundings.words }

    func run() throws(Failure) -> ExitStatus {
        let questions =
            arguments.positional.filter { $0 != "-" }.map { Question(text: $0, isCode: false) }
            + arguments.all("code").map { Question(text: $0, isCode: true) }
        let readsInput = arguments.positional.contains("-")
        guard readsInput || !questions.isEmpty else {
            throw .usage(
                "`classify` needs a text or a code",
                help: "write `vertical-check classify \"drug store\"`, or --code mcc:5912, or `-`"
            )
        }
        let files = try PolicySource.files(arguments.value("policy"))
        let policy = try PolicySource.policy(
            files,
            in: arguments.has("json") ? .english : surroundings.words
        )
        let classifier = try SectorSource.classifier(files, of: policy)
        var status = ExitStatus.done
        for question in questions {
            let found = try classify(question, classifier)
            try Outlet.print(text(question.text, found, policy))
            if let message = Self.message(found, question.text) {
                Outlet.say(words("vertical-check: error: \(message)"))
                status = .badData
            }
        }
        if readsInput { try classifyLines(classifier, policy) }
        return status
    }

    private func classify(
        _ question: Question,
        _ classifier: Classifier
    ) throws(Failure) -> Classification {
        guard question.isCode, !question.text.contains(":") else {
            return classifier.classify(question.text)
        }
        let found = classifier.classify(question.text)
        guard found.problem == .bareNumber else {
            throw .usage(
                "`--code \(Escaped.terminal(question.text))` has no scheme",
                help: "write it as --code SCHEME:CODE, such as --code mcc:5912"
            )
        }
        return found
    }

    /// Classifies every line of standard input, as it comes.
    private func classifyLines(_ classifier: Classifier, _ policy: Policy) throws(Failure) {
        var lines = LineReading()
        do throws(FileFault) {
            while let line = try lines.next() {
                let text = String(decoding: line, as: UTF8.self)
                try Outlet.write(self.text(text, classifier.classify(text), policy))
            }
        } catch {
            throw .file(error)
        }
    }

    private func text(_ text: String, _ found: Classification, _ policy: Policy) -> String {
        if arguments.has("json") {
            return ClassificationJSON(text, found, policy).output.text(pretty: false) + "\n"
        }
        var lines = [Escaped.terminal(text)]
        for candidate in found.candidates {
            let vertical = policy.verticals[candidate.vertical]
            let evidence = candidate.evidence.rawValue
            let spaces = String(repeating: " ", count: max(9 - evidence.utf8.count, 1))
            lines.append(
                "  \(evidence)\(spaces)\(vertical.id)  (\(Escaped.terminal(candidate.matched)))"
            )
        }
        if let repaired = found.repaired { lines.append("  " + words("read as \(repaired)")) }
        if found.candidates.isEmpty, found.problem == nil {
            lines.append("  " + words("no candidate: ask the organisation what it is"))
        }
        for reading in found.readings {
            let ids = reading.leads.map { policy.verticals[$0.vertical].id }
            lines.append("  \(reading.code)  \(reading.title)  → \(ids.joined(separator: ", "))")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// What is wrong with a code, and what to do about it; nil when nothing is.
    static func message(_ found: Classification, _ text: String) -> Phrase? {
        fault(found, text).map { "\($0.what)\nhelp: \($0.help)" }
    }

    private static func fault(
        _ found: Classification,
        _ text: String
    ) -> (what: Phrase, help: Phrase)? {
        let shown = Escaped.terminal(text)
        switch found.problem {
        case nil: return nil
        case .bareNumber:
            let first = found.readings.first
            return (
                "`\(shown)` has no scheme",
                first.map { "write which list it is from, such as `\($0.code)`" }
                    ?? "write it as SCHEME:CODE, such as `mcc:5912`"
            )
        case .severalReadings:
            let codes = found.readings.map { "`\($0.code)`" }.joined(separator: ", ")
            return ("`\(shown)` can be read in several ways", "write one of \(codes)")
        case .unknownScheme(let name, let suggestion):
            return (
                "unknown scheme `\(Escaped.terminal(name))`",
                .didYouMean(suggestion)
                    ?? "sectors/schemes.csv lists the schemes, such as `nace2.1` and `mcc`"
            )
        case .unknownCode:
            return (
                "`\(shown)` is not in the list", "check the code and the edition of the list"
            )
        case .malformedCode(let shape):
            return ("`\(shown)` is no code of the list", "its codes look like \(shape)")
        }
    }
}
