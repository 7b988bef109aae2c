import Foundation
import Testing

@Suite("Exit status")
struct ExitStatusTests {
    private let scratch: Scratch

    init() throws {
        scratch = try Scratch()
        try scratch.write(
            AnswersFile(uses: ["appointments:medical-services"]).text,
            to: "good.json"
        )
        try scratch.write("{", to: "broken.json")
        try scratch.write("old", to: "there.md")
        try FileManager.default.createDirectory(
            at: scratch.url("no-tables"),
            withIntermediateDirectories: true
        )
    }

    /// Arguments and the status that they end with.
    struct Row: NamedRow {
        let name: String
        let arguments: [String]
        let status: Int32
    }

    static let rows = [
        Row(name: "a report is done", arguments: ["check", "--answers", "good.json"], status: 0),
        Row(name: "end of input stops", arguments: ["check"], status: 20),
        Row(name: "an unknown command", arguments: ["chekc"], status: 64),
        Row(name: "missing answers", arguments: ["check", "--no-input"], status: 64),
        Row(name: "broken answers", arguments: ["check", "--answers", "broken.json"], status: 65),
        Row(name: "a missing file", arguments: ["check", "--answers", "nowhere.json"], status: 66),
        Row(name: "nothing to resume", arguments: ["check", "--resume"], status: 66),
        Row(
            name: "an output that is there",
            arguments: ["check", "--answers", "good.json", "--output", "there.md"],
            status: 73
        ),
        Row(
            name: "a full device",
            arguments: ["check", "--answers", "good.json", "--output", "/dev/full"],
            status: 74
        ),
        Row(
            name: "a policy without tables",
            arguments: ["check", "--answers", "good.json", "--policy", "no-tables"],
            status: 78
        ),
    ]

    @Test("Every kind of ending has its own status", arguments: rows)
    func status(_ row: Row) throws {
        let run = try Program.run(row.arguments, in: scratch)
        #expect(run.status == row.status, "\(run.errors)")
        #expect(!run.endedBySignal)
        if row.status >= 64 {
            #expect(run.output.isEmpty)
            #expect(run.errors.contains("error: "))
        }
    }

    /// Answers with the verdict and the status under `--exit-code`.
    struct VerdictRow: NamedRow {
        let name: String
        let file: AnswersFile
        var more: [String] = []
        let status: Int32
    }

    static let verdicts = [
        VerdictRow(
            name: "eligible",
            file: AnswersFile(
                vertical: "retail",
                uses: ["care:ordinary-goods"],
                practices: AnswersFile.everyPractice
            ),
            status: 0
        ),
        VerdictRow(
            name: "conditional",
            file: AnswersFile(uses: ["appointments:medical-services"]),
            status: 12
        ),
        VerdictRow(
            name: "needs-approval",
            file: AnswersFile(vertical: "government-local", uses: ["notify:public-services"]),
            status: 12
        ),
        VerdictRow(
            name: "ask-first",
            file: AnswersFile(uses: ["notify:prescription-medicines"]),
            status: 11
        ),
        VerdictRow(
            name: "undetermined",
            file: AnswersFile(uses: ["sell:ordinary-goods"]),
            more: ["--answer", "vertical=unknown"],
            status: 11
        ),
        VerdictRow(
            name: "partly-eligible",
            file: AnswersFile(
                uses: ["appointments:medical-services", "sell:prescription-medicines"]
            ),
            status: 10
        ),
        VerdictRow(
            name: "not-eligible",
            file: AnswersFile(uses: ["sell:prescription-medicines"]),
            status: 10
        ),
    ]

    @Test("The verdict is a status with --exit-code only", arguments: verdicts)
    func verdict(_ row: VerdictRow) throws {
        let arguments = ["check", "--answers", "-", "--format", "json"] + row.more
        let plain = try Program.run(arguments, input: .text(row.file.text), in: scratch)
        #expect(try AssessmentFile(plain).verdict == row.name)
        let coded = try Program.run(
            arguments + ["--exit-code"],
            input: .text(row.file.text),
            in: scratch
        )
        #expect(coded.status == row.status)
        #expect(coded.outputBytes == plain.outputBytes)
    }
}
