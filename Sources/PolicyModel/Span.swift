/// The days on which a rule is in force: from the first, up to but without the last.
package struct Span: Sendable, Hashable {
    /// The first day in force; nil when it was in force before the first edition.
    package let from: CalendarDay?
    /// The first day no longer in force; nil when the end is open.
    package let until: CalendarDay?

    /// Makes a span; the loader has made sure that `until` comes after `from`.
    package init(from: CalendarDay?, until: CalendarDay?) {
        self.from = from
        self.until = until
    }

    /// Tells whether a day lies in the span.
    package func contains(_ day: CalendarDay) -> Bool {
        if let from, day < from { return false }
        if let until, day >= until { return false }
        return true
    }

    /// Tells whether the two spans share a day.
    package func meets(_ other: Self) -> Bool {
        if let until, let start = other.from, start >= until { return false }
        if let end = other.until, let from, from >= end { return false }
        return true
    }
}
