import Testing
import Wizard

/// A conversation with a name, whose transcript is kept as a golden.
struct Journey: Sendable, CustomTestStringConvertible {
    let name: String
    /// The day for which the policy is applied.
    var day = "2026-07-01"
    /// What is typed, line by line.
    let lines: [String]

    var testDescription: String { name }

    /// Plays the journey, or the first of its lines.
    func walk(
        _ count: Int? = nil,
        then more: [ConsoleInput] = [],
        width: Int = 10_000
    ) throws -> Walk {
        let inputs = lines.prefix(count ?? lines.count).map { ConsoleInput.line($0) }
        return try Walk.play(inputs + more, day: day, width: width)
    }

    /// Those that go straight on, without a way back.
    static let straight = [
        Journey(
            name: "pharmacy",
            day: "2021-01-15",
            lines: [
                "Apotheek De Linde", "drugstore", "1", "NL", "1", "belgium", "1 2", "4 5", "1", "2",
                "3", "1", "unknown", "1", "1", "1", "1", "1", "1", "1", "done",
            ]
        ),
        Journey(
            name: "council",
            day: "2021-01-15",
            lines: [
                "Gemeente Voorbeeld", "city council", "1", "netherlands", "1", "1", "1 2", "public",
                "1",
                "same", "1", "1", "2", "unknown", "unknown", "unknown", "rest", "done",
            ]
        ),
        Journey(
            name: "retailer",
            lines: [
                "Example Shoes", "shoes", "1", "NL", "1", "united states", "1 2", "1 2 7", "1 2",
                "same",
                "1", "1", "1", "1", "1", "2", "unknown", "1", "2", "1", "1", "1", "1", "1", "1",
                "1", "1",
                "1", "1", "1", "done",
            ]
        ),
        Journey(
            name: "unknown",
            lines: ["", "unknown", "unknown", "unknown", "unknown", "done"]
        ),
    ]

    /// One that goes back and changes answers at several places.
    static let winding = Journey(
        name: "winding",
        day: "2021-01-15",
        lines: [
            "help", "back", "Winkel", "schoenen", "shoes", "99", "why", "1", "back", "keep", "?",
            "NL",
            "1", "1", "change 2", "back", "change 2", "keep", "change 1", "Winkel aan Zee", "1 2",
            "0",
            "1 2", "same", "1", "1", "back", "2", "change 8", "3", "change", "change 77", "done",
            "rest",
            "back", "1", "rest", "change 5", "1", "nonsense", "rest", "done",
        ]
    )
}
