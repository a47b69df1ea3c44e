// SPDX-License-Identifier: EUPL-1.2

/// RFC 5322 §3.3 with its obsolete zones, as seconds since 1970. `nil` for what is no date.
enum MailDate {
    static func read(_ text: String) -> Int64? {
        var words = text.split(whereSeparator: { $0 == " " || $0 == "," }).map(String.init)
        if let first = words.first, first.first?.isLetter == true { words.removeFirst() }
        guard words.count >= 4, let day = Int(words[0]), (1...31).contains(day),
            let month = months.firstIndex(of: String(words[1].lowercased().prefix(3))), let year = year(words[2])
        else { return nil }
        let clock = words[3].split(separator: ":").map { Int($0) ?? -1 }
        guard (2...3).contains(clock.count), (0...23).contains(clock[0]), (0...59).contains(clock[1]) else { return nil }
        let second = clock.count == 3 ? clock[2] : 0
        guard (0...60).contains(second) else { return nil }
        let minutes = (days(year, month + 1, day) * 24 + clock[0]) * 60 + clock[1] - zone(words.count > 4 ? words[4] : "")
        return Int64(minutes * 60 + second)
    }

    private static func year(_ text: String) -> Int? {
        guard let number = Int(text), number >= 0 else { return nil }
        let full = text.count > 2 ? (text.count == 3 ? number + 1900 : number) : number + (number < 50 ? 2000 : 1900)
        return (1970...9999).contains(full) ? full : nil
    }

    /// Minutes east; letters other than the known ones say nothing and count as UTC (§4.3).
    private static func zone(_ text: String) -> Int {
        if let known = [
            "EST": -300, "EDT": -240, "CST": -360, "CDT": -300, "MST": -420, "MDT": -360, "PST": -480, "PDT": -420,
            "CET": 60, "CEST": 120, "MEZ": 60, "MESZ": 120,
        ][text.uppercased()] {
            return known
        }
        guard text.utf8.count == 5, let sign = text.first, sign == "+" || sign == "-", let number = Int(text.dropFirst()),
            number >= 0, number / 100 <= 14, number % 100 < 60
        else { return 0 }
        return (sign == "-" ? -1 : 1) * (number / 100 * 60 + number % 100)
    }

    /// Days since 1970 of a Gregorian date; years begin in March so that the leap day comes last.
    private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let shifted = month <= 2 ? year - 1 : year
        let (era, yearOfEra) = (shifted / 400, shifted % 400)
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
}
