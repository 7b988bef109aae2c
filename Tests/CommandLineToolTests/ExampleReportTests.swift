import Foundation
import Testing

@Suite("Example reports")
struct ExampleReportTests {
    @Test(
        "The report in Data/examples is what the program writes today",
        arguments: [("md", "markdown"), ("html", "html")]
    )
    func example(ending: String, format: String) throws {
        let folder = Program.root.appendingPathComponent("Data/examples")
        let answers = folder.appendingPathComponent("pharmacy-2021.json").path
        let arguments = ["check", "--answers", answers, "--format", format]
        let run = try Program.run(arguments, in: Scratch())
        #expect(run.status == 0)
        let kept = try Data(contentsOf: folder.appendingPathComponent("pharmacy-2021.\(ending)"))
        // The digests change with every edit of the tables, also of those that it does not touch.
        let isSame = Self.withoutDigests(run.outputBytes) == Self.withoutDigests(kept)
        #expect(isSame, "write it anew: vertical-check \(arguments.joined(separator: " "))")
    }

    private static func withoutDigests(_ bytes: Data) -> Data {
        let text = String(decoding: bytes, as: UTF8.self)
        return Data(text.replacing(/\b[0-9a-f]{64}\b/, with: "DIGEST").utf8)
    }
}
