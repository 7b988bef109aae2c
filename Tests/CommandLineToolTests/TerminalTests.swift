import Foundation
import Testing

@Suite("In a real terminal")
struct TerminalTests {
    /// The first `python3` of the search path.
    static let python: URL? = {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
        return path.split(separator: ":").map {
            URL(fileURLWithPath: String($0)).appendingPathComponent("python3")
        }.first { FileManager.default.isExecutableFile(atPath: $0.path) }
    }()

    // The rest of what `run.py` tries takes minutes, and is a step of its own in CI.
    @Test(
        "Whole journeys in a pseudo-terminal, line by line and by keys",
        .enabled(if: python != nil, "python3 is not installed, so no terminal was tried")
    )
    func terminal() throws {
        let runner = Program.root.appendingPathComponent("Tests/Terminal/run.py").path
        let binary = try Program.binary().path
        let scratch = try Scratch()
        let run = try Program.run([runner, "--short", binary], in: scratch, program: Self.python)
        #expect(run.status == 0, "\(run.output)\(run.errors)")
        #expect(run.output.contains(" passed, 0 failed"))
    }
}
