import Foundation
import Testing

@Suite("The same bytes")
struct SameBytesTests {
    private let scratch: Scratch

    init() throws {
        scratch = try Scratch()
        let uses = [
            "sell:prescription-medicines", "appointments:medical-services", "promote:alcohol",
        ]
        let recipients = ["US", "NL", "BE", "DE"]
        try scratch.write(AnswersFile(recipients: recipients, uses: uses).text, to: "answers.json")
    }

    static let environments: [[String: String]] = [
        [:], ["LANG": "C"], ["LC_ALL": "C"], ["LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8"],
        ["LC_ALL": "de_DE.UTF-8", "TZ": "Europe/Amsterdam"], ["TZ": "Pacific/Kiritimati"],
        ["TZ": "Pacific/Niue", "LC_ALL": "ar_SA.UTF-8"], ["TERM": "dumb", "NO_COLOR": "1"],
        ["TERM": "xterm-256color", "CLICOLOR_FORCE": "1"], ["COLUMNS": "40"], ["COLUMNS": "x"],
        ["SWIFT_DETERMINISTIC_HASHING": "1"],
    ]

    @Test(
        "Locale (but for its language), zone, terminal, hash order and the run do not show in a report",
        arguments: ["markdown", "json", "text"]
    )
    func sameReport(_ format: String) throws {
        let arguments = ["check", "--answers", "answers.json", "--format", format]
        let first = try Program.run(arguments, in: scratch)
        #expect(first.status == 0)
        for environment in Self.environments + [[:], [:]] {
            let run = try Program.run(arguments, in: scratch, environment: environment)
            #expect(run.outputBytes == first.outputBytes, "\(environment)")
        }
    }

    @Test(
        "Lists and messages are the same in every run",
        arguments: [
            ["questions"], ["questions", "--json"], ["policy", "list"], ["--help"],
            ["check", "--no-input"],
        ]
    )
    func sameLists(_ arguments: [String]) throws {
        let first = try Program.run(arguments, in: scratch)
        for environment in Self.environments.prefix(4) {
            let run = try Program.run(arguments, in: scratch, environment: environment)
            #expect(run.outputBytes == first.outputBytes)
            #expect(run.errors == first.errors)
        }
    }

    @Test("The order of answers in the file does not show in the assessment")
    func sameForAnyOrder() throws {
        let turned = AnswersFile(
            recipients: ["DE", "BE", "NL", "US"],
            uses: [
                "promote:alcohol", "appointments:medical-services", "sell:prescription-medicines",
            ]
        )
        try scratch.write(turned.text, to: "turned.json")
        let first = try Program.run(["check", "--answers", "answers.json"], in: scratch)
        let second = try Program.run(["check", "--answers", "turned.json"], in: scratch)
        #expect(first.outputBytes == second.outputBytes)
    }

    @Test("A binary that was moved away from its data gives the same report")
    func movedBinary() throws {
        let moved = try Scratch()
        let program = moved.url("renamed-program")
        try FileManager.default.copyItem(at: try Program.binary(), to: program)
        let text = try scratch.text(of: "answers.json")
        let arguments = ["check", "--answers", "-"]
        let here = try Program.run(arguments, input: .text(text), in: scratch)
        let there = try Program.run(arguments, input: .text(text), in: moved, program: program)
        #expect(there.status == 0, "\(there.errors)")
        #expect(there.outputBytes == here.outputBytes)
    }

    @Test("A report written for a program and for a person say the same verdict and digest")
    func sameDigest() throws {
        let arguments = ["check", "--answers", "answers.json", "--format"]
        let json = try Program.run(arguments + ["json"], in: scratch)
        let report = try JSONSerialization.jsonObject(with: json.outputBytes) as? [String: Any]
        let digest = try #require(report?["policy-digest"] as? String)
        #expect(digest.count == 64)
        for format in ["markdown", "text"] {
            #expect(try Program.run(arguments + [format], in: scratch).output.contains(digest))
        }
    }
}
