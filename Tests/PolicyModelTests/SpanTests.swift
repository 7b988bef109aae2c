import PolicyModel
import Testing

@Suite("Spans of days")
struct SpanTests {
    /// A first and a last day of a span, each maybe open, and the days of January that it has.
    static let spans: [(from: Int?, until: Int?, days: Set<Int>)] = [
        (nil, nil, Set(1...31)), (10, nil, Set(10...31)), (nil, 10, Set(1...9)),
        (10, 20, Set(10...19)), (10, 11, [10]), (1, nil, Set(1...31)), (nil, 1, []),
    ]

    @Test("A span has its first day and not its last", arguments: spans)
    func contains(from: Int?, until: Int?, days: Set<Int>) throws {
        let span = try Self.span(from, until)
        for number in 1...31 {
            let day = try #require(CalendarDay(year: 2021, month: 1, day: number))
            #expect(span.contains(day) == days.contains(number), "\(day)")
        }
    }

    @Test("Two spans meet when they share a day")
    func agreesWithTrying() throws {
        var generator = SplitMix64(seed: 11)
        for _ in 0..<1_000 {
            let left = try Self.random(using: &generator)
            let right = try Self.random(using: &generator)
            let shared = (-10...50).contains { number in
                guard let day = CalendarDay(daysSinceEpoch: number) else { return false }
                return left.contains(day) && right.contains(day)
            }
            #expect(left.meets(right) == shared, "\(left) \(right)")
            #expect(right.meets(left) == shared, "\(left) \(right)")
        }
    }

    @Test("Spans that follow on each other do not meet")
    func neighbours() throws {
        let early = try Self.span(nil, 15)
        let late = try Self.span(15, nil)
        #expect(!early.meets(late))
        #expect(!late.meets(early))
        #expect(early.meets(try Self.span(14, nil)))
    }

    private static func span(_ from: Int?, _ until: Int?) throws -> Span {
        func day(_ number: Int) throws -> CalendarDay {
            try #require(CalendarDay(year: 2021, month: 1, day: number))
        }
        return Span(from: try from.map(day), until: try until.map(day))
    }

    /// A span within forty days of the epoch, never empty.
    private static func random(using generator: inout SplitMix64) throws -> Span {
        let from = Int.random(in: 0..<30, using: &generator)
        let until = from + Int.random(in: 1...10, using: &generator)
        let isOpen = (Bool.random(using: &generator), Bool.random(using: &generator))
        let first = try #require(CalendarDay(daysSinceEpoch: from))
        let last = try #require(CalendarDay(daysSinceEpoch: until))
        return Span(from: isOpen.0 ? nil : first, until: isOpen.1 ? nil : last)
    }
}
