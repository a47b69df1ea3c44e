// SPDX-License-Identifier: EUPL-1.2

/// A moment as the signature writes it. The clock is the caller's.
public struct AwsTime: Hashable, Sendable {
    /// `20130524T000000Z`
    public let stamp: String
    /// `20130524`
    public var day: String { String(stamp.prefix(8)) }

    /// - Parameter seconds: since 1970-01-01T00:00:00Z, not negative.
    public init(seconds: Int64) {
        let seconds = max(0, seconds)
        let (year, month, day) = Self.date(days: seconds / 86_400)
        let rest = seconds % 86_400
        stamp =
            Self.digits(year, 4) + Self.digits(month, 2) + Self.digits(day, 2) + "T" + Self.digits(rest / 3_600, 2)
            + Self.digits(rest / 60 % 60, 2) + Self.digits(rest % 60, 2) + "Z"
    }

    /// Gregorian date of a day counted from 1970-01-01, by counting from 1 March 0000 in cycles of 400 years.
    private static func date(days: Int64) -> (year: Int64, month: Int64, day: Int64) {
        let z = days + 719_468
        let era = z / 146_097
        let dayOfEra = z % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1)
    }

    private static func digits(_ value: Int64, _ count: Int) -> String {
        let text = String(value)
        return String(repeating: "0", count: max(0, count - text.count)) + text
    }
}
