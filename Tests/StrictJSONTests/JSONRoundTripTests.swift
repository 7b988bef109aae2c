import StrictJSON
import Testing

@Suite("JSON, written and read")
struct JSONRoundTripTests {
    private static let alphabet: [Unicode.Scalar] = [
        "a", "\"", "\\", "/", "<", ">", "&", "\r", "\n", "\t", "\u{0}", "\u{1B}", "\u{7F}",
        "\u{9B}", "\u{202E}", "\u{200B}", "\u{2028}", "\u{301}", "é", "日", "\u{1F600}",
        "\u{E0041}", "\u{10FFFF}",
    ]

    private static func string(using generator: inout SplitMix64) -> String {
        var text = ""
        for _ in 0..<Int.random(in: 0...8, using: &generator) {
            text.unicodeScalars.append(alphabet.randomElement(using: &generator) ?? "a")
        }
        return text
    }

    private static func value(depth: Int, using generator: inout SplitMix64) -> JSONOutput {
        let count = Int.random(in: 0...4, using: &generator)
        switch Int.random(in: 0..<(depth > 0 ? 6 : 4), using: &generator) {
        case 0: return .null
        case 1: return .bool(Bool.random(using: &generator))
        case 2: return .integer(Int.random(in: .min ... .max, using: &generator))
        case 3: return .string(string(using: &generator))
        case 4: return .array((0..<count).map { _ in value(depth: depth - 1, using: &generator) })
        default:
            return .object(
                (0..<count).map { _ in
                    (string(using: &generator), value(depth: depth - 1, using: &generator))
                }
            )
        }
    }

    /// Says whether a value read is the value written, by scalar.
    private static func isSame(_ node: JSONNode, _ value: JSONOutput) -> Bool {
        switch (node.kind, value) {
        case (.null, .null): true
        case (.bool(let read), .bool(let written)): read == written
        case (.number(let read), .integer(let written)): Int(read) == written
        case (.string(let read), .string(let written)):
            Array(read.unicodeScalars) == Array(written.unicodeScalars)
        case (.array(let read), .array(let written)):
            read.count == written.count && zip(read, written).allSatisfy(isSame)
        case (.object(let read), .object(let written)):
            read.count == written.count
                && zip(read, written).allSatisfy { member, pair in
                    Array(member.name.unicodeScalars) == Array(pair.0.unicodeScalars)
                        && isSame(member.value, pair.1)
                }
        default: false
        }
    }

    @Test("What is written is read back", arguments: [1, 20_210_115, 8_259] as [UInt64])
    func readsBack(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        for _ in 0..<300 {
            let value = Self.value(depth: 4, using: &generator)
            for isPretty in [true, false] {
                let text = value.text(pretty: isPretty)
                let node = try JSONNode.read(Array(text.utf8))
                #expect(Self.isSame(node, value), "\(text)")
                #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
            }
        }
    }

    @Test("Any bytes are read or refused without a trap, at a place in the text")
    func survivesAnything() {
        var generator = SplitMix64(seed: 5)
        let likely = Array(#"[]{}",:\u0aD8-1.e tfn"#.utf8) + [0x0A, 0x0D, 0x00, 0xC3, 0xA9, 0xFF]
        for _ in 0..<5_000 {
            let bytes = (0..<Int.random(in: 0...16, using: &generator)).map { _ in
                likely.randomElement(using: &generator) ?? 0x20
            }
            do throws(JSONFault) {
                _ = try JSONNode.read(bytes)
            } catch {
                #expect((0...bytes.count).contains(error.position.offset))
                #expect(error.position.line >= 1 && error.position.column >= 1)
            }
        }
    }

    @Test("A string of 5 MB is read whole")
    func readsLongStrings() throws {
        let text = String(repeating: "aé日\\n", count: 625_000)
        let node = try JSONNode.read(Array("\"\(text)\"".utf8))
        guard case .string(let string) = node.kind else {
            Issue.record("no string")
            return
        }
        #expect(string.utf8.count == 625_000 * 7)
    }
}
