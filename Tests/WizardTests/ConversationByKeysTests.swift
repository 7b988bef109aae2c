import Answering
import Assessing
import KeyMode
import PolicyModel
import Testing
import Wizard

@Suite("The conversation by keys")
struct ConversationByKeysTests {
    private static let down = "\u{1B}[B"

    /// The keys of the pharmacy of 2021, question by question; then the first line of each.
    private static let pharmacy =
        [
            "Apotheek De Linde\r", "drugstore\r", "nl\r", " belgi \r",
            "\(down)\(down)\(down) \(down) \r", " \r", "\(down) \r",
        ] + Array(repeating: "\(down)\r", count: 30)

    static let sizes = [
        WindowSize(columns: 40, rows: 12), WindowSize(columns: 60, rows: 20),
        WindowSize(columns: 80, rows: 24), WindowSize(columns: 120, rows: 40),
        WindowSize(columns: 200, rows: 50),
    ]

    @Test("What is to be seen stays the same", arguments: sizes)
    func pictures(size: WindowSize) throws {
        let run = try Self.play(Self.pharmacy, size: size)
        #expect(run.ending == .finished)
        try Golden(name: "keys-\(size.columns)x\(size.rows).txt").expect(run.console.pictures)
    }

    @Test("What stays on the terminal reads from top to bottom")
    func transcript() throws {
        let run = try Self.play(Self.pharmacy, size: WindowSize(columns: 80, rows: 24))
        try Golden(name: "keys-transcript.txt").expect(run.console.transcript)
    }

    @Test("Back, and Enter, leaves every answer as it was")
    func backAndForth() throws {
        let straight = try Self.play(Self.pharmacy, size: Self.sizes[2])
        let count = straight.console.prompts.count - 1
        for stop in 1...count {
            let keys =
                Self.pharmacy.prefix(stop) + ["\u{2}", "\r"] + Self.pharmacy.dropFirst(stop)
            let run = try Self.play(Array(keys), size: Self.sizes[2])
            #expect(run.draft.enquiry == straight.draft.enquiry)
            #expect(run.console.prompts[stop + 1] == straight.console.prompts[stop - 1])
        }
    }

    @Test("By keys, the answers are those of the lines")
    func sameAsLines() throws {
        let keys = try Self.play(Self.pharmacy, size: Self.sizes[2])
        let lines = [
            "Apotheek De Linde", "drugstore", "1", "NL", "1", "belgium", "1 2", "4 5", "1", "2",
        ]
        let inputs = lines + Array(repeating: "1", count: 20)
        var draft = try Walk.play(inputs.map { .line($0) }, day: "2021-01-15").draft
        draft.enquiry.day = keys.draft.enquiry.day
        #expect(keys.draft.enquiry == draft.enquiry)
    }

    static let countries = [
        ("uk", "GB"), ("ukr", "UA"), ("nl", "NL"), ("nether", "NL"), ("usa", "US"), ("us", "US"),
        ("vk", "GB"), ("china", "CN"), ("holland", "NL"), ("guinea", "GN"), ("niger", "NE"),
        ("nigeria", "NG"), ("in", "IN"), ("ind", "IN"), ("england", "GB"),
    ]

    @Test("A country that has the word as a whole comes first", arguments: countries)
    func country(_ typed: String, _ id: String) throws {
        let run = try Self.play(["\r", "drugstore\r", "\(typed)\r"], size: Self.sizes[2])
        let country = try #require(run.draft.enquiry.answers.country.value)
        #expect(try RealPolicy.policy().places[country].id == id)
    }

    @Test("Where nothing is answered yet, there is no list of answers to choose from")
    func nothingToChange() throws {
        let run = try Self.play(["\u{12}", "Winkel\r"], size: Self.sizes[2])
        let name = "What is the organisation called?"
        #expect(run.console.prompts.prefix(2) == [name, name])
        #expect(run.console.transcript.contains("Nothing has been answered yet."))
    }

    private struct Run {
        let ending: Conversation<KeyedConsole>.Ending
        let draft: Draft
        let console: KeyedConsole
    }

    private static func play(_ keys: [String], size: WindowSize) throws -> Run {
        let assessor = try RealPolicy.assessor(on: "2021-01-15")
        var conversation = Conversation(
            on: KeyedConsole(keys, size: size),
            from: Draft(Enquiry(for: assessor.snapshot.policy)),
            with: assessor,
            save: { _ in }
        )
        let ending = conversation.run()
        return Run(ending: ending, draft: conversation.draft, console: conversation.console)
    }
}
