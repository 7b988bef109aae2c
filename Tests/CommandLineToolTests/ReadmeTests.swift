import Foundation
import Testing

@Suite("READMEs")
struct ReadmeTests {
    static let files = ["README.md", "Data/README.md", "Sources/README.md", "Tests/README.md"]

    static let commands = files.flatMap { file -> [ReadmeCommand] in
        let url = Program.root.appendingPathComponent(file)
        guard let text = try? String(contentsOf: url, encoding: .utf8) else { return [] }
        return ReadmeCommand.commands(in: text, of: file).filter(\.runsTheProgram)
    }

    @Test("Every command in a README works, and gives what is shown", arguments: commands)
    func command(_ row: ReadmeCommand) throws {
        let scratch = try Scratch()
        try FileManager.default.copyItem(
            at: Program.root.appendingPathComponent("Data"),
            to: scratch.url("Data")
        )
        let binary = try Program.binary()
        // Both ways of naming the program in a README lead to the built one.
        let bin = scratch.url("bin")
        try FileManager.default.createDirectory(at: bin, withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(
            at: bin.appendingPathComponent("vertical-check"),
            withDestinationURL: binary
        )
        var command = row.command
        for prefix in ["swift run -c release ", "swift run ", ".build/release/", "./"] {
            command = command.replacingOccurrences(
                of: prefix + "vertical-check",
                with: "vertical-check"
            )
        }
        let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
        let run = try Program.run(
            ["-c", command],
            in: scratch,
            environment: ["PATH": bin.path + ":" + path],
            program: URL(fileURLWithPath: "/bin/sh")
        )
        #expect(run.status != 127, "\(run.errors)")
        #expect(!run.endedBySignal)
        guard !row.shown.isEmpty else {
            #expect(run.status == 0, "\(run.errors)")
            return
        }
        var lines = (run.output + run.errors).components(separatedBy: "\n")
        while lines.last == "" { lines.removeLast() }
        #expect(
            ReadmeCommand.matches(row.shown, lines),
            "it gave:\n\(lines.joined(separator: "\n"))"
        )
    }

    @Test("Commands and outputs are found in fenced blocks, and nowhere else")
    func parsing() {
        let text = """
            vertical-check outside
            ```console
            $ vertical-check check \\
                --no-input
            error
            …
            $ swift build
            ```
            ```json
            $ vertical-check in JSON
            ```
            ```sh
            # a remark
            swift run -c release vertical-check questions
            ```
            """
        let found = ReadmeCommand.commands(in: text, of: "X.md")
        #expect(
            found.map(\.command) == [
                "vertical-check check --no-input", "swift build",
                "swift run -c release vertical-check questions",
            ]
        )
        #expect(found.map(\.line) == [3, 7, 14])
        #expect(found.first?.shown == ["error", "…"])
        #expect(found.map(\.runsTheProgram) == [true, false, true])
    }

    @Test("An ellipsis stands for any lines, and a wrong line is seen")
    func matching() {
        #expect(ReadmeCommand.matches(["a", "…", "d"], ["a", "b", "c", "d"]))
        #expect(ReadmeCommand.matches(["a", "…"], ["a"]))
        #expect(!ReadmeCommand.matches(["a", "…", "d"], ["a", "b", "c"]))
        #expect(!ReadmeCommand.matches(["a"], ["a", "b"]))
        #expect(!ReadmeCommand.matches(["a"], ["b"]))
    }
}
