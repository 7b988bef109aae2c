import Answering
import PolicyModel
import Testing
import Wizard

@Suite("Transcripts")
struct TranscriptTests {
    @Test("A conversation reads as recorded", arguments: Journey.straight + [Journey.winding])
    func transcript(_ journey: Journey) throws {
        let walk = try journey.walk(width: 80)
        #expect(walk.ending == .finished)
        try Golden(name: journey.name + ".txt").expect(walk.console.transcript)
    }

    @Test("A saved conversation goes on where it stopped")
    func resumed() throws {
        let journey = try #require(Journey.straight.first)
        let policy = try RealPolicy.policy()
        let stopped = try journey.walk(9)
        let draft = try SessionFile.read(SessionFile.bytes(stopped.draft, of: policy), for: policy)
            .get()
        let rest = journey.lines.dropFirst(9).map { ConsoleInput.line($0) }
        let resumed = try Walk.play(rest, day: journey.day, from: draft, width: 80)
        #expect(resumed.ending == .finished)
        #expect(try resumed.assessment() == journey.walk().assessment())
        try Golden(name: "resumed.txt").expect(resumed.console.transcript)
    }
}
