import Answering
import PolicyModel
import SafeText
import Testing
import Wizard

/// What may stand on the console at all.
@Suite("Console output")
struct ConsoleOutputTests {
    /// Names that have done harm somewhere (HAZARDS, sinks).
    static let names = [
        "\u{1B}[31mred", "\u{1B}]0;title\u{7}", "\u{9B}31m", "a\nb", "a\r\nb", "\t", "\u{0}",
        "\u{7F}",
        "\u{202E}gpj.exe", "\u{2066}x", "\u{200B}", "\u{FEFF}", "\u{2028}x", "\u{85}", "\"\u{301}",
        "\"><script>alert(1)</script>", "=cmd()", "|", "```", "\u{E0041}", "日本語の名前", "Zoë",
    ]

    @Test("No control but the newline is written, whatever the name is", arguments: names)
    func controls(_ name: String) throws {
        let policy = try RealPolicy.policy()
        var enquiry = Enquiry(for: policy)
        enquiry.business.name = name
        let more = ["answers", "change 1", "keep", name, "shoes", "1", "change 1", name, "answers"]
        let walk = try Walk.play(more.map { .line($0) }, from: Draft(enquiry), width: 40)
        for screen in walk.console.screens {
            let wrong = screen.unicodeScalars.filter { $0 != "\n" && isHarmful($0) }
            #expect(wrong.isEmpty, "\(screen.debugDescription)")
        }
        #expect(walk.console.screens.joined().contains("Name: "))
    }

    @Test(
        "No line is wider than the console",
        arguments: Journey.straight + [Journey.winding],
        [40, 80, 200]
    )
    func width(_ journey: Journey, _ width: Int) throws {
        let walk = try journey.walk(width: width)
        var widest = 0
        for line in walk.console.screens.joined(separator: "\n").split(separator: "\n") {
            let columns = Wrapping.displayWidth(String(line))
            let isOneWord = !line.drop { $0 == " " }.contains(" ")
            #expect(columns <= width || isOneWord, "\(line)")
            widest = max(widest, columns)
        }
        // A width that is never nearly reached would show that it is not looked at.
        #expect(widest > width - 12)
    }

    @Test("A hint takes two lines at most, and ends in an ellipsis where it was cut")
    func hints() throws {
        for width in [40, 80] {
            let walk = try Walk.play([.line(""), .line("all")], width: width)
            let lines = walk.lastScreen.split(separator: "\n").dropLast(2)
            var rows = 0
            for line in lines {
                rows = line.prefix(4).allSatisfy { $0 == " " } ? rows + 1 : 1
                #expect(rows <= 2, "\(line)")
            }
            #expect(lines.contains { $0.hasSuffix(", …)") })
        }
    }

    private func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x00...0x1F, 0x7F...0x9F, 0x200B...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF,
            0xE0000...0xE007F:
            true
        default:
            false
        }
    }
}
