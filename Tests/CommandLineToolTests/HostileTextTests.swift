import Foundation
import Testing

@Suite("Hostile text")
struct HostileTextTests {
    private let scratch: Scratch

    init() throws {
        scratch = try Scratch()
    }

    static let names = [
        "\u{1B}[31mred\u{1B}]0;title\u{7}", "line\nbreak\r\nand\ttab",
        "bell\u{7}\u{8}\u{7F}\u{9B}31m",
        "\u{202E}txt.exe", "\u{2028}\u{2029}\u{FEFF}\u{200B}", "`code` ``` | cell | **bold**",
        "<script>alert(1)</script>", "![x](javascript:1) [y](http://example.org)", "=1+1",
        "\"\u{301}",
        "../../etc/passwd", "# heading\n```\n}\n", "-----", "\\newpage \\\\",
        "日本 العربية עברית \u{1F3F3}\u{FE0F}\u{200D}\u{1F308}",
        String(repeating: "é", count: 200),
    ]

    private func check(_ name: String, _ format: String) throws -> Program.Run {
        let file = try JSONSerialization.data(withJSONObject: [
            "schema": "vertical-check/answers/1", "as-of": "2021-01-15",
            "business": ["name": name, "reference": name],
            "answers": [
                "vertical": "pharmacy", "country": "NL", "recipients": ["NL"],
                "uses": ["sell:prescription-medicines"],
            ],
        ])
        let arguments = ["check", "--answers", "-", "--format", format]
        return try Program.run(arguments, input: .bytes(file), in: scratch)
    }

    /// What no report may hold raw: C0 but the newline, DEL, C1, and what turns the reading order.
    private func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0A: false
        case 0..<0x20, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069, 0x2028, 0x2029: true
        default: false
        }
    }

    @Test("No name brings a control or a bidi character into a report", arguments: names)
    func noControls(_ name: String) throws {
        for format in ["markdown", "html", "text", "json"] {
            let run = try check(name, format)
            #expect(run.status == 0, "\(run.errors)")
            let harmful = run.output.unicodeScalars.filter(isHarmful)
            #expect(harmful.isEmpty, "\(format)")
        }
    }

    @Test("No name changes the shape of the Markdown report", arguments: names)
    func sameShape(_ name: String) throws {
        func shape(_ text: String) -> [String] {
            text.prefix(upTo: text.range(of: "```json")?.lowerBound ?? text.endIndex)
                .split(separator: "\n", omittingEmptySubsequences: false)
                .map { line in String(line.prefix { "#|-*> ".contains($0) }) }
        }
        let harmless = try check("harmless", "markdown").output
        #expect(shape(try check(name, "markdown").output) == shape(harmless))
    }

    @Test("The JSON report gives the name back as it was", arguments: names)
    func roundTrip(_ name: String) throws {
        let run = try check(name, "json")
        let report = try JSONSerialization.jsonObject(with: run.outputBytes) as? [String: Any]
        let business = try #require(report?["business"] as? [String: String])
        #expect(Array((business["name"] ?? "").unicodeScalars) == Array(name.unicodeScalars))
    }

    @Test(
        "Arguments are shown harmless in messages",
        arguments: [
            ["check", "--format", "\u{1B}[31m", "--no-input"], ["check", "--\u{1B}[31m"],
            ["\u{1B}[31m"], ["check", "\u{1B}[31m"],
            ["check", "--no-input", "--answer", "\u{1B}[31m=x"],
            ["check", "--no-input", "--answer", "vertical=\u{1B}[31m"],
            ["check", "--answers", "\u{1B}[31m"], ["check", "--resume", "\u{1B}[31m"],
            ["check", "--as-of", "\u{1B}[31m"], ["check", "--policy", "\u{1B}[31m", "--no-input"],
            ["policy", "\u{1B}[31m"],
        ]
    )
    func messages(_ arguments: [String]) throws {
        let run = try Program.run(arguments, in: scratch)
        #expect(run.status >= 64)
        #expect(!run.errors.unicodeScalars.contains(where: isHarmful), "\(run.errors)")
    }

    @Test("A file name is shown harmless when the report is written")
    func outputName() throws {
        let file = AnswersFile(uses: ["sell:alcohol"]).text
        let arguments = ["check", "--answers", "-", "--output", "\u{1B}[31m.md"]
        let run = try Program.run(arguments, input: .text(file), in: scratch)
        #expect(run.status == 0)
        #expect(!run.errors.unicodeScalars.contains(where: isHarmful), "\(run.errors)")
    }
}
