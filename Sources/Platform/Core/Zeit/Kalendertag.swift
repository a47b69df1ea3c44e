// SPDX-License-Identifier: EUPL-1.2

/// A civil day of the proleptic Gregorian calendar, without a time of day and without a zone.
///
/// Kept as a day count so that distances and comparisons are one subtraction. Meant for the
/// years 1 to 9999, the range in which its ISO text has ten characters and sorts as it should.
public struct Kalendertag: Hashable, Sendable, Comparable {
    /// Days since 1970-01-01.
    public let tagnummer: Int

    public init(tagnummer: Int) { self.tagnummer = tagnummer }

    /// `nil` for a day that does not exist, such as 31 April.
    public init?(jahr: Int, monat: Int, tag: Int) {
        guard (1...9999).contains(jahr), (1...12).contains(monat), tag >= 1,
            tag <= Self.laenge(monat: monat, jahr: jahr)
        else { return nil }
        self.tagnummer = Self.nummer(jahr: jahr, monat: monat, tag: tag)
    }

    public var jahr: Int { zerlegt.jahr }
    public var monat: Int { zerlegt.monat }
    public var tag: Int { zerlegt.tag }

    /// 1970-01-01 was a Thursday.
    public var wochentag: Wochentag {
        let seitMontag = (((tagnummer + 3) % 7) + 7) % 7
        return Wochentag.allCases[seitMontag]
    }

    public static func < (a: Self, b: Self) -> Bool { a.tagnummer < b.tagnummer }
    /// Whole days from `b` to `a`.
    public static func - (a: Self, b: Self) -> Int { a.tagnummer - b.tagnummer }

    public static func istSchaltjahr(_ jahr: Int) -> Bool {
        jahr % 4 == 0 && (jahr % 100 != 0 || jahr % 400 == 0)
    }

    /// Number of days of a month; 0 for a month that does not exist.
    public static func laenge(monat: Int, jahr: Int) -> Int {
        switch monat {
        case 2: istSchaltjahr(jahr) ? 29 : 28
        case 4, 6, 9, 11: 30
        case 1...12: 31
        default: 0
        }
    }
}
