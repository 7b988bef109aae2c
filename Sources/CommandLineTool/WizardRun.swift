import Answering
import Assessing
import KeyMode
import PolicyModel
import Rendering
import SafeText
import Wizard

/// The conversation with all that surrounds it: the session, the report, the way to repeat it.
struct WizardRun {
    let arguments: Arguments
    let surroundings: Surroundings
    let policy: Policy
    let format: CheckCommand.Format

    var words: Words { surroundings.words }

    /// A conversation to be held: what it starts from, and where it is saved.
    struct Session {
        let id: String?
        var draft: Draft
        /// The policy that it began with, if it is another.
        var before: Resumption.Before?

        /// Whether the day was asked for, and is not just that of the run.
        var isDayChosen: Bool { draft.enquiry.day != nil }
    }

    /// Asks and reports, and then about another prospect, for as long as the person wants.
    func run(from enquiry: Enquiry) throws(Failure) -> ExitStatus {
        var session = try session(from: enquiry)
        var console = TerminalConsole(columns: surroundings.columns, keys: keys)
        while true {
            let (status, isFinished) = try converse(session, &console)
            guard isFinished, mayAskForAnother else { return status }
            let today = try assessor(on: surroundings.today)
            if keys != nil { console = TerminalConsole(columns: surroundings.columns, keys: nil) }
            var conversation = conversation(Draft(Enquiry(for: policy)), on: console, today)
            guard let wantsAnother = conversation.wantsAnother() else { return .interrupted }
            guard wantsAnother else { return status }
            console = conversation.console
            if keys != nil { console = TerminalConsole(columns: surroundings.columns, keys: keys) }
            // Of the one before nothing is left but the day, which is asked of the policy.
            var next = Enquiry(for: policy)
            if arguments.has("as-of") { next.day = enquiry.day }
            session = begin(next)
        }
    }

    /// Whether there is somebody to ask; one file, or one status, cannot tell of two prospects.
    private var mayAskForAnother: Bool {
        surroundings.inputIsTerminal && surroundings.outputIsTerminal
            && !arguments.has("exit-code") && (arguments.value("output") ?? "-") == "-"
    }

    /// Asks, then reports; or stops and says how to go on.
    private func converse(
        _ session: Session,
        _ console: inout TerminalConsole
    ) throws(Failure) -> (status: ExitStatus, isFinished: Bool) {
        let assessor = try assessor(on: session.draft.enquiry.day ?? surroundings.today)
        let saving = Saving(session, store, try plainPolicy(), assessor)
        var conversation = conversation(session.draft, on: console, assessor, save: saving.save)
        let ending = conversation.run()
        KeyTerminal.leave()
        console = conversation.console
        guard ending == .finished else {
            saving.save(conversation.draft)
            sayHowToGoOn(saving.isWorking ? session.id : nil, conversation.draft)
            return (ending == .interrupted ? .interrupted : .stopped, false)
        }
        do {
            let status = try conclude(conversation.draft.enquiry, assessor)
            if let verdict = session.before?.verdict {
                let then = Wording.words(for: verdict)
                say("Under the policy that it began with, the verdict was: \(then).")
            }
            if let id = session.id { store?.remove(id) }
            return (status, true)
        } catch {
            sayHowToGoOn(saving.isWorking ? session.id : nil, conversation.draft)
            throw error
        }
    }

    /// What puts questions with keys; nil where lines are wanted or all that is possible.
    private var keys: KeyScreen? {
        guard surroundings.takesKeys, !arguments.has("accessible") else { return nil }
        return KeyScreen(KeyWords(words), hasColour: surroundings.wantsColour)
    }

    private func conversation(
        _ draft: Draft,
        on console: TerminalConsole,
        _ assessor: Assessor,
        save: @escaping (Draft) -> Void = { _ in }
    ) -> Conversation<TerminalConsole> {
        var draft = draft
        draft.enquiry.day = assessor.snapshot.day
        return Conversation(
            on: console,
            from: draft,
            with: assessor,
            sectors: SectorSearch(arguments.value("policy"), policy).verticals,
            save: save
        )
    }

    /// Where sessions are kept; nil when they are not to be.
    var store: SessionStore? {
        guard !arguments.has("no-save") else { return nil }
        return surroundings.stateFolder.map { SessionStore(folder: $0) }
    }

    func assessor(on day: CalendarDay) throws(Failure) -> Assessor {
        do {
            return try Assessor(policy: policy, day: day)
        } catch {
            throw .assessment(error, isArgument: arguments.has("as-of"))
        }
    }

    private func sayHowToGoOn(_ id: String?, _ draft: Draft) {
        if let id {
            let call = ["vertical-check", "check", "--resume", id] + reportOptions
            let command = Escaped.terminal(call.joined(separator: " "))
            let saved = words("Stopped. What you answered is saved; go on with:")
            Outlet.say("\(saved)\n  \(command)")
        } else {
            let command = repeated(draft.enquiry, asking: true)
            let stopped = words("Stopped. Nothing was saved; go on from these answers:")
            Outlet.say("\(stopped)\n  \(command)")
        }
    }

    /// The options that say what becomes of the report, as words for a shell.
    private var reportOptions: [String] {
        let valued = ["format", "output", "policy", "lang"].compactMap { name in
            arguments.value(name).map { "--\(name)=\(Escaped.shellWord($0))" }
        }
        return valued + ["force", "exit-code"].filter(arguments.has).map { "--\($0)" }
    }

    private func conclude(_ enquiry: Enquiry, _ assessor: Assessor) throws(Failure) -> ExitStatus {
        do {
            let assessment = try assessor.assess(enquiry.answers)
            let report = Report(assessment, of: enquiry, by: assessor)
            let summary = TextRenderer(width: surroundings.columns).render(report.summary())
            try Outlet.write("\n" + summary + "\n")
            let text = try text(of: assessment, enquiry, assessor)
            if let path = arguments.value("output"), path == "-" {
                try Outlet.write(text)
            } else {
                let path = try write(text, named: enquiry)
                try Outlet.write(words("The report is in \(Escaped.terminal(path))") + "\n")
            }
            let same = words("The same check without questions:")
            try Outlet.write("\(same)\n  \(repeated(enquiry))\n")
            return arguments.has("exit-code") ? assessment.verdict.exitStatus : .done
        } catch let fault as AssessmentFault {
            throw .assessment(fault, isArgument: false)
        } catch let fault as FileFault {
            throw .file(fault)
        } catch let failure as Failure {
            throw failure
        } catch {
            throw .usage(.verbatim("\(error)"), help: nil)
        }
    }

    /// The report; what programs read does not follow the language of the questions.
    private func text(
        of assessment: Assessment,
        _ enquiry: Enquiry,
        _ assessor: Assessor
    ) throws -> String {
        guard format == .json, words.language != Language.native else {
            return try ReportText.text(
                of: assessment,
                enquiry,
                assessor,
                format,
                columns: surroundings.columns
            )
        }
        let policy = try PolicySource.load(arguments.value("policy"), in: .english)
        let plain = try Assessor(policy: policy, day: assessor.snapshot.day)
        return try ReportText.text(
            of: plain.assess(enquiry.answers),
            enquiry,
            plain,
            format,
            columns: surroundings.columns
        )
    }

    /// Writes the report where it was asked for, or under a name that is still free.
    private func write(_ text: String, named enquiry: Enquiry) throws(FileFault) -> String {
        let bytes = Array(text.utf8)
        if let path = arguments.value("output") {
            let options = FileWriting.Options(overwrites: arguments.has("force"))
            try FileWriting().write(bytes, to: path, options)
            return path
        }
        let names = ReportName(enquiry, policy, format)
        var number = 1
        while true {
            do {
                try FileWriting().write(bytes, to: names.name(number), FileWriting.Options())
                return names.name(number)
            } catch {
                guard error.reason == .exists, number < 1000 else { throw error }
                number += 1
            }
        }
    }

    /// The command that starts from these answers: it gives the same report without a question,
    /// or asks what is still open.
    private func repeated(_ enquiry: Enquiry, asking: Bool = false) -> String {
        var words = ["vertical-check", "check"]
        if !asking { words.append("--no-input") }
        let names = [("name", enquiry.business.name), ("reference", enquiry.business.reference)]
        for (option, text) in names {
            if let text { words.append("--\(option)=\(Escaped.shellWord(text))") }
        }
        if let day = enquiry.day { words += ["--as-of", day.description] }
        for argument in EnquiryWriter(policy).arguments(enquiry.answers) {
            words += ["--answer", Escaped.shellWord(argument)]
        }
        // Once it is written, where the report went is not repeated: the file is there by now.
        let isSpent = { (word: String) in word.hasPrefix("--output=") || word == "--force" }
        words += reportOptions.filter { asking || !isSpent($0) }
        return Escaped.terminal(words.joined(separator: " "))
    }
}
