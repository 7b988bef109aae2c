import Answering
import Assessing
import PolicyModel
import Testing
import Wizard

@Suite("Conversation in Dutch")
struct DutchTests {
    /// The pharmacy's journey in English, and in Dutch with words that lead to the same lines.
    static let lines = [
        "Apotheek De Linde", "apotheek", "waarom", "1", "duitsland", "1", "terug", "houd", "1",
        "belgië", "1 2", "4 5", "1", "zelfde", "2", "1", "onbekend", "antwoorden", "wijzig 1",
        "terug", "1", "1", "alles", "hulp", "wijzig 3", "nederland", "1", "rest", "ja",
    ]

    @Test("A conversation reads as recorded")
    func transcript() throws {
        let walk = try play(Self.lines, width: 80)
        #expect(walk.ending == .finished)
        try Golden(name: "apotheek.nl.txt").expect(walk.console.transcript)
    }

    @Test("A conversation that is stopped says nothing in English")
    func stopped() throws {
        let walk = try play(["Winkel", "schoenen", "1", "nl", "1", "stop"], width: 80)
        #expect(walk.ending == .stopped)
        try Golden(name: "gestopt.nl.txt").expect(walk.console.transcript)
    }

    @Test("Everything that can be typed in English can be typed in Dutch, and comes to the same")
    func sameInBothLanguages() throws {
        let journey = try #require(Journey.straight.first { $0.name == "pharmacy" })
        let words = ["unknown": "onbekend", "done": "klaar", "drugstore": "drogisterij"]
        let dutch = try play(journey.lines.map { words[$0] ?? $0 }, day: journey.day)
        // The search alone is in the language of the conversation.
        let lines = journey.lines.map { $0 == "drugstore" ? "drogisterij" : $0 }
        let english = try play(lines, day: journey.day)
        let original = try journey.walk()
        #expect(dutch.ending == .finished)
        #expect(dutch.draft == original.draft)
        #expect(english.draft == original.draft)
    }

    static let words = [
        ("back", "terug"), ("why", "waarom"), ("answers", "antwoorden"), ("help", "hulp"),
        ("change 1", "wijzig 1"), ("change", "wijzig"), ("quit", "stop"), ("save", "bewaar"),
        ("all", "alles"), ("same", "zelfde"), ("keep", "houd"), ("done", "klaar"),
        ("unknown", "onbekend"), ("BACK", "TERUG"),
    ]

    @Test("A command does the same in both languages", arguments: words)
    func commands(_ english: String, _ dutch: String) throws {
        let start = ["Winkel", "schoenen", "1"]
        let (first, second) = (try play(start + [english]), try play(start + [dutch]))
        #expect(first.console.screens == second.console.screens)
        #expect(first.ending == second.ending)
        #expect(first.draft == second.draft)
    }

    @Test("Dutch words for commands are search words in English")
    func onlyInDutch() throws {
        let walk = try Walk.play([.line(""), .line("terug")])
        #expect(walk.lastScreen.contains("Nothing was found for “terug”."))
    }

    @Test("A command within other words is no command")
    func notACommand() throws {
        let walk = try play(["", "stop met roken"])
        #expect(walk.ending == .stopped)
        #expect(walk.console.screens.count == 4)
        #expect(walk.draft.enquiry.answers.vertical == .absent)
    }

    @Test("Countries are found by their Dutch and by their English names")
    func countries() throws {
        for name in ["duitsland", "germany", "DE", "Côte d’Ivoire", "ivoorkust"] {
            let walk = try play(["", "onbekend", name, "1"])
            #expect(walk.draft.enquiry.answers.country.value != nil, "\(name)")
        }
    }

    private func play(
        _ lines: [String],
        day: String = "2021-01-15",
        width: Int = 10_000
    ) throws -> Walk {
        let policy = try RealPolicy.dutchPolicy()
        let assessor = try Assessor(policy: policy, day: #require(CalendarDay(day)))
        return try Walk.play(lines.map { .line($0) }, with: assessor, width: width)
    }
}
