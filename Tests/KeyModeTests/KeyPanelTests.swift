import KeyMode
import PolicyModel
import SafeText
import Testing

@Suite("A question answered with keys")
struct KeyPanelTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let kind: KeyQuestion.Kind
        let keys: String
        let reply: KeyReply?
        var chosen: [Int] = []
        var text = ""
    }

    static let rows = [
        Row(testDescription: "Enter alone chooses nothing", kind: .one, keys: "\r", reply: nil),
        Row(testDescription: "an arrow and Enter", kind: .one, keys: "↓\r", reply: .chosen([10])),
        Row(
            testDescription: "up from nowhere",
            kind: .one,
            keys: "↑\r",
            reply: .command("unknown")
        ),
        Row(testDescription: "words and Enter", kind: .one, keys: "pe\r", reply: .chosen([12])),
        Row(testDescription: "words that find", kind: .one, keys: "fruit\r", reply: .chosen([99])),
        Row(testDescription: "words for nothing", kind: .one, keys: "zz\r", reply: nil),
        Row(testDescription: "words taken back", kind: .one, keys: "p⌫\r", reply: nil),
        Row(testDescription: "no ticks", kind: .several, keys: "\r", reply: nil),
        Row(testDescription: "one tick", kind: .several, keys: " \r", reply: .chosen([10])),
        Row(testDescription: "ticked twice", kind: .several, keys: "  \r", reply: nil),
        Row(
            testDescription: "ticks in the order of the list",
            kind: .several,
            keys: "pe ap \r",
            reply: .chosen([10, 12])
        ),
        Row(
            testDescription: "a line that words found comes last",
            kind: .several,
            keys: "fruit ap \r",
            reply: .chosen([10, 99])
        ),
        Row(
            testDescription: "ticks from before",
            kind: .several,
            keys: "\r",
            reply: .chosen([11, 12]),
            chosen: [12, 11]
        ),
        Row(
            testDescription: "the line from before",
            kind: .one,
            keys: "\r",
            reply: .chosen([11]),
            chosen: [11]
        ),
        Row(testDescription: "text", kind: .text(limit: 5), keys: "abc\r", reply: .text("abc")),
        Row(testDescription: "no text", kind: .text(limit: 5), keys: "\r", reply: .text("")),
        Row(testDescription: "long text", kind: .text(limit: 5), keys: "abcdef\r", reply: nil),
        Row(testDescription: "spaces", kind: .text(limit: 5), keys: "a b\r", reply: .text("a b")),
        Row(
            testDescription: "a question mark in a text",
            kind: .text(limit: 5),
            keys: "a?\r",
            reply: .text("a?")
        ),
        Row(
            testDescription: "the text from before",
            kind: .text(limit: 9),
            keys: "!\r",
            reply: .text("old!"),
            text: "old"
        ),
        Row(testDescription: "why, and back", kind: .one, keys: "↓?x\r", reply: .chosen([10])),
        Row(testDescription: "Esc, Enter", kind: .one, keys: "↓⎋\r", reply: .command("quit")),
        Row(testDescription: "Esc, Esc", kind: .one, keys: "↓⎋⎋\r", reply: .chosen([10])),
    ]

    @Test("Keys lead to their reply", arguments: rows)
    func replies(row: Row) {
        var panel = KeyPanel(Self.question(row.kind, row.chosen, row.text), KeyWords(.english))
        var reply: KeyReply?
        for key in row.keys {
            #expect(reply == nil)
            reply = panel.press(Self.key(key))
            _ = panel.picture(WindowSize(columns: 80, rows: 24))
        }
        #expect(reply == row.reply)
    }

    @Test(
        "A paste answers nothing, whatever it holds",
        arguments: [
            KeyQuestion.Kind.one, .several, .text(limit: 5),
        ]
    )
    func pastes(kind: KeyQuestion.Kind) {
        for start in ["", "⎋", "?"] {
            var panel = KeyPanel(Self.question(kind), KeyWords(.english))
            for key in start { _ = panel.press(Self.key(key)) }
            #expect(panel.press(.paste("\n1\n?\u{1B}\u{4}\r\n", leftOut: 7)) == nil)
        }
    }

    @Test(
        "The same keys mean the same everywhere",
        arguments: [
            (KeyPress.control("b"), KeyReply.command("back")), (.backTab, .command("back")),
            (.control("r"), .command("answers")), (.control("d"), .endOfInput),
        ]
    )
    func everywhere(key: KeyPress, reply: KeyReply) {
        for kind in [KeyQuestion.Kind.one, .several, .text(limit: 5)] {
            var panel = KeyPanel(Self.question(kind), KeyWords(.english))
            #expect(panel.press(key) == reply)
        }
    }

    @Test(
        "No picture is larger than its window, whatever is pressed",
        arguments: 1...40 as ClosedRange<UInt64>
    )
    func fits(seed: UInt64) {
        var state = seed &* 0x9E37_79B9_7F4A_7C15
        let random = { (count: Int) -> Int in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(count))
        }
        let keys: [KeyPress] = [
            .move(.up), .move(.down), .move(.pageDown), .move(.pageUp), .move(.home), .move(.end),
            .text("a"), .text("p"), .text("漢"), .text("\u{301}"), .text(" "), .backspace, .escape,
            .text("?"), .paste("two\nlines", leftOut: 0), .control("u"), .enter, .move(.left),
            .other,
        ]
        for kind in [KeyQuestion.Kind.one, .several, .text(limit: 5)] {
            var question = Self.question(kind)
            question.rows += (0..<random(60)).map {
                let label = String(repeating: "漢字 word ", count: $0 % 9 + 1)
                return KeyQuestion.Row(.chosen([$0 + 200]), label, hint: "one, two, three, four")
            }
            var panel = KeyPanel(question, KeyWords(.english))
            for _ in 0..<60 {
                _ = panel.press(keys[random(keys.count)])
                let size = WindowSize(columns: random(90) + 1, rows: random(30) + 1)
                let lines = panel.picture(size)
                #expect(lines.count <= size.rows)
                for line in lines {
                    let text = line.map(\.text).joined()
                    #expect(Wrapping.displayWidth(text) < max(size.columns, 2), "\(text)")
                }
            }
        }
    }

    static func key(_ character: Character) -> KeyPress {
        switch character {
        case "↓": .move(.down)
        case "↑": .move(.up)
        case "⌫": .backspace
        case "⎋": .escape
        case "\r": .enter
        default: .text(character.unicodeScalars.first ?? " ")
        }
    }

    static func question(
        _ kind: KeyQuestion.Kind,
        _ chosen: [Int] = [],
        _ text: String = ""
    ) -> KeyQuestion {
        var question = KeyQuestion("Which fruit?", why: "It matters.", kind)
        question.rows = [
            KeyQuestion.Row(.chosen([10]), "Apple", hint: "red"),
            KeyQuestion.Row(.chosen([11]), "Banana"), KeyQuestion.Row(.chosen([12]), "Pear"),
        ]
        question.others = [KeyQuestion.Row(.command("unknown"), "I do not know")]
        question.chosen = chosen
        question.text = text
        question.find = { $0 == "fruit" ? [KeyQuestion.Row(.chosen([99]), "Quince")] : [] }
        return question
    }
}
