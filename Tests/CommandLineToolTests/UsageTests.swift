import Testing

@Suite("Usage")
struct UsageTests {
    private let scratch: Scratch

    init() throws {
        scratch = try Scratch()
    }

    /// Arguments that cannot be followed, and what the message says.
    struct Row: NamedRow {
        let name: String
        let arguments: [String]
        let says: [String]

        init(_ name: String, _ arguments: [String], _ says: String...) {
            (self.name, self.arguments, self.says) = (name, arguments, says)
        }
    }

    static let rows = [
        Row("a misspelt command", ["chekc"], "`chekc`", "did you mean `check`?"),
        Row("nothing like a command", ["frobnicate"], "`frobnicate`", "check"),
        Row("a shortened command", ["chec"], "`chec`", "did you mean `check`?"),
        Row("an option for a command", ["--answers", "x"], "`--answers`"),
        Row("a misspelt flag of the program", ["--verson"], "did you mean `--version`?"),
        Row("a misspelt option", ["check", "--anwsers", "x"], "did you mean `--answers`?"),
        Row("a misspelt switch", ["check", "--no-inptu"], "did you mean `--no-input`?"),
        Row("a shortened option", ["check", "--no-inp"], "unknown option `--no-inp`"),
        Row("a shortened option with a value", ["check", "--out=x"], "unknown option `--out=x`"),
        Row("a short option", ["check", "-o", "x"], "unknown option `-o`"),
        Row("one hyphen", ["check", "-answers", "x"], "unknown option `-answers`"),
        Row("another command's option", ["check", "--json"], "`--json`"),
        Row("an option twice", ["check", "--format", "json", "--format=text"], "given twice"),
        Row("a switch twice", ["check", "--no-input", "--no-input"], "given twice"),
        Row("no value", ["check", "--answers"], "`--answers` needs a value", "FILE|-"),
        Row("an option for a value", ["check", "--answers", "--no-input"], "needs a value"),
        Row("a value for a switch", ["check", "--no-input=yes"], "takes no value"),
        Row("an argument too many", ["check", "pharmacy.json"], "`pharmacy.json`", "--help"),
        Row("an option after the end", ["check", "--", "--no-input"], "`--no-input`"),
        Row("an unknown format", ["check", "--no-input", "--format", "pdf"], "markdown"),
        Row("a misspelt format", ["check", "--format", "markdwn"], "did you mean `markdown`?"),
        Row("a session and answers", ["check", "--resume", "--answers", "x"], "`--resume`"),
        Row("a session and an answer", ["check", "--resume", "--answer", "country=NL"], "go on"),
        Row("a session and a name", ["check", "--resume", "--name", "X"], "does not go with"),
        Row("a session unasked", ["check", "--resume", "--no-input"], "`--no-input`"),
        Row("30 February", ["check", "--no-input", "--as-of", "2021-02-30"], "real day"),
        Row("a day too early", ["check", "--no-input", "--as-of", "2019-09-03"], "2019-09-04"),
        Row("no equals sign", ["check", "--no-input", "--answer", "NL"], "KEY=VALUE"),
        Row("a misspelt key", ["check", "--no-input", "--answer", "contry=NL"], "`country`"),
        Row(
            "a misspelt vertical",
            ["check", "--no-input", "--answer", "vertical=pharmcy"],
            "`pharmacy`"
        ),
        Row(
            "an activity alone",
            ["check", "--no-input", "--answer", "uses=sell:"],
            "without an offering"
        ),
        Row("no recipients", ["check", "--no-input", "--answer", "recipients="], "no members"),
        Row("a policy action", ["policy", "lnit"], "`lnit`"),
        Row(
            "a long name",
            ["check", "--no-input", "--name", String(repeating: "x", count: 201)],
            "200"
        ),
    ]

    @Test("What cannot be followed ends with 64 and says what was meant", arguments: rows)
    func usage(_ row: Row) throws {
        let run = try Program.run(row.arguments, in: scratch)
        #expect(run.status == 64)
        for text in row.says { #expect(run.errors.contains(text), "\(run.errors)") }
        #expect(run.output.isEmpty)
        #expect(try scratch.names().isEmpty)
    }

    @Test("No command without a terminal ends with 64 and the help")
    func noCommand() throws {
        let run = try Program.run([], in: scratch)
        #expect(run.status == 64)
        #expect(run.output.isEmpty)
        #expect(run.errors.contains("Usage:"))
    }

    @Test("The version is one line")
    func version() throws {
        let run = try Program.run(["--version"], in: scratch)
        #expect(run.status == 0)
        #expect(run.output.hasPrefix("vertical-check "))
        #expect(run.output.filter { $0 == "\n" }.count == 1)
    }

    @Test("Every command that the help names has help with its own options and an example")
    func help() throws {
        let help = try Program.run(["--help"], in: scratch)
        #expect(help.status == 0)
        #expect(help.errors.isEmpty)
        let commands = help.output.split(separator: "\n").compactMap { line -> String? in
            let words = line.split(separator: " ")
            guard line.hasPrefix("  vertical-check "), words.count > 2, words[1].first != "-",
                words[1].allSatisfy(\.isLowercase)
            else { return nil }
            return String(words[1])
        }
        #expect(Set(commands).isSuperset(of: ["check", "questions", "policy"]))
        for command in Set(commands).sorted() {
            for flag in ["--help", "-h"] {
                let run = try Program.run([command, flag], in: scratch)
                #expect(run.status == 0)
                #expect(run.errors.isEmpty)
                #expect(run.output.contains("Usage:\n  vertical-check \(command)"))
                #expect(run.output.contains("--help"))
                #expect(run.output.contains("Examples:"))
            }
        }
    }

    @Test("Help fits the terminal, but for commands to be copied", arguments: [40, 80, 120])
    func helpFits(columns: Int) throws {
        let commands = ["check", "screen", "classify", "page", "policy", "sessions", "man"]
        for arguments in [["--help"]] + commands.map({ [$0, "--help"] }) {
            for language in ["en", "nl"] {
                let run = try Program.run(
                    arguments + ["--lang", language],
                    in: scratch,
                    environment: ["COLUMNS": "\(columns)"]
                )
                let wide = run.output.split(separator: "\n").filter { line in
                    line.unicodeScalars.count > columns && !line.hasPrefix("  vertical-check ")
                        && !line.hasPrefix("  source ") && !line.hasPrefix("  split ")
                }
                #expect(wide.isEmpty, "\(wide)")
            }
        }
    }

    @Test("Help wins over other arguments and reads nothing")
    func helpWins() throws {
        let arguments = ["check", "--answers", "nowhere.json", "--help"]
        let run = try Program.run(arguments, input: .silence, in: scratch)
        #expect(run.status == 0)
        #expect(run.output.contains("--answers FILE|-"))
    }
}
