import Answering
import Assessing
import PolicyModel
import Rechecking
import SafeText

/// `recheck`: reports read back, and what the policy of a day makes of them.
struct RecheckCommand {
    /// A report that was read, with its path.
    struct Checked {
        let path: String
        let recheck: Recheck
    }

    /// A file that was not, with the reason.
    struct Skipped {
        let path: String
        let why: Phrase
    }

    let arguments: Arguments
    let surroundings: Surroundings
    private var checked: [Checked] = []
    private var skipped: [Skipped] = []
    private var writeFault: FileFault?
    private var isMissing = false

    init(arguments: Arguments, surroundings: Surroundings) {
        self.arguments = arguments
        self.surroundings = surroundings
    }

    /// Runs the command.
    static func run(
        _ arguments: Arguments,
        _ surroundings: Surroundings
    ) throws(Failure) -> ExitStatus {
        var command = Self(arguments: arguments, surroundings: surroundings)
        return try command.run()
    }

    private var words: Words { surroundings.words }

    private mutating func run() throws(Failure) -> ExitStatus {
        guard !arguments.positional.isEmpty else {
            throw .usage(
                "`recheck` needs a report",
                help: "name reports that `check` has written, or folders of them"
            )
        }
        if arguments.has("write"), arguments.positional.contains("-") {
            throw .usage("standard input cannot be rewritten", help: "leave out `-` or --write")
        }
        let isJSON = arguments.has("json")
        let policy = try PolicySource.load(arguments.value("policy"), in: isJSON ? .english : words)
        let day = try day(policy)
        try recheckAll(policy, day)
        try Outlet.print(output(policy, day))
        for file in skipped {
            let (name, why) = (Escaped.terminal(file.path), Escaped.terminal(words(file.why)))
            Outlet.say(words("vertical-check: error: `\(name)` is skipped: \(why)"))
        }
        if let writeFault { throw .file(writeFault) }
        if isMissing { return .noInput }
        return skipped.isEmpty ? .done : .badData
    }

    private func day(_ policy: Policy) throws(Failure) -> CalendarDay {
        guard let text = arguments.value("as-of") else { return surroundings.today }
        do {
            return try AnswerVocabulary(policy).day(text)
        } catch {
            throw .usage("--as-of: \(error.message)", help: error.help)
        }
    }

    private mutating func recheckAll(_ policy: Policy, _ day: CalendarDay) throws(Failure) {
        let renewing = arguments.has("write") ? try assessors(day) : [:]
        do {
            var rechecker = try Rechecker(
                policy: policy,
                day: day,
                languages: Language.known.map(Language.words)
            )
            let files = files()
            let words = words
            let count = files.count
            var progress = Progress(of: count) { words("rechecked \($0) of \(count)") }
            for path in files {
                try recheck(path, &rechecker, renewing)
                progress.step()
            }
            progress.end()
        } catch {
            throw .assessment(error, isArgument: arguments.has("as-of"))
        }
    }

    /// What reports are written anew with, by their language.
    private func assessors(_ day: CalendarDay) throws(Failure) -> [String: Assessor] {
        var assessors: [String: Assessor] = [:]
        for language in Language.known {
            let words = Language.words(language)
            let policy = try PolicySource.load(arguments.value("policy"), in: words)
            do {
                assessors[language] = try Assessor(policy: policy, day: day)
            } catch {
                throw .assessment(error, isArgument: arguments.has("as-of"))
            }
        }
        return assessors
    }

    /// The files named, and in place of a folder its reports by name.
    private mutating func files() -> [String] {
        var files: [String] = []
        for argument in arguments.positional {
            guard argument != "-", Self.isFolder(argument) else {
                files.append(argument)
                continue
            }
            let reports = Self.reports(in: argument)
            files += reports
            if reports.isEmpty {
                skip(argument, "no file in it is named as reports are (.md, .html, .json, .txt)")
                isMissing = true
            }
        }
        return files
    }

    private static func isFolder(_ path: String) -> Bool {
        switch System.kind(of: path) {
        case .folder: true
        case .link: System.kind(of: path + "/.") == .folder
        default: false
        }
    }

    /// The regular files of a folder that are named as reports are; anything else could be a pipe.
    private static func reports(in folder: String) -> [String] {
        let start = folder.hasSuffix("/") ? folder : folder + "/"
        return FileReading.names(in: folder)
            .filter { name in
                !name.hasPrefix(".")
                    && [".md", ".html", ".json", ".txt"].contains(where: name.hasSuffix)
            }
            .map { start + $0 }
            .filter { if case .regular = System.kind(of: $0) { true } else { false } }
    }

    private mutating func recheck(
        _ path: String,
        _ rechecker: inout Rechecker,
        _ renewing: [String: Assessor]
    ) throws(AssessmentFault) {
        let bytes: [UInt8]
        do throws(FileFault) {
            bytes = try FileReading.bytes(path)
        } catch {
            if error.status == .noInput { isMissing = true }
            return skip(path, "it \(error.why)")
        }
        switch try rechecker.recheck(bytes) {
        case .noReport(let why): skip(path, why)
        case .recheck(let recheck):
            checked.append(Checked(path: path, recheck: recheck))
            if let renewal = recheck.renewal, let assessor = renewing[renewal.language] {
                try renew(path, bytes, renewal, assessor)
            }
        }
    }

    private mutating func skip(_ path: String, _ why: Phrase) {
        skipped.append(Skipped(path: path, why: why))
    }

    /// Writes the report anew in its format; one that would not change is left alone.
    private mutating func renew(
        _ path: String,
        _ old: [UInt8],
        _ renewal: Recheck.Renewal,
        _ assessor: Assessor
    ) throws(AssessmentFault) {
        guard let format = CheckCommand.Format(rawValue: renewal.format.rawValue) else { return }
        let text = try ReportText.text(
            of: assessor.assess(renewal.enquiry.answers),
            renewal.enquiry,
            assessor,
            format,
            columns: surroundings.columns
        )
        let bytes = Array(text.utf8)
        guard bytes != old else { return }
        do throws(FileFault) {
            try FileWriting().write(bytes, to: path, FileWriting.Options(overwrites: true))
        } catch {
            writeFault = writeFault ?? error
        }
    }

    private func output(_ policy: Policy, _ day: CalendarDay) -> String {
        if arguments.has("json") {
            return RecheckJSON(checked, skipped, policy, day).text
        }
        let columns = surroundings.outputIsTerminal ? surroundings.columns : nil
        return RecheckTable(checked, columns: columns, in: words).text
    }
}
