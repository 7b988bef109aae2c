import KeyMode
import Testing

@Suite("Painting a picture over the last one")
struct RepaintingTests {
    @Test("Only what has changed is written, and the cursor comes back to the top")
    func changes() {
        var repainting = Repainting(hasColour: true)
        let lines = ["one", "two", "three"].map { [Span($0)] }
        #expect(
            repainting.paint(lines)
                == "\rone\u{1B}[K\r\ntwo\u{1B}[K\r\nthree\u{1B}[K\u{1B}[J\u{1B}[2A\r"
        )
        #expect(repainting.paint(lines) == "")
        let changed = [lines[0], [Span("2", .bold)], lines[2]]
        #expect(
            repainting.paint(changed)
                == "\r\r\n\u{1B}[1m2\u{1B}[0m\u{1B}[K\r\n\u{1B}[2A\r"
        )
        #expect(repainting.paint([lines[0]]) == "\rone\u{1B}[K\u{1B}[J\r")
        #expect(repainting.clear() == "\r\u{1B}[J")
        #expect(repainting.paint([[]]) == "\r\u{1B}[K\u{1B}[J\r")
    }

    @Test("Every look but the accent is seen without colours")
    func looks() {
        var plain = Repainting(hasColour: false)
        let line = [
            Span("a", [.bold, .accent]), Span("b", [.faint, .underlined]), Span("c", .reversed),
            Span("d", .accent),
        ]
        let written = plain.paint([line])
        #expect(
            written.hasPrefix(
                "\r\u{1B}[1ma\u{1B}[0m\u{1B}[2;4mb\u{1B}[0m\u{1B}[7mc\u{1B}[0md"
            )
        )
        var coloured = Repainting(hasColour: true)
        let inColour = coloured.paint([line])
        #expect(inColour.contains("\u{1B}[1;36ma"))
    }
}
