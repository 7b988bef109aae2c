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
    private var isBuildStep: Bool {
        ["git ", "cd ", ".ci/run"].contains { command.hasPrefix($0) }
            || ["swift build", "swift test", "swift format", "llvm-cov", "run.py"].contains {
                command.contains($0)
            }
    }

    /// Whether the command runs the program, or looks at what it left.
    var isTried: Bool {
        let looks = ["cat ", "head ", "tail ", "grep ", "diff ", "ls ", "echo "]
        return !isBuildStep
            && (command.contains("vertical-check") || looks.contains { command.hasPrefix($0) })
    }

    /// Whether the command asks: it runs the program without answers from elsewhere.
    var isConversation: Bool {
        let words = command.split(separator: " ").drop { $0 != "vertical-check" }.dropFirst()
        let givesAnswers = ["--answers", "--no-input", "--help"].contains { option in
            words.contains { $0.hasPrefix(option) }
        }
        let asks = words.first.map { $0 == "check" && !givesAnswers } ?? true
        return command.contains("vertical-check") && asks
    }

    /// What is typed in a conversation that is shown: all that follows a prompt.
    var typed: String {
        shown.filter { $0.hasPrefix("> ") }.map { $0.dropFirst(2) + "\n" }.joined()
    }

    /// The output without what is typed, which only a terminal shows.
    var expected: [String] {
        guard isConversation else { return shown }
        var lines: [String] = []
        var prompt = ""
        for line in shown {
            if line.hasPrefix("> ") {
                prompt = "> "
            } else {
                lines.append(line == "…" ? line : prompt + line)
                prompt = ""
            }
        }
        return lines
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
            guard var done = pending else { return }
            while done.shown.last == "" { done.shown.removeLast() }
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
