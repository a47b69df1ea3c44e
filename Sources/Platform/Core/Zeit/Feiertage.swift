// SPDX-License-Identifier: EUPL-1.2

/// A statutory public holiday and the rule that makes it one.
public struct Feiertag: Hashable, Sendable {
    public let tag: Kalendertag
    public let name: String
    public let quelle: Rechtsquelle
}

/// Which days are public holidays at the place of the authority.
public struct Feiertage: Sendable {
    private let desJahres: @Sendable (Int) -> [Feiertag]

    public init(_ desJahres: @escaping @Sendable (Int) -> [Feiertag]) { self.desJahres = desJahres }

    public func imJahr(_ jahr: Int) -> [Feiertag] { desJahres(jahr).sorted { $0.tag < $1.tag } }

    public func feiertag(am tag: Kalendertag) -> Feiertag? { desJahres(tag.jahr).first { $0.tag == tag } }

    /// Monday to Saturday without public holidays.
    public func istWerktag(_ tag: Kalendertag) -> Bool { tag.wochentag != .sonntag && feiertag(am: tag) == nil }

    /// A day on which a deadline may end without being shifted: a Werktag other than Saturday.
    // § BGB:193 // § VwVfG:31(3)
    public func istArbeitstag(_ tag: Kalendertag) -> Bool { tag.wochentag != .samstag && istWerktag(tag) }

    /// `tag` itself when it is an Arbeitstag, otherwise the next one.
    public func naechsterArbeitstag(ab tag: Kalendertag) -> Kalendertag {
        var kandidat = tag
        while !istArbeitstag(kandidat) { kandidat = kandidat.plus(tage: 1) }
        return kandidat
    }

    /// North Rhine-Westphalia.
    public static let nrw = Feiertage(Self.nordrheinWestfalen)
}

extension Feiertage {
    /// The list of the Feiertagsgesetz NW in force, with the one extra day of 2017.
    // § FeiertG-NW:2(1)
    private static func nordrheinWestfalen(_ jahr: Int) -> [Feiertag] {
        let ostern = ostersonntag(jahr)
        let gesetz = Rechtsquelle("Feiertagsgesetz NW", "§ 2 Abs. 1")
        func fest(_ monat: Int, _ tag: Int, _ name: String, _ quelle: Rechtsquelle) -> Feiertag {
            Feiertag(
                tag: Kalendertag(tagnummer: Kalendertag.nummer(jahr: jahr, monat: monat, tag: tag)), name: name, quelle: quelle)
        }
        func beweglich(_ abstand: Int, _ name: String) -> Feiertag {
            Feiertag(tag: ostern.plus(tage: abstand), name: name, quelle: gesetz)
        }
        var tage = [
            fest(1, 1, "Neujahrstag", gesetz), beweglich(-2, "Karfreitag"), beweglich(1, "Ostermontag"),
            fest(5, 1, "Tag der Arbeit", gesetz), beweglich(39, "Christi Himmelfahrt"), beweglich(50, "Pfingstmontag"),
            beweglich(60, "Fronleichnam"), fest(11, 1, "Allerheiligen", gesetz),
            fest(12, 25, "Erster Weihnachtstag", gesetz), fest(12, 26, "Zweiter Weihnachtstag", gesetz),
        ]
        // § EinigVtr:2(2)
        if jahr >= 1990 {
            tage.append(fest(10, 3, "Tag der Deutschen Einheit", Rechtsquelle("Einigungsvertrag", "Art. 2 Abs. 2")))
        }
        if jahr == 2017 {
            tage.append(fest(10, 31, "Reformationstag", Rechtsquelle("Gesetz über den Reformationstag 2017 NRW", "")))
        }
        return tage
    }

    /// Easter Sunday: the Sunday after the first full moon of the church calendar on or after 21 March.
    public static func ostersonntag(_ jahr: Int) -> Kalendertag {
        let jahrhundert = jahr / 100
        let mondkorrektur = (3 * jahrhundert + 3) / 4 - (8 * jahrhundert + 13) / 25 + 15
        let keim = (19 * (jahr % 19) + mondkorrektur) % 30
        let kappung = keim == 29 || (keim == 28 && jahr % 19 >= 11) ? 1 : 0
        let vollmond = Kalendertag(tagnummer: Kalendertag.nummer(jahr: jahr, monat: 3, tag: 21) + keim - kappung)
        return vollmond.plus(tage: 7 - vollmond.wochentag.rawValue % 7)
    }
}
