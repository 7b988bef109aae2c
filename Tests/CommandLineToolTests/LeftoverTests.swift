import CommandLineTool
import Foundation
import Testing

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

@Suite("What killed runs leave")
struct LeftoverTests {
    private static let mark = "vertical-check.part"

    private func write(_ scratch: Scratch) throws {
        try FileWriting().write(
            [1, 2, 3],
            to: scratch.url("target").path,
            FileWriting.Options(overwrites: true)
        )
    }

    @Test("The next run removes it, and nothing that is another's")
    func removal() throws {
        let scratch = try Scratch()
        for name in [".report.md.2x7.\(Self.mark)", "..\(Self.mark)"] {
            try scratch.write("half", to: name)
        }
        let others = [
            ".film.part", ".report.md.4711.part", "report.\(Self.mark)", ".\(Self.mark)s",
        ]
        for name in others { try scratch.write("another's", to: name) }
        try write(scratch)
        #expect(try scratch.names() == (others + ["target"]).sorted())
    }

    @Test("A file that is still being written stays")
    func inUse() throws {
        let scratch = try Scratch()
        let name = ".report.md.2x7.\(Self.mark)"
        let url = try scratch.write("half", to: name)
        let descriptor = unsafe open(url.path, O_WRONLY)
        #expect(flock(descriptor, LOCK_EX | LOCK_NB) == 0)
        try write(scratch)
        #expect(try scratch.names() == [name, "target"])
        close(descriptor)
        try write(scratch)
        #expect(try scratch.names() == ["target"])
    }

    @Test("Links, pipes and folders of such a name are left alone, and nothing waits for them")
    func special() throws {
        let scratch = try Scratch()
        let names = ["a", "b", "c"].map { ".\($0).\(Self.mark)" }
        let precious = try scratch.write("precious", to: "precious")
        try FileManager.default.createSymbolicLink(
            at: scratch.url(names[0]),
            withDestinationURL: precious
        )
        #expect(unsafe mkfifo(scratch.url(names[1]).path, 0o600) == 0)
        try FileManager.default.createDirectory(
            at: scratch.url(names[2]),
            withIntermediateDirectories: false
        )
        try write(scratch)
        #expect(try scratch.names() == names + ["precious", "target"])
        #expect(try scratch.text(of: "precious") == "precious")
    }

    @Test("A long name has room for what is put around it, whatever its letters weigh")
    func longNames() throws {
        let scratch = try Scratch()
        for name in [String(repeating: "a", count: 255), String(repeating: "日", count: 85)] {
            let path = scratch.url(name).path
            try FileWriting().write([1], to: path, FileWriting.Options())
        }
        #expect(try scratch.names().count == 2)
    }
}
