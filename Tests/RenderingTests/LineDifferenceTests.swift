import Testing

@Suite("Line difference")
struct LineDifferenceTests {
    @Test("It names the lines that went and came, and shows controls")
    func text() {
        let difference = LineDifference(from: "a\nb\nc\n", to: "a\nx\u{1B}\nc\nd\n")
        #expect(difference.text == "2: - b\n2: + x\\u{1B}\n4: + d")
    }

    @Test("Equal texts have none")
    func equal() {
        #expect(LineDifference(from: "a\n", to: "a\n").text.isEmpty)
    }
}
