package import PolicyModel

/// What was counted over the rows of a screening, and what of them a person should look at.
package struct Tally: Sendable {
    /// A row that a person should look at.
    package struct Event: Sendable, Hashable {
        /// The row among the rows of the file, the header's not counted; from 1.
        package var row: Int
        /// The line on which it begins, from 1.
        package var line: Int
        /// What happened.
        package let what: String
    }

    /// A prospect to call, with what to ask.
    package struct Call: Sendable, Hashable {
        /// The row, as in `Event`.
        package var row: Int
        /// What the organisation is called, as in the file.
        package let name: String
        /// The reference, as in the file.
        package let reference: String
        /// The question to ask.
        package let question: String
        /// The best verdict that answers can reach.
        package let best: Verdict
    }

    /// How many rows came to the same.
    package struct Outcome: Sendable, Hashable {
        /// The verdict.
        package let verdict: Verdict
        /// The vertical that was taken; nil while it is open.
        package let vertical: Key<Vertical>?
        /// The question that settles most; nil when none is left.
        package let question: String?
    }

    /// The most events, calls and unknown values that are kept word for word.
    static let eventLimit = 1000
    static let callLimit = 25
    static let valueLimit = 20_000

    /// The rows, read or not.
    package var rows = 0
    /// The rows by verdict, vertical and next question.
    package var outcomes: [Outcome: Int] = [:]
    /// The rows that could not be read.
    package var unread = 0
    /// The cells that were made harmless.
    package var guarded = 0
    /// The rows that were read as Windows-1252.
    package var windows1252 = 0
    /// The first of them.
    package var firstWindows1252: Event?
    /// The first rows with something to look at.
    package var events: [Event] = []
    /// All rows with something to look at.
    package var eventCount = 0
    /// The first prospects that one answer could settle.
    package var calls: [Call] = []
    /// Values of sector columns that led nowhere, with the rows that have them.
    package var unmatched: [String: Int] = [:]
    /// The rows with further such values.
    package var furtherUnmatched = 0
    /// The line ends that were passed.
    var lines = 0
    /// How many calls are still worth keeping.
    var callLimit = Self.callLimit

    /// Makes an empty tally.
    package init() {}

    mutating func note(row: Int, line: Int, _ what: String) {
        eventCount += 1
        if events.count < Self.eventLimit {
            events.append(Event(row: row, line: line, what: what))
        }
    }

    mutating func countUnmatched(_ value: String, _ count: Int) {
        guard count > 0 else { return }
        if unmatched[value] != nil || unmatched.count < Self.valueLimit {
            unmatched[value, default: 0] += count
        } else {
            furtherUnmatched += count
        }
    }

    /// Adds what a later part of the file came to, whose rows and lines count from its start.
    mutating func add(_ part: Tally) {
        for event in part.events {
            guard events.count < Self.eventLimit else { break }
            var moved = event
            moved.row += rows
            moved.line += lines
            events.append(moved)
        }
        for call in part.calls {
            guard calls.count < Self.callLimit else { break }
            var moved = call
            moved.row += rows
            calls.append(moved)
        }
        if firstWindows1252 == nil, var first = part.firstWindows1252 {
            first.row += rows
            first.line += lines
            firstWindows1252 = first
        }
        eventCount += part.eventCount
        rows += part.rows
        lines += part.lines
        unread += part.unread
        guarded += part.guarded
        windows1252 += part.windows1252
        addCounts(part)
    }

    /// Adds counts that have no place in the file.
    mutating func addCounts(_ part: Tally) {
        for (outcome, count) in part.outcomes { outcomes[outcome, default: 0] += count }
        for (value, count) in part.unmatched { countUnmatched(value, count) }
        furtherUnmatched += part.furtherUnmatched
    }
}
