// SPDX-License-Identifier: EUPL-1.2
internal import SwiftASN1

extension DerValue {
    /// GeneralizedTime or UTCTime as milliseconds since 1970.
    public func milliseconds() throws(DerError) -> Int64 {
        do {
            if tag == .utcTime {
                let t = try UTCTime(derEncoded: node)
                return Self.milliseconds(t.year, t.month, t.day, t.hours, t.minutes, t.seconds)
            }
            let t = try GeneralizedTime(derEncoded: node)
            var fraction: Int64 = 0
            for place in 0..<3 {
                let digits = t.rawFractionalSeconds
                let digit = place < digits.count ? digits[digits.startIndex + place] : 48
                guard (48...57).contains(digit) else { throw DerError.value }
                fraction = fraction * 10 + Int64(digit - 48)
            }
            return Self.milliseconds(t.year, t.month, t.day, t.hours, t.minutes, t.seconds) + fraction
        } catch {
            throw .value
        }
    }

    /// Days from the civil calendar (proleptic Gregorian), March as the first month.
    private static func milliseconds(_ year: Int, _ month: Int, _ day: Int, _ hour: Int, _ minute: Int, _ second: Int) -> Int64 {
        let y = month <= 2 ? year - 1 : year
        let era = (y >= 0 ? y : y - 399) / 400
        let ofEra = y - era * 400
        let ofYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let days = era * 146_097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear - 719_468
        return Int64(((days * 24 + hour) * 60 + minute) * 60 + second) * 1000
    }
}
