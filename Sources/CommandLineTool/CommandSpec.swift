import PolicyModel

/// One command of the command line: what its help says and which options it takes.
struct CommandSpec {
    /// One option of a command.
    struct Option {
        let name: String
        /// What stands for the value in help; nil for a switch.
        var value: String?
        /// Whether the value may be left out.
        var isValueOptional = false
        /// Whether the option may be given more than once.
        var isRepeatable = false
        let help: Phrase
    }

    let name: String
    let summary: Phrase
    /// What stands for the arguments in help; empty when there are none.
    var arguments = ""
    /// The most arguments that the command takes.
    var argumentLimit = 0
    let options: [Option]
    /// Commands to copy, each with what it does.
    let examples: [(command: String, does: Phrase)]
}

/// Every command, in the order of the help; completions, help and parsing all come from here.
enum CommandTable {
    static let programName = "vertical-check"

    static let commands = [
        check, screen, classify, recheck, page, questions, policy, sessions, completions, man,
    ]

    static let policyOption = CommandSpec.Option(
        name: "policy",
        value: "DIR",
        help: "apply the policy in this folder instead of the one built in"
    )

    static let dayOption = CommandSpec.Option(
        name: "as-of",
        value: "DAY",
        help: "apply the policy of this day, YYYY-MM-DD (default: today in UTC)"
    )

    static let languageOption = CommandSpec.Option(
        name: "lang",
        value: "en|nl",
        help: "the language for people (default: that of the locale); JSON and CSV stay as they are"
    )

    static let jsonOption = CommandSpec.Option(name: "json", help: "write JSON")

    static let check = CommandSpec(
        name: "check",
        summary: "check one organisation: ask, or read its answers, and report",
        options: [
            .init(
                name: "answers",
                value: "FILE|-",
                help: "read the answers from a file or standard input, and ask nothing"
            ),
            .init(
                name: "answer",
                value: "KEY=VALUE",
                isRepeatable: true,
                help: "give one answer; it wins over the file; several values with a comma"
            ),
            .init(name: "name", value: "TEXT", help: "the organisation's name, for the report"),
            .init(name: "reference", value: "TEXT", help: "your reference, for the report"),
            dayOption,
            .init(
                name: "format",
                value: "FORMAT",
                help: "write the report as markdown (default), html, json or text"
            ),
            .init(name: "output", value: "FILE|-", help: "write the report here"),
            .init(name: "force", help: "overwrite the output file"),
            .init(name: "no-input", help: "ask nothing; name every answer that is missing"),
            .init(name: "complete", help: "with --no-input, name the open practices too"),
            .init(
                name: "exit-code",
                help:
                    "end with 10 prohibited, 11 open or to be referred, 12 conditional or approval"
            ),
            .init(name: "no-save", help: "do not save the answers while asking"),
            .init(
                name: "resume",
                value: "SESSION",
                isValueOptional: true,
                help: "go on with a saved session (default: the latest)"
            ),
            .init(name: "accessible", help: "plain lines without any control sequence"),
            policyOption,
        ],
        examples: [
            ("vertical-check check", "the questions, one by one"),
            (
                "vertical-check check --answers pharmacy.json --output report.md",
                "no question: the answers from a file, the report into another"
            ),
            (
                "vertical-check check --no-input --answer vertical=retail --answer country=NL "
                    + "--answer recipients=NL,BE --answer uses=notify:ordinary-goods",
                "all on one line; what is missing is named"
            ),
            (
                "vertical-check check --answers pharmacy.json --as-of 2020-12-01 --format json",
                "the same under the policy of another day, for a program"
            ),
        ]
    )

    static let recheck = CommandSpec(
        name: "recheck",
        summary: "read reports back, and say what the policy now makes of them",
        arguments: "REPORT …",
        argumentLimit: .max,
        options: [
            dayOption, jsonOption,
            .init(
                name: "write",
                help: "write every report anew, in its format, unless it is altered"
            ),
            policyOption,
        ],
        examples: [
            ("vertical-check recheck report.md", "one report, under the policy of today"),
            ("vertical-check recheck reports/ --json", "all reports of a folder, for a program"),
            (
                "vertical-check recheck reports/ --as-of 2026-01-15",
                "what the policy of another day makes of them"
            ),
        ]
    )

    static let questions = CommandSpec(
        name: "questions",
        summary: "list every question with its answers, for people who script",
        options: [jsonOption, policyOption],
        examples: [
            ("vertical-check questions", "the questions, answers and ids as text"),
            ("vertical-check questions --json", "the same for a program"),
        ]
    )

    static let policy = CommandSpec(
        name: "policy",
        summary: "look at the policy and check it",
        arguments: "list|show|lint|prove|diff|cases [DAY …]",
        argumentLimit: 3,
        options: [
            .init(
                name: "as-of",
                value: "DAY",
                help: "with show: the policy of this day (default: today in UTC)"
            ),
            .init(
                name: "vertical",
                value: "VERTICAL",
                help: "with show: the rules for one vertical"
            ),
            .init(name: "output", value: "FILE|-", help: "with show and diff: write the page here"),
            .init(name: "force", help: "overwrite the output file"),
            .init(name: "explain", help: "with lint: what each lint looks for, as a table"),
            jsonOption,
            policyOption,
        ],
        examples: [
            ("vertical-check policy list", "the editions of the policy"),
            ("vertical-check policy lint --policy Data", "what is wrong with a folder of tables"),
            ("vertical-check policy cases", "run the worked cases, and what they leave untouched"),
            ("vertical-check policy prove", "try every case of every table, and every claim"),
            (
                "vertical-check policy show --as-of 2021-01-15 --vertical pharmacy",
                "the rules of a day for one vertical, with reasons and sources"
            ),
            (
                "vertical-check policy diff 2021-01-14 2021-01-15 --output update.md",
                "a page on every case whose ruling changed between two days"
            ),
            (
                "vertical-check policy diff 2026-11-22 --policy Data",
                "what the policy in a folder would change on that day"
            ),
        ]
    )

    static func command(_ name: String) -> CommandSpec? {
        commands.first { $0.name == name }
    }
}
