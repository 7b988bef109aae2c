import PolicyModel
import Testing

@Suite("Calendar days")
struct CalendarDayTests {
    @Test(
        "A real day is read and written as it stood",
        arguments: [
            "1900-01-01", "1969-12-31", "1970-01-01", "1999-12-31", "2000-02-29", "2020-02-29",
            "2021-01-15", "2026-02-28", "2026-04-30", "2026-09-23", "2100-02-28", "2100-12-31",
        ]
    )
    func readsRealDays(text: String) throws {
        let day = try #require(CalendarDay(text))
        #expect(day.description == text)
    }

    @Test(
        "A day of the epoch is counted from 1970",
        arguments: [
            ("1970-01-01", 0), ("1970-01-02", 1), ("1969-12-31", -1), ("1900-01-01", -25_567),
            ("2000-03-01", 11_017), ("2021-01-15", 18_642), ("2100-12-31", 47_846),
        ]
    )
    func countsDays(text: String, days: Int) {
        #expect(CalendarDay(text)?.daysSinceEpoch == days)
        #expect(CalendarDay(daysSinceEpoch: days)?.description == text)
    }

    static let unreal: [TextRow] = [
        TextRow("30 February", "2026-02-30"),
        TextRow("29 February of a common year", "2026-02-29"),
        TextRow("29 February of 1900", "1900-02-29"),
        TextRow("29 February of 2100", "2100-02-29"),
        TextRow("31 April", "2026-04-31"),
        TextRow("32 January", "2026-01-32"),
        TextRow("day 0", "2026-01-00"),
        TextRow("month 0", "2026-00-10"),
        TextRow("month 13", "2026-13-01"),
        TextRow("the year before the first", "1899-12-31"),
        TextRow("the year after the last", "2101-01-01"),
        TextRow("year 0", "0000-01-01"),
    ]

    static let misspelt: [TextRow] = [
        TextRow("nothing", ""),
        TextRow("one digit of month and day", "2021-1-5"),
        TextRow("five digits of year", "99999-01-01"),
        TextRow("five digits of year in ten characters", "99999-1-01"),
        TextRow("two digits of year", "21-01-15"),
        TextRow("no hyphens", "20210115"),
        TextRow("slashes", "2021/01/15"),
        TextRow("the day first", "15-01-2021"),
        TextRow("full-width digits", "２０２１-０１-１５"),
        TextRow("one full-width digit", "２021-01-15"),
        TextRow("Arabic digits", "٢٠٢١-٠١-١٥"),
        TextRow("en dashes", "2021–01–15"),
        TextRow("space before", " 2021-01-15"),
        TextRow("space after", "2021-01-15 "),
        TextRow("line end after", "2021-01-15\n"),
        TextRow("space for a digit", "2021-01- 5"),
        TextRow("plus for a digit", "2021-+1-05"),
        TextRow("minus for a digit", "2021--1-05"),
        TextRow("negative year", "-021-01-15"),
        TextRow("time after", "2021-01-15T00:00"),
        TextRow("zone after", "2021-01-15Z"),
        TextRow("letter for a digit", "2O21-01-15"),
        TextRow("combining mark after", "2021-01-15\u{301}"),
        TextRow("NUL after", "2021-01-15\u{0}"),
        TextRow("week date", "2021-W02-5"),
        TextRow("day of the year", "2021-015"),
    ]

    @Test("What names no real day is refused", arguments: unreal + misspelt)
    func refuses(row: TextRow) {
        #expect(CalendarDay(row.text) == nil)
    }

    @Test("Every day from 1900 to 2100 is the day after the one before")
    func walksTheCalendar() throws {
        var walk = CalendarWalk()
        var earlier: CalendarDay?
        var count = 0
        while walk.year <= 2100 {
            let day = try #require(CalendarDay(walk.text), "\(walk.text) was refused")
            let parts = day.yearMonthDay
            try #require(day.description == walk.text)
            try #require(parts == (walk.year, walk.month, walk.day))
            try #require(day == CalendarDay(year: walk.year, month: walk.month, day: walk.day))
            try #require(day == CalendarDay(daysSinceEpoch: count - 25_567))
            if let earlier { try #require(earlier < day) }
            earlier = day
            count += 1
            walk.step()
        }
        #expect(count == 73_414)
    }

    @Test("Of all months and days only those of the calendar are real")
    func refusesTheRestOfTheGrid() {
        for year in [1900, 1904, 2000, 2023, 2024, 2100] {
            var real: Set<String> = []
            var walk = CalendarWalk(year: year)
            while walk.year == year {
                real.insert("\(walk.month) \(walk.day)")
                walk.step()
            }
            for month in -1...14 {
                for day in -1...33 {
                    let isReal = CalendarDay(year: year, month: month, day: day) != nil
                    #expect(isReal == real.contains("\(month) \(day)"), "\(year) \(month) \(day)")
                }
            }
        }
    }

    @Test("A count of days outside the range is refused", arguments: [-25_568, 47_847, .min, .max])
    func refusesCountsOutOfRange(days: Int) {
        #expect(CalendarDay(daysSinceEpoch: days) == nil)
    }
}

/// The calendar, one day after the other, with the lengths of months as people learn them.
private struct CalendarWalk {
    var year = 1900
    var month = 1
    var day = 1

    init(year: Int = 1900) {
        self.year = year
    }

    var text: String {
        "\(year)" + (month < 10 ? "-0\(month)" : "-\(month)") + (day < 10 ? "-0\(day)" : "-\(day)")
    }

    mutating func step() {
        var lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        if year % 400 == 0 || (year % 4 == 0 && year % 100 != 0) { lengths[1] = 29 }
        day += 1
        if day > lengths[month - 1] { (month, day) = (month + 1, 1) }
        if month > 12 { (year, month) = (year + 1, 1) }
    }
}
