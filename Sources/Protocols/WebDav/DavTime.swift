// SPDX-License-Identifier: EUPL-1.2

/// Times in the forms that WebDAV wants, from seconds since 1970.
public enum DavTime {
    private static let days = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

    /// `getlastmodified` (RFC 9110 § 5.6.7), such as `Mon, 23 Nov 2026 08:00:00 GMT`.
    public static func http(_ seconds: Int64) -> String {
        let (year, month, day, rest) = parts(seconds)
        let weekday = days[Int(floor(seconds, 86_400) - 7 * floor(floor(seconds, 86_400), 7))]
        return "\(weekday), \(two(day)) \(months[month - 1]) \(year) \(clock(rest)) GMT"
    }

    /// `creationdate` (RFC 3339), such as `2026-11-23T08:00:00Z`.
    public static func iso(_ seconds: Int64) -> String {
        let (year, month, day, rest) = parts(seconds)
        return "\(year)-\(two(month))-\(two(day))T\(clock(rest))Z"
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    private static func clock(_ rest: Int) -> String { "\(two(rest / 3600)):\(two(rest / 60 % 60)):\(two(rest % 60))" }

    private static func floor(_ a: Int64, _ b: Int64) -> Int64 { a >= 0 ? a / b : -((-a + b - 1) / b) }

    /// Civil date of a day number (Howard Hinnant's algorithm).
    private static func parts(_ seconds: Int64) -> (year: Int, month: Int, day: Int, rest: Int) {
        let number = floor(seconds, 86_400)
        let z = number + 719_468
        let era = floor(z, 146_097)
        let doe = z - era * 146_097
        let yoe = (doe - doe / 1460 + doe / 36_524 - doe / 146_096) / 365
        let doy = doe - (365 * yoe + yoe / 4 - yoe / 100)
        let mp = (5 * doy + 2) / 153
        let month = mp < 10 ? mp + 3 : mp - 9
        let year = yoe + era * 400 + (month <= 2 ? 1 : 0)
        return (Int(year), Int(month), Int(doy - (153 * mp + 2) / 5 + 1), Int(seconds - number * 86_400))
    }
}
