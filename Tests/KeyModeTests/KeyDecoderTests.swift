import KeyMode
import Testing

@Suite("Bytes to keys")
struct KeyDecoderTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let bytes: [UInt8]
        let keys: [KeyPress]

        init(_ text: String, _ keys: [KeyPress]) {
            self.init(Array(text.utf8), keys)
        }

        init(_ bytes: [UInt8], _ keys: [KeyPress]) {
            self.bytes = bytes
            self.keys = keys
        }

        var testDescription: String {
            String(decoding: bytes.prefix(40), as: UTF8.self).debugDescription
        }
    }

    static let rows: [Row] = [
        Row("", []),
        Row("aé日", [.text("a"), .text("é"), .text("日")]),
        Row("e\u{301}", [.text("e"), .text("\u{301}")]),
        Row("👍🏽", [.text("\u{1F44D}"), .text("\u{1F3FD}")]),
        Row("\r\n\t\u{8}\u{7F}", [.enter, .enter, .tab, .backspace, .backspace]),
        Row(
            [0x00, 0x02, 0x04, 0x1A, 0x1C],
            [
                .other, .control("b"), .control("d"), .control("z"), .other,
            ]
        ),
        Row(
            "\u{1B}[A\u{1B}OB\u{1B}[1;5C\u{1B}[D",
            [
                .move(.up), .move(.down), .move(.right), .move(.left),
            ]
        ),
        Row(
            "\u{1B}[H\u{1B}[1~\u{1B}[7~\u{1B}OF\u{1B}[4~",
            [
                .move(.home), .move(.home), .move(.home), .move(.end), .move(.end),
            ]
        ),
        Row("\u{1B}[5~\u{1B}[6;2~\u{1B}[3~", [.move(.pageUp), .move(.pageDown), .delete]),
        Row("\u{1B}[Z", [.backTab]),
        Row(
            "\u{1B}OP\u{1B}[11~\u{1B}[[A\u{1B}[1;2P\u{1B}[24~",
            [
                .function(1), .function(1), .function(1), .function(1), .function(12),
            ]
        ),
        Row("\u{1B}[[Ax", [.function(1), .text("x")]),
        Row("\u{1B}x\u{1B}\u{1B}[A", [.alternate("x"), .escape, .move(.up)]),
        Row("\u{1B}\r", [.escape, .enter]),
        Row("\u{1B}é", [.escape, .text("é")]),
        Row("\u{1B}[?1;2c\u{1B}[<0;1;1M\u{1B}[1;2;3A", [.other, .other, .other]),
        Row("\u{1B}[\u{1B}[A", [.other, .move(.up)]),
        Row(
            "\u{1B}]0;title\u{7}a\u{1B}P1$r\u{1B}\\b",
            [
                .other, .text("a"), .other, .text("b"),
            ]
        ),
        Row("\u{1B}[" + String(repeating: "1", count: 5000) + "Ax", [.other, .text("x")]),
        Row(
            [0xFF, 0x61, 0xC0, 0x80, 0xE2, 0x82, 0x61],
            [
                .other, .text("a"), .other, .other, .other, .text("a"),
            ]
        ),
        Row([0xED, 0xA0, 0x80], [.other]),
        Row([0xC2, 0x9B, 0x41], [.other, .text("A")]),
        Row("\u{1B}[200~a\r\nb\u{1B}[201~c", [.paste("a\r\nb", leftOut: 0), .text("c")]),
        Row(
            "\u{1B}[200~\u{1B}[A\u{1B}[20\u{1B}[201~",
            [
                .paste("\u{1B}[A\u{1B}[20", leftOut: 0)
            ]
        ),
        Row("\u{1B}[200~x\u{1B}[200~y\u{1B}[201~", [.paste("x\u{1B}[200~y", leftOut: 0)]),
        Row("\u{1B}[201~", [.other]),
    ]

    @Test("Each sequence is its key", arguments: rows)
    func decodes(row: Row) {
        var decoder = KeyDecoder()
        #expect(decoder.feed(row.bytes) == row.keys)
        #expect(decoder.patience == nil)
        #expect(decoder.timeOut() == [])
    }

    @Test("Where the bytes are cut makes no difference", arguments: rows)
    func cut(row: Row) {
        for cut in 0...min(row.bytes.count, 40) {
            var decoder = KeyDecoder()
            let keys = decoder.feed(row.bytes.prefix(cut)) + decoder.feed(row.bytes.dropFirst(cut))
            #expect(keys == row.keys)
        }
    }

    @Test(
        "Waiting ends what has begun",
        arguments: [
            Row("\u{1B}", [.escape]), Row("\u{1B}[", [.alternate("[")]),
            Row("\u{1B}O", [.alternate("O")]), Row("\u{1B}[1;", [.other]), Row([0xE2], [.other]),
            Row("\u{1B}]0;", [.other]), Row("\u{1B}[[", [.other]),
        ]
    )
    func waits(row: Row) {
        var decoder = KeyDecoder()
        #expect(decoder.feed(row.bytes) == [])
        #expect(decoder.patience != nil)
        #expect(decoder.timeOut() == row.keys)
        #expect(decoder.feed("a".utf8) == [.text("a")])
    }

    @Test("A paste that is not ended waits for ever, and Enter in it is text")
    func openPaste() {
        var decoder = KeyDecoder()
        #expect(decoder.feed("\u{1B}[200~a\r".utf8) == [])
        #expect(decoder.patience == nil)
        #expect(decoder.timeOut() == [])
        #expect(decoder.feed("\r\u{1B}[201~".utf8) == [.paste("a\r\r", leftOut: 0)])
    }

    @Test("A paste beyond the limit is cut and counted")
    func longPaste() {
        var decoder = KeyDecoder()
        let text = String(repeating: "x", count: KeyDecoder.pasteLimit)
        let keys = decoder.feed("\u{1B}[200~\(text)yyy\u{1B}[201~".utf8)
        #expect(keys == [.paste(text, leftOut: 3)])
        #expect(decoder.feed("\u{1B}[200~z\u{1B}[201~".utf8) == [.paste("z", leftOut: 0)])
    }
}
