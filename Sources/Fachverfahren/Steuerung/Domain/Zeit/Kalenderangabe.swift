// SPDX-License-Identifier: EUPL-1.2
import Core

/// A time as exactly as it is known: a day, a month, a quarter, a year or its end, with its first and last day.
struct Kalenderangabe: Hashable, Sendable, Codable {
    enum Stufe: String, Codable, Sendable { case tag, monat, quartal, jahr, jahresende }

    let stufe: Stufe
    let von: Kalendertag
    /// The last day, included.
    let bis: Kalendertag

    static func tag(_ tag: Kalendertag) -> Kalenderangabe { Kalenderangabe(stufe: .tag, von: tag, bis: tag) }

    /// `nil` for a month that does not exist.
    static func monat(_ monat: Int, _ jahr: Int) -> Kalenderangabe? {
        Kalendertag(jahr: jahr, monat: monat, tag: 1).map {
            Kalenderangabe(stufe: .monat, von: $0, bis: $0.letzterDesMonats)
        }
    }

    /// - Parameter quartal: 1 to 4, else `nil`.
    static func quartal(_ quartal: Int, _ jahr: Int) -> Kalenderangabe? {
        guard (1...4).contains(quartal) else { return nil }
        return vierteljahr(.quartal, quartal, jahr)
    }

    static func jahr(_ jahr: Int) -> Kalenderangabe? {
        Kalendertag(jahr: jahr, monat: 1, tag: 1).map {
            Kalenderangabe(stufe: .jahr, von: $0, bis: $0.plus(monate: 11).letzterDesMonats)
        }
    }

    /// "Ende 2018". How much of a year is its end nobody has said; the house takes its last quarter.
    static func ende(_ jahr: Int) -> Kalenderangabe? { vierteljahr(.jahresende, 4, jahr) }

    private static func vierteljahr(_ stufe: Stufe, _ quartal: Int, _ jahr: Int) -> Kalenderangabe? {
        Kalendertag(jahr: jahr, monat: quartal * 3 - 2, tag: 1).map {
            Kalenderangabe(stufe: stufe, von: $0, bis: $0.plus(monate: 2).letzterDesMonats)
        }
    }

    private init(stufe: Stufe, von: Kalendertag, bis: Kalendertag) {
        self.stufe = stufe
        self.von = von
        self.bis = bis
    }
}
