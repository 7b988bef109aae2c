import SafeText
import Testing

@Suite("Counting columns")
struct DisplayWidthTests {
    static let rows: [(text: String, width: Int)] = [
        ("", 0), ("abc", 3), ("Zoë", 3), ("e\u{301}", 1), ("日本語", 6), ("ｱ", 1), ("Ａ", 2),
        ("한글", 4), ("\u{1112}\u{1161}\u{11AB}", 2), ("\u{1F600}", 2), ("\u{2764}\u{FE0F}", 2),
        ("\u{2764}", 1), ("\u{1F469}\u{200D}\u{1F4BB}", 2), ("\u{1F1F3}\u{1F1F1}", 2),
        ("\u{1F44D}\u{1F3FD}", 2), ("\u{200B}", 0), ("مرحبا", 5), ("a\u{0}b", 2), ("\u{20000}", 2),
        ("、。", 4), ("—", 1), ("\r\n", 0), ("1\u{FE0F}\u{20E3}", 2), ("a日b", 4),
    ]

    @Test("Wide is two, combining is none", arguments: rows)
    func counts(row: (text: String, width: Int)) {
        #expect(Wrapping.displayWidth(row.text) == row.width)
    }
}
