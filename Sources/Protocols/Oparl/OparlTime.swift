// SPDX-License-Identifier: EUPL-1.2

/// A moment in seconds since 1970-01-01T00:00:00Z; written with a numeric offset and without fractions (OParl 1.1, date-time).
public struct OparlTime: Sendable, Hashable, Comparable {
    public let seconds: Int64
    /// Minutes ahead of UTC in which it is written.
    public let offset: Int

    public init(seconds: Int64, offset: Int = 0) {
        self.seconds = seconds
        self.offset = offset
    }

    public static func < (a: OparlTime, b: OparlTime) -> Bool { a.seconds < b.seconds }

    /// `2014-01-08T14:28:31+01:00`
    public var text: String {
        let local = seconds + Int64(offset) * 60
        let days = local >= 0 ? local / 86_400 : -((86_399 - local) / 86_400)
        let rest = Int(local - days * 86_400)
        let (year, month, day) = Self.date(days)
        let sign = offset < 0 ? "-" : "+"
        let ahead = abs(offset)
        return "\(Self.digits(year, 4))-\(Self.digits(month, 2))-\(Self.digits(day, 2))T"
            + "\(Self.digits(rest / 3600, 2)):\(Self.digits(rest / 60 % 60, 2)):\(Self.digits(rest % 60, 2))"
            + "\(sign)\(Self.digits(ahead / 60, 2)):\(Self.digits(ahead % 60, 2))"
    }

    /// Reads what a client sends: offset or `Z`, and a blank for the plus that was not escaped; `nil` for anything else.
    public init?(_ text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard bytes.count == 20 || bytes.count == 25, bytes[4] == 0x2D, bytes[7] == 0x2D, bytes[10] == 0x54, bytes[13] == 0x3A,
            bytes[16] == 0x3A, let year = Self.number(bytes[0..<4]), let month = Self.number(bytes[5..<7]),
            let day = Self.number(bytes[8..<10]), let hour = Self.number(bytes[11..<13]),
            let minute = Self.number(bytes[14..<16]),
            let second = Self.number(bytes[17..<19]), (1...12).contains(month), (1...31).contains(day), hour < 24, minute < 60,
            second < 60, let offset = Self.offset(bytes[19...])
        else { return nil }
        let days = Self.days(year, month, day)
        guard Self.date(days) == (year, month, day) else { return nil }
        seconds = days * 86_400 + Int64((hour * 60 + minute - offset) * 60 + second)
        self.offset = offset
    }

    private static func offset(_ bytes: ArraySlice<UInt8>) -> Int? {
        if Array(bytes) == [0x5A] { return 0 }
        let start = bytes.startIndex
        guard bytes.count == 6, bytes[start + 3] == 0x3A, let hours = number(bytes[start + 1..<start + 3]),
            let minutes = number(bytes[start + 4..<start + 6]), hours < 24, minutes < 60
        else { return nil }
        switch bytes[start] {
        case 0x2B, 0x20: return hours * 60 + minutes
        case 0x2D: return -(hours * 60 + minutes)
        default: return nil
        }
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
        guard bytes.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return bytes.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }

    private static func digits(_ number: Int, _ width: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, width - text.count)) + text
    }

    /// Days since 1970-01-01 of a day of the Gregorian calendar, counted in eras of 400 years that begin in March.
    private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int64 {
        let y = Int64(month <= 2 ? year - 1 : year)
        let era = (y >= 0 ? y : y - 399) / 400
        let ofYear = Int64((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1)
        let ofEra = (y - era * 400) * 365 + (y - era * 400) / 4 - (y - era * 400) / 100 + ofYear
        return era * 146_097 + ofEra - 719_468
    }

    private static func date(_ days: Int64) -> (Int, Int, Int) {
        let z = days + 719_468
        let era = (z >= 0 ? z : z - 146_096) / 146_097
        let ofEra = z - era * 146_097
        let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
        let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let mp = (5 * ofYear + 2) / 153
        let month = Int(mp < 10 ? mp + 3 : mp - 9)
        return (Int(yearOfEra + era * 400) + (month <= 2 ? 1 : 0), month, Int(ofYear - (153 * mp + 2) / 5 + 1))
    }
}
