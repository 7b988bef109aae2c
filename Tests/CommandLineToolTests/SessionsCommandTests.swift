import Foundation
import Testing

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

@Suite("Saved sessions")
struct SessionsCommandTests {
    private let scratch: Scratch
    private let ids = ["2026-01-15-11", "2026-01-16-12"]

    init() throws {
        scratch = try Scratch()
    }

    private func run(_ arguments: String...) throws -> Program.Run {
        let state = scratch.url("state").path
        let environment = ["XDG_STATE_HOME": state]
        return try Program.run(["sessions"] + arguments, in: scratch, environment: environment)
    }

    private func path(_ name: String) -> String { "state/vertical-check/\(name)" }

    /// Writes two sessions, the second a day later than the first.
    private func save(name: String = "Example BV") throws {
        for (index, id) in ids.enumerated() {
            let file = AnswersFile(uses: ["sell:ordinary-goods"], name: name).text
            let url = try scratch.write(
                """
                {"schema": "vertical-check/session/1", "policy-digest": "of another policy",
                "name-asked": true, "activities": [], "uses-so-far": [], "enquiry": \(file)}
                """,
                to: path("\(id).session.json")
            )
            let day = Date(timeIntervalSince1970: 1_768_500_000 + 86_400 * Double(index))
            try FileManager.default.setAttributes([.modificationDate: day], ofItemAtPath: url.path)
        }
    }

    private func left() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: scratch.url(path("")).path).sorted()
    }

    @Test("The list has the latest first, with its day, the answers and the name")
    func list() throws {
        try save()
        let run = try run("list")
        #expect(run.status == 0)
        #expect(run.errors.isEmpty)
        #expect(
            run.output == """
                2026-01-16-12  2026-01-16   4 answers  Example BV
                2026-01-15-11  2026-01-15   4 answers  Example BV

                """
        )
    }

    @Test("As JSON it has the same")
    func json() throws {
        try save()
        let run = try run("list", "--json")
        let list = try JSONSerialization.jsonObject(with: run.outputBytes) as? [[String: Any]]
        #expect(list?.map { $0["id"] as? String } == ids.reversed())
        #expect(list?.first?["day"] as? String == "2026-01-16")
        #expect(list?.first?["name"] as? String == "Example BV")
        #expect(list?.first?["answers"] as? Int == 4)
    }

    @Test("Names that would move the cursor or break the line are shown harmless")
    func hostile() throws {
        try save(name: "A\u{1B}[2JB\nC\u{202E}D")
        for arguments in [["list"], ["list", "--json"], ["show", ids[0]]] {
            let environment = ["XDG_STATE_HOME": scratch.url("state").path]
            let run = try Program.run(
                ["sessions"] + arguments,
                in: scratch,
                environment: environment
            )
            #expect(run.status == 0)
            #expect(!run.output.contains("\u{1B}") && !run.output.contains("\u{202E}"))
        }
        #expect(try run("list").output.filter { $0 == "\n" }.count == 2)
    }

    @Test("What is shown is an answers file that check takes")
    func show() throws {
        try save()
        let shown = try run("show", ids[0])
        #expect(shown.status == 0)
        let answers = Program.Input.text(shown.output)
        let checked = try Program.run(["check", "--answers", "-"], input: answers, in: scratch)
        #expect(checked.status == 0, "\(checked.errors)")
        #expect(checked.output.contains("Example BV"))
    }

    @Test("A file that is no session is listed as such, and not shown")
    func unreadable() throws {
        try scratch.write("{", to: path("2026-01-15-11.session.json"))
        #expect(try run("list").output.contains("cannot be read"))
        #expect(try run("show", ids[0]).status == 64)
        #expect(try run("purge", ids[0]).status == 0)
        #expect(try left().isEmpty)
    }

    @Test("One session is forgotten, the other stays")
    func purgeOne() throws {
        try save()
        let run = try run("purge", ids[0])
        #expect(run.status == 0)
        #expect(run.errors == "removed one session\n")
        #expect(try left() == ["\(ids[1]).session.json"])
    }

    @Test("As JSON, purge names the sessions that were removed, and show is as it is")
    func purgeJSON() throws {
        try save()
        #expect(try run("show", ids[0], "--json").output == run("show", ids[0]).output)
        let run = try run("purge", "--all", "--json")
        #expect(run.status == 0)
        #expect(try JSONSerialization.jsonObject(with: run.outputBytes) as? [String] == ids)
        #expect(try self.run("purge", "--all", "--json").output == "[]\n")
    }

    @Test("All are forgotten, with what killed runs left, and nothing else")
    func purgeAll() throws {
        try save()
        try scratch.write("", to: path("2026-01-17-13.lock"))
        try scratch.write("{", to: path(".2026-01-18-14.session.json.99.part"))
        try scratch.write("mine", to: path("notes.txt"))
        let run = try run("purge", "--all")
        #expect(run.status == 0)
        #expect(run.errors == "removed 2 sessions\n")
        #expect(try left() == ["notes.txt"])
    }

    @Test("A session that another run has open stays, and the status says so")
    func inUse() throws {
        try save()
        let lock = try scratch.write("", to: path("\(ids[0]).lock"))
        let descriptor = unsafe open(lock.path, O_WRONLY)
        defer { close(descriptor) }
        #expect(flock(descriptor, LOCK_EX | LOCK_NB) == 0)
        let one = try run("purge", ids[0])
        #expect(one.status == 75)
        #expect(one.errors.contains("`\(ids[0])` is open in another run"))
        let all = try run("purge", "--all")
        #expect(all.status == 75)
        #expect(all.errors.contains("removed one session"))
        #expect(try left() == ["\(ids[0]).lock", "\(ids[0]).session.json"])
    }

    @Test("Nothing is removed when one of the ids is unknown or leads elsewhere")
    func unknown() throws {
        try save()
        try scratch.write("mine", to: "other.session.json")
        for id in ["2026-01-15-99", "../../other", "", "\u{1B}[2J"] {
            for action in ["show", "purge"] {
                let run = try run(action, id)
                #expect(run.status == 66)
                #expect(!run.errors.contains("\u{1B}"))
            }
        }
        #expect(try run("purge", ids[0], "2026-01-15-99").status == 66)
        #expect(try left().count == 2)
        #expect(try scratch.text(of: "other.session.json") == "mine")
    }

    static let wrong = [
        [], ["lsit"], ["list", "x"], ["list", "--all"], ["show"], ["show", "a", "b"], ["purge"],
        ["purge", "a", "--all"], ["purge", "--json"], ["show", "--json"],
    ]

    @Test("What is not clear is refused, and nothing is removed", arguments: wrong)
    func refused(_ arguments: [String]) throws {
        try save()
        let environment = ["XDG_STATE_HOME": scratch.url("state").path]
        let run = try Program.run(["sessions"] + arguments, in: scratch, environment: environment)
        #expect(run.status == 64)
        #expect(run.errors.contains("help: "))
        #expect(try left().count == 2)
    }

    @Test("Without sessions the list is empty, and without a folder for them it says why")
    func none() throws {
        let empty = try run("list")
        #expect(empty.status == 0)
        #expect(empty.output.isEmpty)
        #expect(empty.errors.contains("nothing is saved in "))
        #expect(try run("list", "--json").output == "[]\n")
        #expect(try run("purge", "--all").errors == "removed 0 sessions\n")
        #expect(try !scratch.names().contains("state"))
        let homeless = ["HOME": "", "XDG_STATE_HOME": "relative"]
        let run = try Program.run(["sessions", "list"], in: scratch, environment: homeless)
        #expect(run.status == 73)
        #expect(run.errors.contains("no folder to save sessions in"))
    }
}
