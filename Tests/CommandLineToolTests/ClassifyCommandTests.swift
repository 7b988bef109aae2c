import Foundation
import Testing

@Suite("Classifying, as a command")
struct ClassifyCommandTests {
    private let scratch: Scratch

    init() throws {
        scratch = try Scratch()
    }

    private func run(_ arguments: String..., input: Program.Input = .nothing) throws -> Program.Run
    {
        try Program.run(["classify"] + arguments, input: input, in: scratch)
    }

    @Test("Words lead to candidates with evidence")
    func words() throws {
        let run = try run("drug store")
        #expect(run.status == 0)
        #expect(run.output == "drug store\n  likely   pharmacy  (drug store)\n")
    }

    @Test("JSON has the keys of the contract, one object a line")
    func json() throws {
        let run = try run("--json", "-", input: .text("drug store\nzorblax\r\n92\n"))
        #expect(run.status == 0)
        let lines = run.output.split(separator: "\n")
        #expect(lines.count == 3)
        #expect(
            lines[0] == """
                {"text":"drug store","candidates":[{"vertical":"pharmacy","evidence":"likely",\
                "matched":"drug store"}]}
                """
        )
        #expect(lines[1] == "{\"text\":\"zorblax\",\"candidates\":[]}")
        #expect(lines[2].contains("\"problem\":\"bare-number\""))
        #expect(lines[2].contains("nace2.1:92"))
    }

    @Test("Codes need their list; a bare number is refused with its readings")
    func codes() throws {
        let code = try run("--code", "mcc:5912")
        #expect(code.status == 0)
        #expect(code.output.contains("certain  pharmacy"))
        let bare = try run("9223")
        #expect(bare.status == 65)
        #expect(bare.output.contains("mcc:9223") && bare.output.contains("sic1987:9223"))
        #expect(bare.errors.contains("has no scheme"))
        let repaired = try run("mcc:742")
        #expect(repaired.status == 0)
        #expect(repaired.output.contains("read as mcc:0742"))
        let misspelt = try run("--code", "mmc:5912")
        #expect(misspelt.status == 65)
        #expect(misspelt.errors.contains("did you mean `mcc`?"))
    }

    @Test("Nothing to classify is an error with a way out")
    func nothing() throws {
        let run = try run()
        #expect(run.status == 64)
        #expect(run.errors.contains("vertical-check classify"))
    }

    @Test("Hostile text is shown harmless")
    func hostile() throws {
        let run = try run("\u{1B}[31mwine\u{202E} shop")
        #expect(!run.output.contains("\u{1B}") && !run.output.contains("\u{202E}"))
    }
}
