// SPDX-License-Identifier: EUPL-1.2

/// RFC 5322 §3.3, computed without a calendar library so that no locale can get in.
public struct MessageDate: Hashable, Sendable {
    public let unixSeconds: Int64
    /// Minutes east of UTC, bounded to a day.
    public let offsetMinutes: Int

    /// Years 1970 to 9999; times outside are moved to the nearest end.
    public init(unixSeconds: Int64, offsetMinutes: Int = 0) {
        self.unixSeconds = min(max(unixSeconds, 86_400), 253_402_214_400)
        self.offsetMinutes = min(max(offsetMinutes, -1439), 1439)
    }

    public var text: String {
        let local = unixSeconds + Int64(offsetMinutes) * 60
        let (days, second) = (local / 86_400, Int(local % 86_400))
        let date = Self.civil(days: Int(days))
        let weekday = Self.weekdays[Int((days + 4) % 7)]
        let clock = [second / 3600, second / 60 % 60, second % 60].map(Self.two).joined(separator: ":")
        let offset = abs(offsetMinutes)
        let zone = "\(offsetMinutes < 0 ? "-" : "+")\(Self.two(offset / 60))\(Self.two(offset % 60))"
        return "\(weekday), \(Self.two(date.day)) \(Self.months[date.month - 1]) \(date.year) \(clock) \(zone)"
    }

    /// Proleptic Gregorian date of a day counted from 1970; years are counted from March so that leap days come last.
    private static func civil(days: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = days + 719_468
        let (era, dayOfEra) = (shifted / 146_097, shifted % 146_097)
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    private static let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
}
