// SPDX-License-Identifier: EUPL-1.2

extension Kalendertag {
    public func plus(tage: Int) -> Kalendertag { Kalendertag(tagnummer: tagnummer + tage) }

    /// The same day number `monate` later, or the last day of that month where it is missing.
    public func plus(monate: Int) -> Kalendertag {
        let teile = zerlegt
        let ab0 = teile.jahr * 12 + (teile.monat - 1) + monate
        let jahr = Self.abgerundet(ab0, durch: 12)
        let monat = ab0 - jahr * 12 + 1
        let tag = min(teile.tag, Self.laenge(monat: monat, jahr: jahr))
        return Kalendertag(tagnummer: Self.nummer(jahr: jahr, monat: monat, tag: tag))
    }

    public func plus(jahre: Int) -> Kalendertag { plus(monate: jahre * 12) }

    public var letzterDesMonats: Kalendertag {
        let teile = zerlegt
        return plus(tage: Self.laenge(monat: teile.monat, jahr: teile.jahr) - teile.tag)
    }

    /// Completed years of life on `stichtag`; a year is complete at the start of the birthday (§ 187(2) BGB).
    public func alter(am stichtag: Kalendertag) -> Int {
        let geburt = zerlegt, heute = stichtag.zerlegt
        let schonGehabt = (heute.monat, heute.tag) >= (geburt.monat, geburt.tag)
        return heute.jahr - geburt.jahr - (schonGehabt ? 0 : 1)
    }

    /// Years are counted from 1 March here: the leap day then ends a year and needs no special case.
    static func nummer(jahr: Int, monat: Int, tag: Int) -> Int {
        let maerzjahr = monat > 2 ? jahr : jahr - 1
        let maerzmonat = (monat + 9) % 12
        let schalttage = abgerundet(maerzjahr, durch: 4) - abgerundet(maerzjahr, durch: 100) + abgerundet(maerzjahr, durch: 400)
        return maerzjahr * 365 + schalttage + (153 * maerzmonat + 2) / 5 + tag - 1 - tageBis1970
    }

    var zerlegt: (jahr: Int, monat: Int, tag: Int) {
        let seitNull = tagnummer + Self.tageBis1970
        let zyklus = Self.abgerundet(seitNull, durch: Self.tageIn400Jahren)
        let imZyklus = seitNull - zyklus * Self.tageIn400Jahren
        let jahrImZyklus = (imZyklus - imZyklus / 1460 + imZyklus / 36524 - imZyklus / 146_096) / 365
        let imJahr = imZyklus - (365 * jahrImZyklus + jahrImZyklus / 4 - jahrImZyklus / 100)
        let maerzmonat = (5 * imJahr + 2) / 153
        let monat = maerzmonat < 10 ? maerzmonat + 3 : maerzmonat - 9
        let jahr = zyklus * 400 + jahrImZyklus + (monat <= 2 ? 1 : 0)
        return (jahr, monat, imJahr - (153 * maerzmonat + 2) / 5 + 1)
    }

    private static let tageIn400Jahren = 146_097
    /// Days from 1 March of year 0 to 1 January 1970.
    private static let tageBis1970 = 719_468

    static func abgerundet(_ a: Int, durch b: Int) -> Int {
        a >= 0 ? a / b : -((b - 1 - a) / b)
    }
}
