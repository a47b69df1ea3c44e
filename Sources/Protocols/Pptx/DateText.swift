// SPDX-License-Identifier: EUPL-1.2

/// Seconds since 1970 as W3CDTF, the form core properties have: `2019-02-14T09:00:00Z`.
enum DateText {
    /// The years 0000 to 9999.
    static let range: ClosedRange<Int64> = -62_167_219_200...253_402_300_799

    static func utc(_ seconds: Int64) -> String {
        let (days, rest) = (floor(seconds, 86_400), seconds - floor(seconds, 86_400) * 86_400)
        // Days are counted from 1 March 0000, so that the day of a leap year is the last of its year.
        let shifted = days + 719_468
        let era = floor(shifted, 146_097)
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let month = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * month + 2) / 5 + 1
        let civil = month < 10 ? month + 3 : month - 9
        let year = yearOfEra + era * 400 + (civil <= 2 ? 1 : 0)
        let date = [padded(year, 4), padded(civil, 2), padded(day, 2)].joined(separator: "-")
        let time = [padded(rest / 3600, 2), padded(rest / 60 % 60, 2), padded(rest % 60, 2)].joined(separator: ":")
        return date + "T" + time + "Z"
    }

    private static func floor(_ value: Int64, _ by: Int64) -> Int64 { value >= 0 ? value / by : -((by - 1 - value) / by) }

    private static func padded(_ value: Int64, _ width: Int) -> String {
        let digits = String(value)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
