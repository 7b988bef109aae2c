import PolicyModel
import Answering
import Testing

@Suite("Reading answers files that are too much")
struct EnquiryReaderFloodTests {
    /// Where a long text may stand, how long it is, and the start of what is said about it.
    static let places: [(before: String, after: String, length: Int, said: String)] = [
        (
            #""business": {"name": ""#, #""}"#, 5_000_000,
            "a.json:2:22: error: the name has 5000000 characters, the limit is 200 [too-long]"
        ),
        (
            #""answers": {"country": ""#, #""}"#, 5_000_000,
            "a.json:2:24: error: unknown place `xxxxxxxxxx"
        ),
        (
            #""answers": {"vertical": ""#, #""}"#, 200_000,
            "a.json:2:25: error: unknown vertical `xxxxxxxxxx"
        ),
        (#""answers": {"uses": [""#, #""]}"#, 200_000, "a.json:2:22: error: `xxxxxxxxxx"),
        (
            #""answers": {"opt-in": ""#, #""}"#, 200_000,
            "a.json:2:23: error: unknown answer `xxxxxxxxxx"
        ),
        (#""answers": {""#, #"": "x"}"#, 200_000, "a.json:2:13: error: unknown key `xxxxxxxxxx"),
        (#""as-of": ""#, "\"", 200_000, "a.json:2:10: error: `xxxxxxxxxx"),
    ]

    @Test(
        "A long text is refused soon, shortly and clearly",
        .timeLimit(.minutes(1)),
        arguments: places
    )
    func longText(before: String, after: String, length: Int, said: String) throws {
        let flood = String(repeating: "x", count: length)
        let faults = BadInput.faults(Array(BadInput.file(members: before + flood + after).utf8))
        let fault = try #require(faults.first)
        #expect(faults.count == 1)
        let shown = fault.text(source: "a.json", in: .english)
        #expect(shown.hasPrefix(said))
        #expect(shown.unicodeScalars.count < 700)
    }

    @Test("One letter with countless marks is cut like any text", arguments: places)
    func combiningMarks(before: String, after: String, length: Int, said: String) throws {
        let marks = "x" + String(repeating: "\u{301}", count: 20_000)
        let text = BadInput.file(members: before + marks + after)
        let fault = try #require(BadInput.faults(Array(text.utf8)).first)
        #expect(fault.text(source: "a.json", in: .english).unicodeScalars.count < 700)
    }

    @Test("A thousand faults are told in the order of the file", arguments: [",", ",\n"])
    func manyFaults(separator: String) {
        let keys = (0..<1_000).map { "\"k\($0)\": 1" }
        let text = BadInput.file(answers: keys.joined(separator: separator))
        let faults = BadInput.faults(Array(text.utf8))
        let places = faults.map { [$0.line, $0.column] }
        #expect(faults.count == 1_000)
        #expect(zip(places, places.dropFirst()).allSatisfy { $0.lexicographicallyPrecedes($1) })
    }
}
