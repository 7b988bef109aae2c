import KeyMode
import SafeText
import Testing

@Suite("A line that is typed")
struct TextLineTests {
    /// What is done to an empty line, and what then stands before and behind the cursor.
    struct Row: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let before: String
        let after: String
        let edit: @Sendable (inout TextLine) -> Void

        init(
            _ name: String,
            _ before: String,
            _ after: String,
            _ edit: @escaping @Sendable (inout TextLine) -> Void
        ) {
            testDescription = name
            self.before = before
            self.after = after
            self.edit = edit
        }
    }

    static let rows = [
        Row("typing", "ab", "") { $0.insert("ab") },
        Row("typing in the middle", "abX", "c") {
            $0.insert("abc")
            $0.move(.left)
            $0.insert("X")
        },
        Row("a mark joins its letter", "e\u{301}", "") {
            $0.insert("e")
            $0.insert("\u{301}")
        },
        Row("a letter goes with its marks", "日", "本") {
            $0.insert("日本e\u{301}")
            $0.removeBefore()
            $0.move(.left)
        },
        Row("an emoji of several scalars is one", "a", "b") {
            $0.insert("a👩\u{200D}💻b")
            $0.move(.left)
            $0.removeBefore()
        },
        Row("a mark before a letter stays with what it marks", "xe\u{301}", "y") {
            $0.insert("xey")
            $0.move(.left)
            $0.insert("\u{301}")
        },
        Row("halves that become one character", "\u{1F1F3}\u{1F1F1}", "") {
            $0.insert("\u{1F1F1}")
            $0.move(.home)
            $0.insert("\u{1F1F3}")
        },
        Row("line ends are spaces, other controls nothing", "a b c d", "") {
            $0.insert("a\r\nb\nc\td\u{7}\u{1B}\u{9B}\u{7F}")
        },
        Row("home and delete", "", "b") {
            $0.insert("ab")
            $0.move(.home)
            $0.removeAfter()
        },
        Row("a word is removed with the spaces behind it", "one ", "") {
            $0.insert("one two  ")
            $0.removeWord()
        },
        Row("to the start and to the end", "", "") {
            $0.insert("abcd")
            $0.move(.left)
            $0.removeToStart()
            $0.removeToEnd()
        },
        Row("nothing to remove", "", "") {
            $0.removeBefore()
            $0.removeAfter()
            $0.removeWord()
            $0.move(.right)
        },
    ]

    @Test("Editing goes by characters", arguments: rows)
    func edits(row: Row) {
        var line = TextLine()
        row.edit(&line)
        #expect(Array(line.before.unicodeScalars) == Array(row.before.unicodeScalars))
        #expect(Array(line.after.unicodeScalars) == Array(row.after.unicodeScalars))
    }

    @Test("A line is full at 4,094 bytes")
    func full() {
        var line = TextLine()
        let isWhole = line.insert(String(repeating: "é", count: 3000))
        #expect(!isWhole)
        #expect(line.text.utf8.count == TextLine.limit)
        let hasRoom = line.insert("x")
        #expect(!hasRoom)
    }

    @Test("The window shows the cursor, and never more than it holds", arguments: 2...12)
    func window(columns: Int) {
        var line = TextLine("a日\u{202E}e\u{301}👩\u{200D}💻 wide 漢字")
        line.move(.home)
        for _ in 0..<20 {
            let seen = line.window(columns: columns)
            let whole = seen.before + seen.cursor + seen.after
            let cursor = Wrapping.displayWidth(seen.cursor)
            #expect(Wrapping.displayWidth(whole) <= max(columns, cursor))
            #expect(!whole.unicodeScalars.contains("\u{202E}"))
            line.move(.right)
        }
        #expect(line.window(columns: columns).cursor == " ")
    }
}
