import Foundation
import Testing

@Suite("Files that are read")
struct InputFileTests {
    private let scratch: Scratch

    init() throws {
        scratch = try Scratch()
        try scratch.write(AnswersFile(uses: ["sell:alcohol"]).text, to: "answers.json")
        try FileManager.default.createDirectory(
            at: scratch.url("folder"),
            withIntermediateDirectories: true
        )
        try FileManager.default.createSymbolicLink(
            at: scratch.url("link.json"),
            withDestinationURL: scratch.url("answers.json")
        )
        try FileManager.default.createSymbolicLink(
            at: scratch.url("link-to-folder"),
            withDestinationURL: scratch.url("folder")
        )
        try FileManager.default.createSymbolicLink(
            atPath: scratch.url("loop").path,
            withDestinationPath: "loop"
        )
    }

    /// A path, the status of reading it and what the message says.
    struct Row: NamedRow {
        let name: String
        let path: String
        let status: Int32
        let says: String
    }

    static let rows = [
        Row(name: "a missing file", path: "nowhere.json", status: 66, says: "does not exist"),
        Row(name: "a missing folder", path: "no/where.json", status: 66, says: "does not exist"),
        Row(name: "below a file", path: "answers.json/x", status: 66, says: "does not exist"),
        Row(name: "a folder", path: "folder", status: 66, says: "is a folder"),
        Row(name: "a link to a folder", path: "link-to-folder", status: 66, says: "is a folder"),
        Row(name: "a link to itself", path: "loop", status: 66, says: "cannot be read"),
        Row(name: "an empty name", path: "", status: 66, says: "does not exist"),
        Row(
            name: "a name that is too long",
            path: String(repeating: "x", count: 5000),
            status: 66,
            says: "cannot be read"
        ),
        Row(name: "the null device", path: "/dev/null", status: 65, says: "the file is empty"),
        Row(
            name: "memory of the process",
            path: "/proc/self/mem",
            status: 66,
            says: "cannot be read"
        ),
    ]

    @Test("What cannot be read is said in one message", arguments: rows)
    func unreadable(_ row: Row) throws {
        if row.path.hasPrefix("/proc"), !FileManager.default.fileExists(atPath: row.path) { return }
        let run = try Program.run(["check", "--answers", row.path], in: scratch)
        #expect(run.status == row.status)
        #expect(run.errors.contains(row.says), "\(run.errors)")
        #expect(run.output.isEmpty)
    }

    @Test("A file without leave to read is said, unless the super-user reads it")
    func noLeave() throws {
        try FileManager.default.setAttributes(
            [.posixPermissions: 0],
            ofItemAtPath: scratch.url("answers.json").path
        )
        let run = try Program.run(["check", "--answers", "answers.json"], in: scratch)
        #expect(run.status == (NSUserName() == "root" ? 0 : 66))
    }

    @Test("A file, a link to it and standard input give the same report")
    func sameReport() throws {
        let file = try Program.run(["check", "--answers", "answers.json"], in: scratch)
        #expect(file.status == 0)
        let link = try Program.run(["check", "--answers", "link.json"], in: scratch)
        #expect(link.outputBytes == file.outputBytes)
        let text = try scratch.text(of: "answers.json")
        let input = try Program.run(["check", "--answers", "-"], input: .text(text), in: scratch)
        #expect(input.outputBytes == file.outputBytes)
        let joined = try Program.run(["check", "--answers=-"], input: .text(text), in: scratch)
        #expect(joined.outputBytes == file.outputBytes)
    }

    @Test("A folder of tables that is not there is an input not found")
    func missingPolicy() throws {
        for path in ["nowhere", "answers.json"] {
            let run = try Program.run(["check", "--no-input", "--policy", path], in: scratch)
            #expect(run.status == 66)
            #expect(run.errors.contains("`\(path)`"))
        }
    }

    @Test("A broken folder of tables gives all its diagnostics and no verdict")
    func brokenPolicy() throws {
        let empty = try Program.run(
            ["check", "--answers", "answers.json", "--policy", "folder"],
            in: scratch
        )
        #expect(empty.status == 78)
        #expect(empty.output.isEmpty)
        #expect(empty.errors.contains("[missing-file]"))

        let copy = scratch.url("policy")
        try FileManager.default.copyItem(at: Program.root.appendingPathComponent("Data"), to: copy)
        let arguments = ["check", "--answers", "answers.json", "--policy", "policy"]
        let sound = try Program.run(arguments, in: scratch)
        #expect(sound.status == 0, "\(sound.errors)")
        for table in ["rules/use.csv", "offerings.csv"] {
            let text = try scratch.text(of: "policy/\(table)")
            try scratch.write(text + "half a row\n", to: "policy/\(table)")
        }
        let broken = try Program.run(arguments, in: scratch)
        #expect(broken.status == 78)
        #expect(broken.output.isEmpty)
        #expect(broken.errors.contains("rules/use.csv:"))
        #expect(broken.errors.contains("offerings.csv:"))
    }

    @Test("The folder of tables gives the same report as the tables in the binary")
    func samePolicy() throws {
        let embedded = try Program.run(["check", "--answers", "answers.json"], in: scratch)
        let data = Program.root.appendingPathComponent("Data").path
        let arguments = ["check", "--answers", "answers.json", "--policy", data]
        #expect(try Program.run(arguments, in: scratch).outputBytes == embedded.outputBytes)
    }
}
