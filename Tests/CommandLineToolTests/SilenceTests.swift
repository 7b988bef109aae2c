import Testing

@Suite("No input")
struct SilenceTests {
    private let scratch: Scratch

    init() throws {
        scratch = try Scratch()
    }

    @Test("With nothing given all four facts are named, each with the flag that gives it")
    func fourFacts() throws {
        let run = try Program.run(["check", "--no-input"], in: scratch)
        #expect(run.status == 64)
        #expect(run.output.isEmpty)
        for fact in ["vertical", "country", "recipients", "uses"] {
            #expect(run.errors.contains("`\(fact)` is missing"))
            #expect(run.errors.contains("--answer \(fact)="))
        }
        #expect(run.errors.components(of: "is missing") == 4)
    }

    @Test("Only what is missing is named; an answer that is not known is an answer")
    func someFacts() throws {
        let arguments = [
            "check", "--no-input", "--answer", "country=NL", "--answer", "uses=unknown",
        ]
        let run = try Program.run(arguments, in: scratch)
        #expect(run.status == 64)
        #expect(run.errors.contains("`vertical` is missing"))
        #expect(run.errors.contains("`recipients` is missing"))
        #expect(run.errors.components(of: "is missing") == 2)
    }

    @Test("The examples in the message are answers that work")
    func examplesWork() throws {
        let run = try Program.run(["check", "--no-input"], in: scratch)
        let examples = run.errors.split(separator: "\n").compactMap { line in
            line.hasPrefix("  help: --answer ") ? String(line.dropFirst(17)) : nil
        }
        let arguments = ["check", "--no-input"] + examples.flatMap { ["--answer", $0] }
        #expect(try Program.run(arguments, in: scratch).status == 0)
    }

    @Test("With --complete the open practices are named too")
    func complete() throws {
        let file = AnswersFile(uses: ["appointments:medical-services"], practices: ["bot": "none"])
        let arguments = ["check", "--no-input", "--answers", "-"]
        #expect(try Program.run(arguments, input: .text(file.text), in: scratch).status == 0)
        let run = try Program.run(arguments + ["--complete"], input: .text(file.text), in: scratch)
        #expect(run.status == 64)
        #expect(run.errors.contains("`sensitive-identifiers` is missing"))
        #expect(!run.errors.contains("`bot` is missing"))
        #expect(!run.errors.contains("`vertical` is missing"))
    }

    @Test("With every practice answered --complete is content")
    func completeAndAnswered() throws {
        let file = AnswersFile(
            uses: ["appointments:medical-services"],
            practices: AnswersFile.everyPractice
        )
        let arguments = ["check", "--no-input", "--complete", "--answers", "-"]
        #expect(try Program.run(arguments, input: .text(file.text), in: scratch).status == 0)
    }

    /// Arguments under which standard input must stay unread.
    static let unread = [
        ["check", "--no-input"], ["--version"], ["--help"], ["questions"], ["policy", "list"], [],
        ["check", "--no-input", "--answers", "answers.json"],
        ["check", "--answers", "answers.json"],
    ]

    @Test("Nothing waits for an input that never comes", arguments: unread)
    func neverWaits(_ arguments: [String]) throws {
        try scratch.write(AnswersFile(uses: ["sell:alcohol"]).text, to: "answers.json")
        let run = try Program.run(arguments, input: .silence, in: scratch)
        #expect([0, 64].contains(run.status))
    }

    @Test("An answer on the command line wins over the file")
    func argumentWins() throws {
        let file = AnswersFile(uses: ["sell:prescription-medicines"])
        let arguments = [
            "check", "--answers", "-", "--format", "json",
            "--answer", "uses=appointments:medical-services",
        ]
        let run = try Program.run(arguments, input: .text(file.text), in: scratch)
        #expect(try AssessmentFile(run).uses.map(\.use) == ["appointments:medical-services"])
    }

    @Test("End of input in a conversation without a terminal stops with the way to go on")
    func endOfInput() throws {
        let run = try Program.run(["check"], in: scratch)
        #expect(run.status == 20)
        #expect(run.errors.contains("vertical-check check --resume "))
        let unsaved = try Program.run(["check", "--no-save"], in: scratch)
        #expect(unsaved.status == 20)
        #expect(unsaved.errors.contains("vertical-check check --as-of "))
    }
}

extension String {
    /// How often a text stands in this one.
    fileprivate func components(of text: String) -> Int {
        var count = 0
        var rest = Substring(self)
        while let range = rest.firstRange(of: text) {
            count += 1
            rest = rest[range.upperBound...]
        }
        return count
    }
}
