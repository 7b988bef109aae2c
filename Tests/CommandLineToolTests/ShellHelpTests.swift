import Foundation
import Testing

@Suite("Completions and the manual page")
struct ShellHelpTests {
    private let scratch: Scratch

    init() throws {
        scratch = try Scratch()
    }

    private func output(_ arguments: String...) throws -> String {
        let run = try Program.run(arguments, in: scratch)
        #expect(run.status == 0, "\(arguments): \(run.errors)")
        #expect(run.errors.isEmpty)
        return run.output
    }

    /// Every command of the help with its own options, from the help of each.
    private func commands() throws -> [(name: String, options: [String])] {
        let names = try output("--help").split(separator: "\n").compactMap { line -> String? in
            let words = line.split(separator: " ")
            guard line.hasPrefix("  vertical-check "), words.count > 2,
                words[1].allSatisfy(\.isLowercase)
            else { return nil }
            return String(words[1])
        }
        return try Set(names).sorted().map { name in
            let lines = try output(name, "--help").split(separator: "\n")
            let options = lines.filter { $0.hasPrefix("  --") }
            return (name, options.map { String($0.dropFirst(2).prefix { $0 != " " }) })
        }
    }

    @Test("Every command and option stands in each script", arguments: ["bash", "zsh", "fish"])
    func scripts(_ shell: String) throws {
        let script = try output("completions", shell)
        #expect(script.hasSuffix("\n"))
        for (name, options) in try commands() {
            #expect(script.contains(name))
            for option in options {
                let isThere = script.split(separator: "\n").contains { line in
                    switch shell {
                    case "bash":
                        line.hasPrefix("    \(name)) options='")
                            && line.split { " '".contains($0) }.contains { $0 == option }
                    case "zsh":
                        line.contains("\(option)[") || line.contains("\(option)=[")
                    default:
                        line.contains("'__vertical_check_at \(name)' -l \(option.dropFirst(2)) ")
                    }
                }
                #expect(isThere, "\(name) \(option)")
            }
        }
    }

    @Test("Every command and option stands on the manual page")
    func page() throws {
        let page = try output("man")
        for (name, options) in try commands() {
            let parts = page.components(separatedBy: "\n.SS vertical\\-check ")
            let part = parts.first { $0.prefix { $0 != " " && $0 != "\n" } == name }
            let text = try #require(part, "\(name)").replacingOccurrences(of: "\\-", with: "-")
            for option in options {
                #expect(text.contains("\\fB\(option)\\fR"), "\(name) \(option)")
            }
        }
    }

    @Test("The page is ASCII, and no line of it begins a request that is not meant")
    func pageIsPlain() throws {
        try isPlain(output("man"))
        try isPlain(Program.run(["man", "--lang", "nl"], in: scratch).output)
    }

    private func isPlain(_ page: String) {
        #expect(page.utf8.allSatisfy { $0 == 0x0A || (0x20..<0x7F).contains($0) })
        let requests: Set<Substring> = [
            ".TH", ".SH", ".SS", ".PP", ".TP", ".nf", ".fi", ".RS", ".RE",
        ]
        for line in page.split(separator: "\n") where line.hasPrefix(".") || line.hasPrefix("'") {
            #expect(requests.contains(line.prefix { $0 != " " }), "\(line)")
        }
    }

    static let readers = [
        ["groff", "-man", "-ww", "-z"], ["man", "-l", "--warnings=w"],
        ["mandoc", "-T", "lint", "-W", "warning"],
    ]

    @Test("The page renders without a warning", arguments: readers)
    func rendering(_ command: [String]) throws {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
        let programs = path.split(separator: ":").map { "\($0)/\(command[0])" }
        guard let program = programs.first(where: FileManager.default.isExecutableFile) else {
            print("\(command[0]) is not installed, so the page was not rendered with it")
            return
        }
        for (language, word) in [("en", "DAY"), ("nl", "DAG")] {
            let page = try Program.run(["man", "--lang", language], in: scratch).output
            try scratch.write(page, to: "vertical-check.1")
            let run = try Program.run(
                Array(command.dropFirst()) + ["vertical-check.1"],
                in: scratch,
                environment: ["MANWIDTH": "80", "LC_ALL": "C.UTF-8"],
                program: URL(fileURLWithPath: program)
            )
            #expect(run.errors.isEmpty)
            if command[0] == "mandoc" {
                // The page has no day, so that the same program writes the same bytes.
                let lines = run.output.split(separator: "\n")
                #expect(lines.allSatisfy { $0.contains("missing date") }, "\(lines)")
            }
            if command[0] == "man" {
                #expect(run.output.contains("--as-of \(word)"))
                #expect(run.output.contains("~/.local/state"))
            }
        }
    }

    @Test("The exit statuses of the page are those of the README")
    func statuses() throws {
        let page = try output("man").replacingOccurrences(of: "\\-", with: "-")
        let readme = try String(
            contentsOf: Program.root.appendingPathComponent("README.md"),
            encoding: .utf8
        )
        let rows = readme.components(separatedBy: "\n").drop { $0 != "| status | meaning |" }
            .dropFirst(2).prefix { $0.hasPrefix("|") }
        #expect(rows.count > 8)
        for row in rows {
            let cells = row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            let meaning = cells[1].replacingOccurrences(of: "`", with: "")
            #expect(page.contains(".TP\n\\fB\(cells[0])\\fR\n\(meaning)\n"), "\(row)")
        }
    }

    @Test("Without a terminal no pager is started", arguments: [["--help"], ["policy", "show"]])
    func noPager(_ arguments: [String]) throws {
        let environment = ["PAGER": "touch paged", "TERM": "xterm"]
        let run = try Program.run(arguments, in: scratch, environment: environment)
        #expect(run.status == 0)
        #expect(run.output.count > 100)
        #expect(try scratch.names().isEmpty)
    }

    /// What is typed so far, and something that it can become.
    static let proposals = [
        ("days", "", "2021-01-15"), ("days", "2021-0", "2021-01-15"),
        ("verticals", "ph", "pharmacy"),
        ("answers", "", "vertical="), ("answers", "us", "uses="),
        ("answers", "uses=s", "uses=sell:"),
        ("answers", "uses=sell:o", "uses=sell:ordinary-goods"),
        ("answers", "uses=sell:ordinary-goods,pr", "uses=sell:ordinary-goods,promote:"),
        ("answers", "recipients=NL,", "recipients=NL,BE"), ("answers", "country=N", "country=NL"),
        ("answers", "bot=", "bot=unknown"), ("answers", "vertical=u", "vertical=unknown"),
    ]

    @Test("What depends on the policy is listed as it is typed", arguments: proposals)
    func values(kind: String, typed: String, wanted: String) throws {
        let lines = try output("completions", "values", kind, "--", typed).split(separator: "\n")
        let values = lines.map { $0.split(separator: "\t", maxSplits: 1)[0] }
        #expect(values.contains { $0 == wanted })
        #expect(values.allSatisfy { $0.hasPrefix(typed) })
        #expect(Set(values).count == values.count)
    }

    @Test("Nothing is proposed twice in a list, nor where nothing fits")
    func noValues() throws {
        let again = try output("completions", "values", "answers", "--", "recipients=NL,NL")
        #expect(!again.contains("NL,NL\t"))
        for typed in ["nothing=", "uses=nothing:", "vertical=\u{1B}[2J"] {
            #expect(try output("completions", "values", "answers", "--", typed).isEmpty)
        }
        #expect(try output("completions", "values", "sessions").isEmpty)
    }

    static let wrong = [
        ["completions"], ["completions", "bahs"], ["completions", "bash", "zsh"],
        ["completions", "values"], ["completions", "values", "day"], ["man", "check"],
    ]

    @Test("Other shells and lists are refused", arguments: wrong)
    func refused(_ arguments: [String]) throws {
        let run = try Program.run(arguments, in: scratch)
        #expect(run.status == 64)
        #expect(run.output.isEmpty)
        #expect(run.errors.contains("help: "))
    }
}
