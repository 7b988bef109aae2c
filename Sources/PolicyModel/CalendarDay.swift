/// A day of the proleptic Gregorian calendar, from 1900-01-01 to 2100-12-31, without time or zone.
///
/// Rests on ISO 8601-1 §5.2.2.1 (`YYYY-MM-DD`); nothing else is read.
package struct CalendarDay: Sendable, Hashable, Comparable {
    /// The days since 1970-01-01; negative before it.
    package let daysSinceEpoch: Int

    /// Reads ten ASCII characters `YYYY-MM-DD` that name a real day; nil for anything else.
    package init?(_ text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
            let year = Self.number(bytes[0..<4]), let month = Self.number(bytes[5..<7]),
            let day = Self.number(bytes[8..<10])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// Makes a day from its parts; nil unless it exists and its year is from 1900 to 2100.
    package init?(year: Int, month: Int, day: Int) {
        guard (1900...2100).contains(year), (1...12).contains(month), day >= 1,
            day <= Self.length(ofMonth: month, year: year)
        else { return nil }
        daysSinceEpoch = Self.days(year: year, month: month, day: day)
    }

    /// Makes a day from a count of days since 1970-01-01; nil outside 1900 to 2100.
    package init?(daysSinceEpoch: Int) {
        guard let first = Self(year: 1900, month: 1, day: 1),
            let last = Self(year: 2100, month: 12, day: 31),
            (first.daysSinceEpoch...last.daysSinceEpoch).contains(daysSinceEpoch)
        else { return nil }
        self.daysSinceEpoch = daysSinceEpoch
    }

    /// Orders days by time.
    package static func < (left: Self, right: Self) -> Bool {
        left.daysSinceEpoch < right.daysSinceEpoch
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        var value = 0
        for digit in digits {
            guard digit >= UInt8(ascii: "0"), digit <= UInt8(ascii: "9") else { return nil }
            value = value * 10 + Int(digit - UInt8(ascii: "0"))
        }
        return value
    }

    private static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Counts from 1 March, so that the leap day is the last day of its year.
    private static func days(year: Int, month: Int, day: Int) -> Int {
        let shifted = month <= 2 ? year - 1 : year
        let monthFromMarch = (month + 9) % 12
        let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
        return shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear - 719_468
    }
}

extension CalendarDay: CustomStringConvertible {
    /// The day as `YYYY-MM-DD`.
    package var description: String {
        let parts = yearMonthDay
        return "\(parts.year)-\(Self.twoDigits(parts.month))-\(Self.twoDigits(parts.day))"
    }

    /// The day's year, month (1 to 12) and day of the month (1 to 31).
    package var yearMonthDay: (year: Int, month: Int, day: Int) {
        let days = daysSinceEpoch + 719_468
        let era = days / 146_097
        let dayOfEra = days - era * 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
    }

    private static func twoDigits(_ number: Int) -> String {
        number < 10 ? "0\(number)" : "\(number)"
    }
}

extension CalendarDay {
    /// The last day of the calendar, 2100-12-31.
    package static var last: CalendarDay {
        Self(unchecked: days(year: 2100, month: 12, day: 31))
    }

    private init(unchecked days: Int) {
        daysSinceEpoch = days
    }
}
