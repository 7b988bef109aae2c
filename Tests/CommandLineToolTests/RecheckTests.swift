import Foundation
import Testing

/// `recheck` as people run it, on reports that `check` has written.
@Suite("Recheck")
struct RecheckTests {
    private let scratch: Scratch

    init() throws {
        scratch = try Scratch()
    }

    private static let pharmacy = AnswersFile(
        day: "2020-12-01",
        uses: ["appointments:medical-services"]
    )

    private static var diligentPharmacy: AnswersFile {
        var file = pharmacy
        file.practices = AnswersFile.everyPractice
        return file
    }

    /// The names of a report in each format.
    private static let names = ["a.md", "a.html", "a.json", "a.txt"]

    private func write(_ file: AnswersFile, to name: String) throws {
        let formats = ["md": "markdown", "html": "html", "json": "json", "txt": "text"]
        let format = formats[String(name.split(separator: ".").last ?? "")] ?? "markdown"
        let run = try Program.run(
            ["check", "--answers", "-", "--format", format, "--output", name, "--force"],
            input: .text(file.text),
            in: scratch
        )
        guard run.status == 0 else { throw Program.Failure(description: run.errors) }
    }

    private func recheck(_ arguments: String...) throws -> Program.Run {
        try Program.run(["recheck"] + arguments, in: scratch)
    }

    private func edit(_ name: String, _ change: (String) -> String) throws {
        try scratch.write(change(scratch.text(of: name)), to: name)
    }

    /// A report and a day, with what comes of it.
    struct Row: NamedRow {
        let name: String
        var isDiligent = true
        var written = "2020-12-01"
        let today: String
        let outcome: String
        let then: String
        let now: String
        let reason: String
    }

    static let rows = [
        Row(
            name: "the same edition",
            today: "2020-12-31",
            outcome: "same",
            then: "not eligible (1 December 2020)",
            now: "not eligible (31 December 2020)",
            reason: "the same edition of the policy holds"
        ),
        Row(
            name: "a ban that was lifted",
            today: "2021-01-15",
            outcome: "better",
            then: "not eligible (1 December 2020)",
            now: "eligible with conditions (15 January 2021)",
            reason: "no longer `"
        ),
        Row(
            name: "a day on which the ban still stood",
            written: "2021-01-15",
            today: "2020-12-01",
            outcome: "worse",
            then: "eligible with conditions (15 January 2021)",
            now: "not eligible (1 December 2020)",
            reason: "now `"
        ),
        Row(
            name: "questions that were not asked then",
            isDiligent: false,
            today: "2021-01-15",
            outcome: "ask again",
            then: "not eligible (1 December 2020)",
            now: "eligible with conditions (15 January 2021)",
            reason: "asked now and not answered: `sensitive-identifiers`"
        ),
    ]

    @Test("One report is told in a paragraph", arguments: rows, names)
    func paragraph(_ row: Row, _ name: String) throws {
        var file = row.isDiligent ? Self.diligentPharmacy : Self.pharmacy
        file.day = row.written
        try write(file, to: name)
        let before = try scratch.text(of: name)
        let run = try recheck(name, "--as-of", row.today)
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.errors.isEmpty)
        let words = run.output.split { " \n".contains($0) }.joined(separator: " ")
        #expect(words.hasPrefix("\(name): \(row.outcome) then \(row.then), now \(row.now)"))
        #expect(words.contains(row.reason), "\(words)")
        #expect(try scratch.text(of: name) == before)
    }

    /// What happened to a report, with what comes of it.
    struct Damage: NamedRow {
        let name: String
        var outcome = "altered"
        let reason: String
        let inflict: @Sendable (String) -> String
    }

    static let damages = [
        Damage(name: "line ends of Windows", outcome: "same", reason: "nothing has changed") {
            $0.replacingOccurrences(of: "\n", with: "\r\n")
        },
        Damage(name: "cut off in the middle", reason: "cut off") {
            String($0.prefix($0.count / 2))
        },
        Damage(name: "cut off near the end", reason: "cut off") { String($0.dropLast(40)) },
        Damage(name: "edited by hand", reason: "something in it was changed") {
            $0.replacingOccurrences(of: "December", with: "Decembre")
                .replacingOccurrences(of: "2019-09-04", with: "2019-09-05")
        },
    ]

    @Test("An altered report is no fault, and nothing is said of it", arguments: damages, names)
    func altered(_ damage: Damage, _ name: String) throws {
        try write(Self.pharmacy, to: name)
        try edit(name, damage.inflict)
        let damaged = try scratch.text(of: name)
        let run = try recheck(name, "--as-of", "2020-12-01", "--write")
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output.hasPrefix("\(name): \(damage.outcome)\n"), "\(run.output)")
        #expect(run.output.contains(damage.reason), "\(run.output)")
        if damage.outcome == "altered" {
            #expect(!run.output.contains("then "))
            #expect(try scratch.text(of: name) == damaged)
        }
    }

    @Test("What is no report is named and skipped, the rest is rechecked, the status is 65")
    func skipped() throws {
        try write(Self.pharmacy, to: "newer.md")
        try edit("newer.md") { $0.replacingOccurrences(of: "answers/1", with: "answers/2") }
        try scratch.write("# A page\n", to: "page.md")
        try scratch.write(Self.pharmacy.text, to: "answers.json")
        try scratch.write("", to: "empty.txt")
        try scratch.write(Data([0x23, 0xFF, 0x0A]), to: "latin.md")
        try write(Self.pharmacy, to: "whole.md")
        let run = try recheck(
            "newer.md",
            "page.md",
            "answers.json",
            "empty.txt",
            "latin.md",
            "whole.md",
            "--as-of",
            "2020-12-01"
        )
        #expect(run.status == 65)
        #expect(run.output.hasPrefix("whole.md: same\n"))
        let reasons = [
            ("newer.md", "it is of the schema `vertical-check/answers/2`, and this version reads"),
            ("page.md", "it is no report"),
            ("answers.json", "it is an answers file and no report; `check --answers` takes it"),
            ("empty.txt", "the file is empty"),
            ("latin.md", "the file is not UTF-8"),
        ]
        let lines = run.errors.split(separator: "\n")
        #expect(lines.count == reasons.count)
        for (line, (name, reason)) in zip(lines, reasons) {
            #expect(line.hasPrefix("vertical-check: error: `\(name)` is skipped: \(reason)"))
        }
    }

    @Test("A file that is missing is named, the rest is rechecked, the status is 66")
    func missing() throws {
        try write(Self.pharmacy, to: "whole.md")
        try FileManager.default.createDirectory(
            at: scratch.url("none"),
            withIntermediateDirectories: true
        )
        let run = try recheck("nowhere.md", "none", "whole.md", "--as-of", "2020-12-01")
        #expect(run.status == 66)
        #expect(run.output.hasPrefix("whole.md: same\n"))
        #expect(run.errors.contains("`nowhere.md` is skipped: it does not exist"))
        #expect(run.errors.contains("`none` is skipped: no file in it is named as reports are"))
    }
}
