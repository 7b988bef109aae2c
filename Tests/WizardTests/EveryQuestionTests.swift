import Testing
import Wizard

/// What must hold at every question of every journey.
@Suite("At every question")
struct EveryQuestionTests {
    @Test("the journeys meet questions of every sort")
    func stops() {
        #expect(Stop.all.count > 60)
        #expect(Stop.all.count { $0.question == Walk.review } == Journey.straight.count)
        #expect(Stop.all.contains { $0.question.hasSuffix("what is it about?") })
    }

    @Test("`back` returns to the question before, `keep` goes on again", arguments: Stop.all)
    func back(_ stop: Stop) throws {
        let back = try stop.replay(then: .line("back"))
        #expect(back.question == stop.previous ?? stop.question)
        guard stop.previous != nil, !stop.journey.lines[stop.count - 1].hasPrefix("rest") else {
            return
        }
        #expect(back.lastScreen.contains("You had answered: "))
        let again = try stop.replay(then: .line("back"), .line("keep"))
        #expect(again.question == stop.question)
        #expect(again.draft == stop.draft)
    }

    @Test("stopping after `back` loses no answer", arguments: Stop.all)
    func backThenStop(_ stop: Stop) throws {
        let back = try stop.replay(then: .line("back"), .line("back"), .line("back"))
        #expect(back.draft.enquiry == stop.draft.enquiry)
    }

    @Test("Enter alone chooses nothing", arguments: Stop.ofPolicy)
    func enter(_ stop: Stop) throws {
        let entered = try stop.walk(then: .line(""), .line("  \t"))
        #expect(entered.lastScreen.contains("Nothing is chosen by Enter alone."))
        expectNothingTaken(entered, at: stop)
    }

    @Test("`why` explains", arguments: Stop.ofPolicy, ["why", "?", "  WHY "])
    func why(_ stop: Stop, _ word: String) throws {
        let asked = try stop.walk(then: .line(word))
        let why = try #require(asked.why)
        #expect(asked.lastScreen == "\n\(why)\n> ")
        expectNothingTaken(asked, at: stop)
    }

    @Test("`unknown` is an answer", arguments: Stop.ofPolicy)
    func unknown(_ stop: Stop) throws {
        let walk = try stop.walk(then: .line("unknown"))
        #expect(walk.lastScreen.hasPrefix("  = not known\n"))
        #expect(walk.question != stop.question)
        #expect(walk.draft != stop.draft)
    }

    @Test(
        "a number that is not on offer takes nothing",
        arguments: Stop.ofPolicy,
        ["0", "999", "1 999", "99999999999999999999", "-1", "1.5"]
    )
    func wrongNumber(_ stop: Stop, _ line: String) throws {
        try expectNothingTaken(stop.walk(then: .line(line)), at: stop)
    }

    @Test(
        "what cannot be read takes nothing",
        arguments: Stop.all,
        [
            ConsoleInput.tooLong(5_000), .notText, .line("\u{1B}[A"), .line("a\u{7}b"),
            .line("\u{7F}"),
        ]
    )
    func unreadable(_ stop: Stop, _ input: ConsoleInput) throws {
        let walk = try stop.walk(then: input)
        #expect(walk.lastScreen.contains("Nothing was taken"))
        if input == .tooLong(5_000) { #expect(walk.lastScreen.contains("5000 bytes")) }
        expectNothingTaken(walk, at: stop)
    }

    @Test("every answer can be changed, and `back` then leaves it", arguments: Stop.all)
    func change(_ stop: Stop) throws {
        let listed = try stop.walk(then: .line("answers")).lastScreen
        let count = listed.split(separator: "\n").count { $0.hasPrefix("  ") }
        #expect(stop.previous == nil || count > 0)
        for number in 0..<count {
            let change = ConsoleInput.line("change \(number + 1)")
            let changed = try stop.walk(then: change)
            #expect(changed.lastScreen.hasPrefix("\nYou had answered: "), "answer \(number + 1)")
            #expect(changed.question != stop.question, "answer \(number + 1)")
            #expect(changed.draft.enquiry == stop.draft.enquiry, "stopped at answer \(number + 1)")
            for word in ["back", "keep"] {
                let left = try stop.walk(then: change, .line(word))
                #expect(left.question == stop.question, "`\(word)` after answer \(number + 1)")
                #expect(left.draft == stop.draft, "`\(word)` after answer \(number + 1)")
            }
        }
        let beyond = try stop.walk(then: .line("change \(count + 1)"))
        #expect(beyond.lastScreen.contains("There is no answer \(count + 1)."))
        expectNothingTaken(beyond, at: stop)
    }

    @Test("the end of input, Ctrl-C and `quit` keep all answers", arguments: Stop.all)
    func stop(_ stop: Stop) throws {
        let ended = try stop.replay()
        #expect(ended.ending == .stopped)
        #expect(ended.draft.enquiry == ended.saved.last?.enquiry ?? ended.draft.enquiry)
        #expect(ended.draft.usesSoFar == ended.saved.last?.usesSoFar ?? [])
        let interrupted = try stop.walk(then: .interrupted)
        #expect(interrupted.ending == .interrupted)
        #expect(interrupted.draft == ended.draft)
        for word in ["quit", "save", "exit", "QUIT"] {
            let quit = try stop.walk(then: .line(word))
            #expect(quit.ending == .stopped)
            #expect(quit.draft == ended.draft)
        }
    }

    private func expectNothingTaken(
        _ walk: Walk,
        at stop: Stop,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        #expect(walk.question == stop.question, sourceLocation: sourceLocation)
        #expect(walk.ending == .stopped, sourceLocation: sourceLocation)
        #expect(walk.draft == stop.draft, sourceLocation: sourceLocation)
    }
}
