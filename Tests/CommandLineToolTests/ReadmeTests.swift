import Foundation
import Testing

@Suite("READMEs")
struct ReadmeTests {
    static let files = ["README.md", "Data/README.md", "Sources/README.md", "Tests/README.md"]

    private static func commands(of file: String) -> [ReadmeCommand] {
        let url = Program.root.appendingPathComponent(file)
        guard let text = try? String(contentsOf: url, encoding: .utf8) else { return [] }
        return ReadmeCommand.commands(in: text, of: file).filter { $0.isTried && !isTooSlow($0) }
    }

    /// Proving tries every case, for which a debug build takes minutes; `.ci/run` gives these tests
    /// the release build.
    private static func isTooSlow(_ row: ReadmeCommand) -> Bool {
        #if DEBUG
        Program.given == nil
            && ["policy prove", "policy diff"].contains { row.command.contains($0) }
        #else
        false
        #endif
    }

    /// A folder with the data and with the built program in its `bin`.
    private func newcomersFolder() throws -> Scratch {
        let scratch = try Scratch()
        let bin = scratch.url("bin")
        let files = FileManager.default
        try files.copyItem(at: Program.root.appendingPathComponent("Data"), to: scratch.url("Data"))
        try files.createDirectory(at: bin, withIntermediateDirectories: true)
        let program = bin.appendingPathComponent("vertical-check")
        try files.createSymbolicLink(at: program, withDestinationURL: try Program.binary())
        return scratch
    }

    /// Runs a command in a shell, however the README names the program.
    private func run(
        _ row: ReadmeCommand,
        after status: Int32,
        in folder: Scratch
    ) throws -> Program.Run {
        var command = row.command
        for prefix in ["swift run -c release ", "swift run ", ".build/release/", "./"] {
            command = command.replacingOccurrences(
                of: prefix + "vertical-check",
                with: "vertical-check"
            )
        }
        let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
        return try Program.run(
            ["-c", "(exit \(status)); \(command)"],
            input: .text(row.isConversation ? row.typed : ""),
            in: folder,
            environment: ["PATH": folder.url("bin").path + ":" + path],
            program: URL(fileURLWithPath: "/bin/sh")
        )
    }

    @Test(
        "Every command in a README works, one after the other, and gives what is shown",
        arguments: files
    )
    func commands(_ file: String) throws {
        let folder = try newcomersFolder()
        var status: Int32 = 0
        for row in Self.commands(of: file) {
            let run = try run(row, after: status, in: folder)
            status = run.status
            #expect(!run.endedBySignal && status != 127, "\(row.name): \(run.errors)")
            if row.shown.isEmpty {
                // Without a terminal a conversation stops at its first question.
                let fitting: [Int32] = row.isConversation ? [0, 20, 64] : [0]
                #expect(fitting.contains(status), "\(row.name): \(status) \(run.errors)")
            } else {
                var lines = (run.output + run.errors).components(separatedBy: "\n")
                while lines.last == "" { lines.removeLast() }
                let isShown = ReadmeCommand.matches(row.expected, lines)
                #expect(isShown, "\(row.name): it gave\n\(lines.joined(separator: "\n"))")
            }
        }
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
        #expect(found.map(\.isTried) == [true, false, true])
    }

    @Test("An ellipsis stands for any lines, and a wrong line is seen")
    func matching() {
        #expect(ReadmeCommand.matches(["a", "…", "d"], ["a", "b", "c", "d"]))
        #expect(ReadmeCommand.matches(["a", "…"], ["a"]))
        #expect(!ReadmeCommand.matches(["a", "…", "d"], ["a", "b", "c"]))
        #expect(!ReadmeCommand.matches(["a"], ["a", "b"]))
        #expect(!ReadmeCommand.matches(["a"], ["b"]))
    }

    @Test("A conversation that is shown gives the lines that are typed in it")
    func conversation() {
        let shown = [
            "Who?", "> A", "", "What?", "  1  B", "> 1", "  = B", "> quit", "…", "Stopped.",
        ]
        let asked = ReadmeCommand(file: "", line: 1, command: "vertical-check check", shown: shown)
        #expect(asked.isConversation)
        #expect(asked.typed == "A\n1\nquit\n")
        #expect(asked.expected == ["Who?", "> ", "What?", "  1  B", ">   = B", "…", "Stopped."])
        let silent = ReadmeCommand(
            file: "",
            line: 1,
            command: "vertical-check policy list",
            shown: []
        )
        #expect(!silent.isConversation)
    }
}
