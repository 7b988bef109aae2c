import Foundation
import Testing

@Suite("The language")
struct LanguageTests {
    private let scratch: Scratch

    init() throws {
        scratch = try Scratch()
        let uses = ["sell:prescription-medicines", "appointments:medical-services"]
        try scratch.write(
            AnswersFile(recipients: ["NL", "BE"], uses: uses).text,
            to: "answers.json"
        )
        try scratch.write("name,sector,country\nA,apotheek,NL\nB,,DE\n", to: "prospects.csv")
    }

    /// Locales, and whether they make the program speak Dutch (POSIX.1-2017, 8.2).
    static let locales: [(environment: [String: String], isDutch: Bool)] = [
        ([:], false), (["LANG": "C"], false), (["LANG": "nl_NL.UTF-8"], true),
        (["LANG": "nl"], true),
        (["LANG": "nl_BE@euro"], true), (["LANG": "nld_NL"], false), (["LANG": "en_NL"], false),
        (["LC_MESSAGES": "nl_NL", "LANG": "en_US.UTF-8"], true),
        (["LC_ALL": "", "LC_MESSAGES": "", "LANG": "nl_NL"], true),
        (["LC_ALL": "C", "LC_MESSAGES": "nl_NL", "LANG": "nl_NL"], false),
        (["LC_ALL": "nl_NL.UTF-8", "LC_MESSAGES": "en_US", "LANG": "en_US"], true),
        (["LC_TIME": "nl_NL.UTF-8", "LANGUAGE": "nl"], false),
    ]

    @Test("The first variable that is set decides", arguments: locales)
    func readsLocale(_ row: (environment: [String: String], isDutch: Bool)) throws {
        let run = try Program.run(["questions"], in: scratch, environment: row.environment)
        #expect(run.output.contains("Wat voor soort organisatie") == row.isDutch)
    }

    static let forPeople = [
        ["check", "--answers", "answers.json"],
        ["check", "--answers", "answers.json", "--format", "html"],
        ["check", "--answers", "answers.json", "--format", "text"],
        ["questions"],
    ]

    @Test("`--lang` wins over the locale, wherever it stands", arguments: forPeople)
    func flagWins(_ arguments: [String]) throws {
        let dutch = ["LANG": "nl_NL.UTF-8"]
        let plain = try Program.run(arguments, in: scratch)
        let inDutch = try Program.run(arguments, in: scratch, environment: dutch)
        #expect(plain.outputBytes != inDutch.outputBytes)
        for asked in [arguments + ["--lang", "nl"], ["--lang=nl"] + arguments] {
            #expect(try Program.run(asked, in: scratch).outputBytes == inDutch.outputBytes)
        }
        let english = try Program.run(arguments + ["--lang=en"], in: scratch, environment: dutch)
        #expect(english.outputBytes == plain.outputBytes)
    }

    static let forPrograms = [
        ["check", "--answers", "answers.json", "--format", "json"], ["questions", "--json"],
        ["policy", "list", "--json"], ["policy", "show", "--json"],
        ["policy", "diff", "2021-01-14", "2021-01-15", "--json"],
        ["classify", "apotheek", "--json"],
        ["screen", "prospects.csv"], ["screen", "prospects.csv", "--ndjson"],
        ["sessions", "list", "--json"],
    ]

    @Test("What programs read has the same bytes in every language", arguments: forPrograms)
    func sameForPrograms(_ arguments: [String]) throws {
        let first = try Program.run(arguments, in: scratch)
        #expect(first.status == 0, "\(first.errors)")
        let dutch = ["LC_ALL": "nl_NL.UTF-8"]
        let runs = [
            try Program.run(arguments, in: scratch, environment: dutch),
            try Program.run(arguments + ["--lang", "nl"], in: scratch),
        ]
        for run in runs { #expect(run.outputBytes == first.outputBytes) }
    }

    @Test(
        "A language without words is refused with the way out",
        arguments: [
            ["--lang", "xx", "questions"], ["check", "--lang=xx"], ["man", "--lang", "xx"],
        ]
    )
    func refusesUnknown(_ arguments: [String]) throws {
        let run = try Program.run(arguments, in: scratch)
        #expect(run.status == 64)
        #expect(
            run.errors
                == "vertical-check: error: unknown language `xx`\n  help: it is one of en, nl\n"
        )
    }

    @Test("The digest of the policy does not depend on the language")
    func sameDigest() throws {
        let arguments = ["check", "--answers", "answers.json", "--lang"]
        let runs = try ["en", "nl"].map { try Program.run(arguments + [$0], in: scratch).output }
        let digests = runs.map { $0.split(separator: "\n").dropLast().last }
        #expect(digests[0] == digests[1])
    }
}
