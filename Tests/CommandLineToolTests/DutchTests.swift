import Foundation
import Testing

@Suite("Dutch on the command line")
struct DutchTests {
    private let scratch: Scratch

    init() throws {
        scratch = try Scratch()
        let uses = ["sell:prescription-medicines", "appointments:medical-services"]
        try scratch.write(
            AnswersFile(recipients: ["NL", "BE"], uses: uses).text,
            to: "answers.json"
        )
        try scratch.write("name,sector,country\nA,apotheek,NL\n,,\n", to: "prospects.csv")
    }

    static let helps =
        [["--help"], ["man"]]
        + [
            "check", "screen", "classify", "recheck", "page", "questions", "policy", "sessions",
            "completions", "man",
        ].map { [$0, "--help"] }

    @Test("Help has no line in common with the English but commands", arguments: helps)
    func help(_ arguments: [String]) throws {
        // In so many columns hardly anything is folded, so that line stands against line.
        let wide = ["COLUMNS": "200"]
        let english = try Program.run(arguments, in: scratch, environment: wide).output
        let dutch = try Program.run(arguments + ["--lang", "nl"], in: scratch, environment: wide)
        #expect(dutch.status == 0)
        let shared = Set(english.split(separator: "\n")).intersection(
            dutch.output.split(separator: "\n")
        )
        let told = shared.filter { line in
            let text = line.drop { $0 == " " }
            return line.contains(" ") && !text.hasPrefix("vertical-check")
                && !text.hasPrefix("source ") && !text.hasPrefix("split ") && !text.hasPrefix(".")
                && !text.hasPrefix("\\fB") && !text.hasPrefix("vertical\\-check")
                && !text.hasPrefix("split \\-")
        }
        #expect(told.isEmpty, "\(told)")
        // A call that is longer in Dutch may have its summary on a line of its own.
        let counts = [english, dutch.output].map { $0.split(separator: "\n").count }
        #expect(abs(counts[0] - counts[1]) <= 1)
    }

    static let errors: [(arguments: [String], says: String)] = [
        (["check", "--no-input"], "vertical-check: fout: `vertical` ontbreekt: Wat voor soort"),
        (["check", "--anwsers", "x"], "tip: bedoelde u `--answers`?"),
        (
            ["check", "--answers", "no.json"],
            "fout: `no.json` bestaat niet\n  tip: controleer het pad"
        ),
        (
            ["check", "--answers", "prospects.csv"],
            "fout: dit mag hier niet staan in JSON [not-json]"
        ),
        (["check", "--answer", "country=XX"], "fout: plaats `XX` is onbekend [unknown-id]"),
        (
            ["check", "--as-of", "1999-01-01", "--no-input"],
            "voor 1999-01-01 is geen beleid bekend"
        ),
        (["policy", "diff"], "`policy diff` heeft twee dagen nodig"),
        (["recheck", "answers.json"], "het is een antwoordenbestand en geen rapport"),
        (["sessions", "show", "x"], "er is geen bewaarde sessie `x`"),
        (["classify", "--code", "5912"], "tip: schrijf"), (["foo"], "opdracht `foo` is onbekend"),
        (["screen", "answers.json"], "tip:"), (["completions", "csh"], "shell `csh` is onbekend"),
    ]

    @Test("Messages are in Dutch, and end with the same status", arguments: errors)
    func messages(_ row: (arguments: [String], says: String)) throws {
        let english = try Program.run(row.arguments, in: scratch)
        let dutch = try Program.run(
            row.arguments,
            in: scratch,
            environment: ["LC_MESSAGES": "nl_BE.UTF-8"]
        )
        #expect(dutch.status == english.status)
        #expect(dutch.status != 0)
        #expect(dutch.errors.contains(row.says), "\(dutch.errors)")
        #expect(!dutch.errors.contains("error:") && !dutch.errors.contains("help:"))
    }

    @Test("The summary of a screening is in Dutch, its rows are not")
    func screening() throws {
        let arguments = ["screen", "prospects.csv", "--summary"]
        let english = try Program.run(arguments + ["en.md"], in: scratch)
        let dutch = try Program.run(arguments + ["nl.md", "--lang", "nl"], in: scratch)
        #expect(dutch.outputBytes == english.outputBytes)
        #expect(dutch.errors.contains("2 rijen gecontroleerd"))
        let summary = try scratch.text(of: "nl.md")
        #expect(summary.hasPrefix("# Prospects gecontroleerd: prospects.csv"))
        #expect(summary.contains("| Apotheek |"))
        #expect(try scratch.text(of: "en.md").contains("| Pharmacy |"))
    }

    @Test("A report that is written anew keeps its language, whatever that of the run")
    func rewriting() throws {
        let check = ["check", "--answers", "answers.json", "--as-of", "2021-01-15", "--output"]
        for language in ["en", "nl"] {
            let file = "\(language).md"
            _ = try Program.run(check + [file, "--lang", language], in: scratch)
            let title = try scratch.text(of: file).split(separator: ":")[0]
            for other in ["nl", "en"] {
                let run = try Program.run(
                    ["recheck", file, "--write", "--as-of", "2026-07-01", "--lang", other],
                    in: scratch
                )
                #expect(run.status == 0, "\(run.errors)")
                #expect(run.output.contains(other == "nl" ? "toen" : "then"))
            }
            #expect(title.contains(language == "nl" ? "Komt" : "ligible"))
            let written = try scratch.text(of: file)
            #expect(written.contains("2026-07-01"))
            #expect(written.contains(language == "nl" ? "## Oordeel" : "## Verdict"))
        }
    }

    @Test("A conversation in Dutch writes the same JSON as one in English")
    func conversation() throws {
        let lines = "Winkel\nwinkel\n1\nNL\n1\n1\n1\n1\nrest\n"
        var reports: [String] = []
        for (language, end) in [("en", "done"), ("nl", "klaar")] {
            let run = try Program.run(
                ["check", "--format", "json", "--output", "\(language).json", "--lang", language],
                input: .text(
                    (language == "en" ? lines.replacing("winkel", with: "shop") : lines)
                        + end + "\n"
                ),
                in: scratch
            )
            #expect(run.status == 0, "\(run.output) \(run.errors)")
            reports.append(try scratch.text(of: "\(language).json"))
            if language == "nl" {
                #expect(run.output.contains("Het rapport staat in nl.json"))
                #expect(run.output.contains("--lang=nl"))
            }
        }
        #expect(reports[0] == reports[1])
    }

    @Test("A folder whose translation lacks a text is refused by lint")
    func lintAsksForWords() throws {
        let data = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../Data").standardizedFileURL
        try FileManager.default.copyItem(at: data, to: scratch.url("Data"))
        let path = "Data/translations/nl.csv"
        let text = try scratch.text(of: path)
        let without = text.replacing("Does what,wording,Doet wat\n", with: "")
        try #require(without != text)
        try scratch.write(without, to: path)
        let run = try Program.run(["policy", "lint", "--policy", "Data"], in: scratch)
        #expect(run.status == 78)
        #expect(run.errors.contains("there is no translation of `wording` `Does what`"))
        try scratch.write(text + "Does what,wording,Doet wat\n", to: path)
        let twice = try Program.run(["policy", "lint", "--policy", "Data"], in: scratch)
        #expect(twice.status == 78)
        #expect(twice.errors.contains("this text is translated twice [duplicate-id]"))
    }
}
