import Foundation
import Testing

@Suite("Files that are written")
struct OutputFileTests {
    private let scratch: Scratch

    init() throws {
        scratch = try Scratch()
        try scratch.write(AnswersFile(uses: ["sell:alcohol"]).text, to: "answers.json")
    }

    private func report(_ path: String, _ more: String...) throws -> Program.Run {
        let arguments = ["check", "--answers", "answers.json", "--output", path]
        return try Program.run(arguments + more, in: scratch)
    }

    private func expected() throws -> String {
        try Program.run(["check", "--answers", "answers.json"], in: scratch).output
    }

    @Test("A report is written whole, and nothing beside it")
    func written() throws {
        let run = try report("report.md")
        #expect(run.status == 0)
        #expect(run.output.isEmpty)
        #expect(try scratch.text(of: "report.md") == expected())
        #expect(try scratch.names() == ["answers.json", "report.md"])
    }

    @Test("A hyphen is standard output")
    func hyphen() throws {
        #expect(try report("-").output == expected())
        #expect(try scratch.names() == ["answers.json"])
    }

    @Test("A file that is there stays as it is")
    func refused() throws {
        try scratch.write("old", to: "report.md")
        let run = try report("report.md")
        #expect(run.status == 73)
        #expect(run.errors.contains("exists already"))
        #expect(run.errors.contains("--force"))
        #expect(try scratch.text(of: "report.md") == "old")
        #expect(try scratch.names() == ["answers.json", "report.md"])
    }

    @Test("With --force a file is replaced and keeps its mode")
    func forced() throws {
        try scratch.write("old", to: "report.md")
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o640],
            ofItemAtPath: scratch.url("report.md").path
        )
        #expect(try report("report.md", "--force").status == 0)
        #expect(try scratch.text(of: "report.md") == expected())
        #expect(try scratch.mode(of: "report.md") == 0o640)
        #expect(try scratch.names() == ["answers.json", "report.md"])
    }

    /// A path that cannot be written, with the status.
    struct Row: NamedRow {
        let name: String
        let path: String
        let status: Int32
        let says: String
    }

    static let rows = [
        Row(name: "a folder", path: "folder", status: 73, says: "is a folder"),
        Row(name: "a folder with a slash", path: "folder/", status: 73, says: "folder"),
        Row(
            name: "a folder that is not there",
            path: "no/x.md",
            status: 73,
            says: "cannot be created"
        ),
        Row(name: "below a file", path: "answers.json/x.md", status: 73, says: "cannot be created"),
        Row(name: "an empty name", path: "", status: 73, says: "``"),
        Row(name: "a link", path: "link.md", status: 73, says: "symbolic link"),
        Row(name: "a link to nothing", path: "dangling.md", status: 73, says: "symbolic link"),
        Row(name: "a pipe", path: "fifo", status: 73, says: "neither a file nor a device"),
        Row(name: "a full device", path: "/dev/full", status: 74, says: "no space left"),
        Row(
            name: "a folder of the kernel",
            path: "/proc/x.md",
            status: 73,
            says: "cannot be created"
        ),
        Row(
            name: "a name that is too long",
            path: String(repeating: "x", count: 300),
            status: 73,
            says: "file name too long"
        ),
    ]

    @Test(
        "What cannot be written is refused, with or without --force, and left alone",
        arguments: rows
    )
    func unwritable(_ row: Row) throws {
        try scratch.write("target", to: "target.md")
        let files = FileManager.default
        try files.createDirectory(at: scratch.url("folder"), withIntermediateDirectories: true)
        try files.createSymbolicLink(
            atPath: scratch.url("link.md").path,
            withDestinationPath: "target.md"
        )
        try files.createSymbolicLink(
            atPath: scratch.url("dangling.md").path,
            withDestinationPath: "new.md"
        )
        let mkfifo = URL(fileURLWithPath: "/usr/bin/mkfifo")
        #expect(try Program.run(["fifo"], in: scratch, program: mkfifo).status == 0)
        let before = try scratch.names()
        for more in [[], ["--force"]] {
            let arguments = ["check", "--answers", "answers.json", "--output", row.path] + more
            let run = try Program.run(arguments, in: scratch)
            #expect(run.status == row.status)
            #expect(run.errors.contains(row.says), "\(run.errors)")
            #expect(run.output.isEmpty)
        }
        #expect(try scratch.names() == before)
        #expect(try files.contentsOfDirectory(atPath: scratch.url("folder").path).isEmpty)
        #expect(try scratch.text(of: "target.md") == "target")
    }

    @Test("A folder without leave to write is said, unless the super-user writes there")
    func noLeave() throws {
        let folder = scratch.url("locked")
        try FileManager.default.createDirectory(
            at: folder,
            withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o555]
        )
        #expect(try report("locked/x.md").status == (NSUserName() == "root" ? 0 : 73))
    }

    @Test("The null device takes a report")
    func nullDevice() throws {
        #expect(try report("/dev/null").status == 0)
        let kind = try FileManager.default.attributesOfItem(atPath: "/dev/null")[.type]
        #expect(kind as? FileAttributeType == .typeCharacterSpecial)
    }

    @Test(
        "A standard output that is full is an I/O fault",
        arguments: [
            ["check", "--answers", "answers.json"], ["questions"], ["--help"], ["--version"],
            ["check", "--help"], ["policy", "list"], ["policy", "lint"],
        ]
    )
    func fullOutput(_ arguments: [String]) throws {
        let run = try Program.run(arguments, in: scratch, outputTo: "/dev/full")
        #expect(run.status == 74)
        #expect(run.errors.contains("no space left"))
    }
}
