import Answering
import Assessing
import PolicyModel
import Testing
import Wizard

@Suite("Conversation")
struct ConversationTests {
    /// A change after which some answers no longer matter.
    struct Drop: Sendable, CustomTestStringConvertible {
        let name: String
        /// What is typed after the retailer's first answers on conduct.
        let lines: [String]
        /// The ids of the practices whose answers go.
        let dropped: [String]

        var testDescription: String { name }

        static let all = [
            Drop(
                name: "nobody agreed, so what they agreed to does not matter",
                lines: ["change 8", "3"],
                dropped: ["opt-in-names-whatsapp"]
            ),
            Drop(
                name: "only answers, so no consent is asked for",
                lines: ["change 5", "1"],
                dropped: ["opt-in", "opt-in-names-whatsapp", "opt-out"]
            ),
            Drop(
                name: "another answer on the same question drops nothing",
                lines: ["change 8", "2"],
                dropped: []
            ),
        ]
    }

    @Test("Answers that a change makes irrelevant are dropped and named", arguments: Drop.all)
    func drops(_ row: Drop) throws {
        let start = [
            "", "shoes", "1", "NL", "1", "1", "1 2", "1", "1", "1", "1", "1",
        ]
        let before = try walk(start)
        let after = try walk(start + row.lines)
        let policy = after.assessor.snapshot.policy
        let said = after.console.screens.joined()
        for practice in policy.practices.keys {
            let isDropped = row.dropped.contains(policy.practices[practice].id)
            let wasGiven = before.draft.enquiry.answers[practice].isDealtWith
            let isGiven = after.draft.enquiry.answers[practice].isDealtWith
            #expect(isGiven == (wasGiven && !isDropped), "\(policy.practices[practice].id)")
            guard isDropped else { continue }
            #expect(wasGiven)
            let name = "“\(policy.practices[practice].question)”"
            let lines = said.split(separator: "\n").filter { $0.contains(name) }
            #expect(lines.contains { $0.contains("dropped") }, "\(name)")
        }
        #expect(said.contains("dropped") == !row.dropped.isEmpty)
    }

    @Test("Back to the start and forward again comes to the same", arguments: Journey.straight)
    func toTheStartAndBack(_ journey: Journey) throws {
        let last = journey.lines.count - 1
        let there = try journey.walk(last)
        let questions = Stop.all.count { $0.journey.name == journey.name }
        let backs = Array(repeating: ConsoleInput.line("back"), count: questions - 1)
        let atStart = try journey.walk(last, then: backs)
        #expect(atStart.question == Walk.name)
        let keeps = Array(repeating: ConsoleInput.line("keep"), count: questions)
        let lines = journey.lines.map { ConsoleInput.line($0) }
        for again in [keeps + [.line("rest"), .line("done")], lines] {
            let walk = try journey.walk(last, then: backs + again)
            #expect(walk.ending == .finished)
            #expect(try walk.assessment() == there.assessment())
            #expect(walk.draft.enquiry == there.draft.enquiry)
        }
    }

    /// Words that mean something at one question, with what comes of them.
    @Test(
        "A word that has its place elsewhere takes nothing",
        arguments: [
            ("done", "Not yet: this question comes first."),
            ("same", "There is nothing to take again"),
            ("keep", "There is no earlier answer to keep here."), ("rest", "First who it is"),
            ("nonsense", "Nothing was found for “nonsense”."), ("change", "   1  Name: left out"),
            ("1", "There is nothing to choose from yet."), ("change 9", "There is no answer 9."),
        ]
    )
    func misplaced(_ line: String, _ expected: String) throws {
        let walk = try walk(["", line])
        #expect(walk.lastScreen.contains(expected))
        #expect(try walk.draft == self.walk([""]).draft)
    }

    @Test("One word is enough where one kind fits, but it is never taken unasked")
    func searching() throws {
        let found = try walk(["", "drugstore"])
        #expect(found.lastScreen.contains("Type `1` if this is it"))
        #expect(found.draft.enquiry.answers.vertical == .absent)
        #expect(try walk(["", "drugstore", "1"]).draft.enquiry.answers.vertical != .absent)
        #expect(try walk(["", "drugstore", "1 2"]).draft.enquiry.answers.vertical == .absent)
    }

    @Test("`same` chooses what the activity before is about, where that fits")
    func same() throws {
        let start = ["", "shoes", "1", "NL", "1", "1", "1 4", "1 2"]
        let walk = try walk(start + ["same"])
        let policy = walk.assessor.snapshot.policy
        #expect(
            walk.draft.usesSoFar.map(policy.name(of:)) == [
                "care:ordinary-goods", "care:ordinary-services", "appointments:ordinary-services",
            ]
        )
    }

    @Test("A change within a change gives up the first and keeps both answers")
    func changeWithinChange() throws {
        let start = ["Shop", "shoes", "1", "NL", "1", "1"]
        let walk = try walk(start + ["change 2", "change 3", "back"])
        #expect(try walk.draft == self.walk(start).draft)
        #expect(try walk.question == self.walk(start).question)
    }

    @Test("A name of 200 characters is taken, one of 201 is not")
    func nameLimit() throws {
        let longest = String(repeating: "é", count: 200)
        #expect(try walk([longest]).draft.enquiry.business.name == longest)
        let refused = try walk([longest + "é"])
        #expect(refused.question == Walk.name)
        #expect(refused.draft.enquiry.business.name == nil)
        #expect(refused.lastScreen.contains("201 characters"))
    }

    @Test("Every answer is handed over to be saved", arguments: Journey.straight)
    func saving(_ journey: Journey) throws {
        let walk = try journey.walk()
        let stops = Stop.all.filter { $0.journey.name == journey.name }
        let questions = stops.count { $0.question != Walk.review }
        let rests = journey.lines.count { $0 == "rest" }
        #expect(walk.saved.count == questions - rests)
        #expect(walk.saved.last?.enquiry == walk.draft.enquiry)
    }

    private func walk(_ lines: [String]) throws -> Walk {
        try Walk.play(lines.map { .line($0) }, day: "2021-01-15")
    }
}
