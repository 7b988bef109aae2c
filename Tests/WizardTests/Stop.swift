import Testing
import Wizard

/// A question of a journey: what is typed up to it, and which question came before.
struct Stop: Sendable, CustomTestStringConvertible {
    let journey: Journey
    /// How many lines are typed before the question is put.
    let count: Int
    let question: String
    /// The question before it; nil for the first.
    let previous: String?
    /// What is answered when the question is put.
    let draft: Draft

    var testDescription: String { "\(journey.name), line \(count): \(question)" }

    /// Whether this is a question of the policy, so neither the name nor the review.
    var isOfPolicy: Bool { ![Walk.name, Walk.review].contains(question) }

    /// Types the lines up to the question, then others.
    func replay(then inputs: ConsoleInput...) throws -> Walk {
        try journey.walk(count, then: inputs)
    }

    /// Goes on at the question with what is answered there, which is much quicker.
    func walk(then inputs: ConsoleInput...) throws -> Walk {
        try Walk.play(inputs, day: journey.day, from: draft)
    }

    /// Every question of the journeys that go straight on, each where it is first put.
    static let all: [Stop] = Journey.straight.flatMap { journey in
        var stops: [Stop] = []
        for count in journey.lines.indices {
            guard let walk = try? journey.walk(count), let question = walk.question,
                question != stops.last?.question
            else { continue }
            let previous = stops.last?.question
            stops.append(
                Stop(
                    journey: journey,
                    count: count,
                    question: question,
                    previous: previous,
                    draft: walk.draft
                )
            )
        }
        return stops
    }

    /// The retailer's question on what it wants to do.
    static let afterRecipients = all.first { $0.journey.name == "retailer" && $0.count == 7 }

    /// Those that are questions of the policy.
    static let ofPolicy = all.filter(\.isOfPolicy)
}
