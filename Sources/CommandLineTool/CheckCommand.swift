import Answering
import Assessing
import PolicyModel
import Rendering
import SafeText
import StrictJSON
import Wizard

/// `check`: one organisation, by questions or from its answers.
struct CheckCommand {
    /// How the report is written.
    enum Format: String, CaseIterable {
        case markdown
        case html
        case json
        case text
    }

    let arguments: Arguments
    let surroundings: Surroundings

    /// Runs the command.
    func run() throws(Failure) -> ExitStatus {
        let format = try format()
        try refuseAnswersForSession()
        let words = format == .json && isSilent ? .english : surroundings.words
        let policy = try PolicySource.load(arguments.value("policy"), in: words)
        var enquiry = try enquiry(for: policy)
        let isDayArgument = arguments.has("as-of")
        if let text = arguments.value("as-of") { enquiry.day = try day(text, policy) }
        for argument in arguments.all("answer") {
            do {
                try AnswerArgument.apply(argument, to: &enquiry.answers, of: policy)
            } catch {
                throw .badAnswerArgument(error, argument: argument)
            }
        }
        try takeNames(into: &enquiry, policy)
        guard isSilent else {
            let wizard = WizardRun(
                arguments: arguments,
                surroundings: surroundings,
                policy: policy,
                format: format
            )
            return try wizard.run(from: enquiry)
        }
        let assessor = try assessor(for: enquiry, policy, isArgument: isDayArgument)
        try requireAnswers(of: enquiry, assessor)
        return try conclude(enquiry, assessor, format)
    }

    /// Whether no question may be asked.
    private var isSilent: Bool { arguments.has("no-input") || arguments.has("answers") }

    /// A session has its own answers; what is given beside it would be lost without a word.
    private func refuseAnswersForSession() throws(Failure) {
        guard arguments.has("resume") else { return }
        let others = ["answers", "answer", "name", "reference", "no-input"]
        guard let other = others.first(where: arguments.has) else { return }
        throw .usage(
            "`--resume` does not go with `--\(other)`",
            help: "go on with the session and change the answer there, or leave out `--resume`"
        )
    }

    private func format() throws(Failure) -> Format {
        guard let name = arguments.value("format") else { return .markdown }
        if let format = Format(rawValue: name) { return format }
        let known = Format.allCases.map(\.rawValue)
        throw .unknown("format", name, among: known)
    }

    private func day(_ text: String, _ policy: Policy) throws(Failure) -> CalendarDay {
        do {
            return try AnswerVocabulary(policy).day(text)
        } catch {
            throw .usage("--as-of: \(error.message)", help: error.help)
        }
    }

    private func takeNames(into enquiry: inout Enquiry, _ policy: Policy) throws(Failure) {
        let vocabulary = AnswerVocabulary(policy)
        do {
            if let name = arguments.value("name") {
                enquiry.business.name = try vocabulary.name(name, of: "name")
            }
            if let reference = arguments.value("reference") {
                enquiry.business.reference = try vocabulary.name(reference, of: "reference")
            }
        } catch {
            throw .usage(error.message, help: error.help)
        }
    }

    private func enquiry(for policy: Policy) throws(Failure) -> Enquiry {
        guard let path = arguments.value("answers") else { return Enquiry(for: policy) }
        let bytes: [UInt8]
        do {
            bytes = try FileReading.bytes(path)
        } catch {
            throw .file(error)
        }
        switch EnquiryReader.read(bytes, for: policy) {
        case .enquiry(let enquiry): return enquiry
        case .faults(let faults):
            throw .badAnswers(
                faults,
                source: path == "-" ? surroundings.words("standard input") : path
            )
        }
    }

    private func assessor(
        for enquiry: Enquiry,
        _ policy: Policy,
        isArgument: Bool
    ) throws(Failure) -> Assessor {
        do {
            return try Assessor(policy: policy, day: enquiry.day ?? surroundings.today)
        } catch {
            throw .assessment(error, isArgument: isArgument)
        }
    }

    /// Names every answer that is missing, each with the argument that gives it.
    private func requireAnswers(of enquiry: Enquiry, _ assessor: Assessor) throws(Failure) {
        let missing = MissingAnswers(enquiry.answers, assessor)
        let listed = missing.facts + (arguments.has("complete") ? missing.practices : [])
        if !listed.isEmpty { throw .missingAnswers(listed) }
    }

    /// Assesses, writes the report and gives the status.
    private func conclude(
        _ enquiry: Enquiry,
        _ assessor: Assessor,
        _ format: Format
    ) throws(Failure) -> ExitStatus {
        do {
            let assessment = try assessor.assess(enquiry.answers)
            let text = try ReportText.text(
                of: assessment,
                enquiry,
                assessor,
                format,
                columns: surroundings.columns
            )
            try write(text)
            return arguments.has("exit-code") ? assessment.verdict.exitStatus : .done
        } catch let fault as AssessmentFault {
            throw .assessment(fault, isArgument: false)
        } catch let fault as FileFault {
            throw .file(fault)
        } catch {
            throw .usage(.verbatim("\(error)"), help: nil)
        }
    }

    private func write(_ text: String) throws(FileFault) {
        guard let path = arguments.value("output"), path != "-" else {
            return try Outlet.write(text)
        }
        let options = FileWriting.Options(overwrites: arguments.has("force"))
        try FileWriting().write(Array(text.utf8), to: path, options)
        Outlet.say(surroundings.words("wrote \(Escaped.terminal(path))"))
    }
}

extension Verdict {
    /// The status for `--exit-code`.
    var exitStatus: ExitStatus {
        switch self {
        case .notEligible, .partlyEligible: .prohibited
        case .undetermined, .askFirst: .open
        case .needsApproval, .conditional: .conditional
        case .eligible: .done
        }
    }
}
