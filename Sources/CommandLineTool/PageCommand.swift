import Answering
import Assessing
import PolicyModel
import SafeText
import SelfCheckPage

/// `page`: the self-check for a browser, as one file.
struct PageCommand {
    let arguments: Arguments
    let surroundings: Surroundings

    /// Runs the command.
    func run() throws(Failure) -> ExitStatus {
        guard let path = arguments.value("output") else {
            throw .usage(
                "`page` needs to know where to write",
                help: "name the file, as in --output self-check.html, or `-` for standard output"
            )
        }
        let brand = try brand()
        let files = try PolicySource.files(arguments.value("policy"))
        let policy = try PolicySource.policy(files, in: surroundings.words)
        let page = SelfCheckPage(
            policy,
            // A policy folder without sound sector tables still has its questions.
            try? SectorSource.classifier(files, of: policy),
            day: try day(policy),
            brand: brand
        )
        do {
            try write(page.html, to: path)
        } catch {
            throw .file(error)
        }
        return .done
    }

    private func brand() throws(Failure) -> SelfCheckPage.Brand? {
        let vocabularyLimit = AnswerVocabulary.nameLimit
        guard let name = arguments.value("brand") else {
            guard !arguments.has("contact") else {
                throw .usage("--contact needs a --brand", help: "say whose contact it is")
            }
            return nil
        }
        let isControl = { (scalar: Unicode.Scalar) in
            scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
        }
        guard name.contains(where: { $0 != " " }), !name.unicodeScalars.contains(where: isControl)
        else {
            throw .usage("the brand is no name", help: "write it in letters, on one line")
        }
        guard name.unicodeScalars.count <= vocabularyLimit else {
            throw .usage(
                "the brand is too long",
                help: "the limit is \(vocabularyLimit) characters"
            )
        }
        if let brand = SelfCheckPage.Brand(name: name, contact: arguments.value("contact")) {
            return brand
        }
        let contact = Escaped.terminal(arguments.value("contact") ?? "")
        throw .usage(
            "--contact: `\(contact)` is no address of a page or of e-mail",
            help: "write it as https://example.com/help or mailto:help@example.com"
        )
    }

    /// The day that was asked for, or today; it has an edition.
    private func day(_ policy: Policy) throws(Failure) -> CalendarDay {
        let day: CalendarDay
        do {
            day =
                try arguments.value("as-of").map { text throws(AnswerFault) in
                    try AnswerVocabulary(policy).day(text)
                } ?? surroundings.today
        } catch {
            throw .usage("--as-of: \(error.message)", help: error.help)
        }
        do {
            _ = try Snapshot(of: policy, on: day)
        } catch {
            throw .assessment(error, isArgument: arguments.has("as-of"))
        }
        return day
    }

    private func write(_ text: String, to path: String) throws(FileFault) {
        guard path != "-" else { return try Outlet.write(text) }
        let options = FileWriting.Options(overwrites: arguments.has("force"))
        try FileWriting().write(Array(text.utf8), to: path, options)
        Outlet.say(surroundings.words("wrote \(Escaped.terminal(path))"))
    }
}
