import Foundation

/// A command in a README, with the output that it is said to give.
struct ReadmeCommand: NamedRow {
    let file: String
    let line: Int
    let command: String
    /// The lines that are shown, where a line `…` stands for any; empty when none are.
    let shown: [String]

    var name: String { "\(file):\(line): \(command)" }

    /// Whether this is a step of the build, which the tests do not run again.
    var isBuildStep: Bool {
        ["swift build", "swift test", "swift format", "git ", "cd ", ".ci/run"].contains {
            command.hasPrefix($0)
        } || ["llvm-cov", "llvm-profdata", "run.py"].contains { command.contains($0) }
    }

    /// Whether the command runs the program.
    var runsTheProgram: Bool {
        command.contains("vertical-check") && !isBuildStep
    }

    /// Reads the fenced blocks of a README whose info string is `console` or `sh`.
    ///
    /// In `console`, lines after `$ ` are commands and what follows is their output; in `sh`, every
    /// line is a command. A backslash at the end of a line goes on with the next.
    static func commands(in text: String, of file: String) -> [ReadmeCommand] {
        var commands: [ReadmeCommand] = []
        var kind: String?
        var pending: (line: Int, command: String, shown: [String])?
        func finish() {
            guard let done = pending else { return }
            commands.append(
                ReadmeCommand(file: file, line: done.line, command: done.command, shown: done.shown)
            )
            pending = nil
        }
        for (index, line) in text.components(separatedBy: "\n").enumerated() {
            let trimmed = line.trimmingCharacters(in: .whitespaces)
            if trimmed.hasPrefix("```") {
                finish()
                kind = kind == nil ? String(trimmed.dropFirst(3)) : nil
            } else if kind == "console" || kind == "sh" {
                if let open = pending, open.shown.isEmpty, open.command.hasSuffix("\\") {
                    pending?.command =
                        open.command.dropLast().trimmingCharacters(in: .whitespaces)
                        + " " + trimmed
                } else if kind == "console", !line.hasPrefix("$ ") {
                    pending?.shown.append(line)
                } else if !trimmed.isEmpty, !trimmed.hasPrefix("#") {
                    finish()
                    pending = (index + 1, kind == "sh" ? trimmed : String(line.dropFirst(2)), [])
                }
            }
        }
        finish()
        return commands
    }

    /// Tells whether an output is what is shown, where a line `…` stands for any lines.
    static func matches(_ shown: [String], _ output: [String]) -> Bool {
        guard let first = shown.first else { return output.isEmpty }
        if first == "…" {
            return (0...output.count).contains { start in
                matches(Array(shown.dropFirst()), Array(output.dropFirst(start)))
            }
        }
        guard output.first == first else { return false }
        return matches(Array(shown.dropFirst()), Array(output.dropFirst()))
    }
}
