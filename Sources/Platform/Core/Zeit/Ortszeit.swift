// SPDX-License-Identifier: EUPL-1.2

/// What the wall clock in Germany shows at a moment.
public struct Ortszeit: Hashable, Sendable {
    public let tag: Kalendertag
    public let stunde: Int
    public let minute: Int
    public let sekunde: Int
    /// Minutes ahead of UTC: 60 in winter, 120 in summer.
    public let versatz: Int
}

extension Zeitpunkt {
    /// Legal time in Germany. Summer time is exact from 1996 on, when its end moved to October;
    /// earlier moments are shown in standard time.
    public var ortszeit: Ortszeit {
        let versatz = Sommerzeit.gilt(in: self) ? 120 : 60
        let lokal = millisekunden + Int64(versatz) * 60_000
        let tag = Kalendertag(tagnummer: Int(Sommerzeit.abgerundet(lokal, durch: 86_400_000)))
        let sekunden = Int((lokal - Int64(tag.tagnummer) * 86_400_000) / 1000)
        return Ortszeit(
            tag: tag, stunde: sekunden / 3600, minute: sekunden / 60 % 60, sekunde: sekunden % 60, versatz: versatz)
    }

    /// The legal day (Europe/Berlin) in which the moment lies.
    public var tag: Kalendertag { ortszeit.tag }
}

extension Kalendertag {
    /// 00:00 of this day in Germany.
    public var beginn: Zeitpunkt { um(0, 0) }

    /// The moment at which the wall clock shows this time. In the hour that is skipped in spring the
    /// clock has already moved on; of the hour that occurs twice in autumn it is the first.
    public func um(_ stunde: Int, _ minute: Int, _ sekunde: Int = 0) -> Zeitpunkt {
        let lokal = Int64(tagnummer) * 86_400_000 + Int64((stunde * 60 + minute) * 60 + sekunde) * 1000
        let alsSommer = Zeitpunkt(millisekunden: lokal - 7_200_000)
        if Sommerzeit.gilt(in: alsSommer) { return alsSommer }
        return Zeitpunkt(millisekunden: lokal - 3_600_000)
    }
}

/// Summer time: from the last Sunday of March to the last Sunday of October, both at 01:00 UTC.
// § SoZV:1 // § SoZV:2
enum Sommerzeit {
    static func gilt(in zeitpunkt: Zeitpunkt) -> Bool {
        let tag = Kalendertag(tagnummer: Int(abgerundet(zeitpunkt.millisekunden, durch: 86_400_000)))
        let teile = tag.zerlegt
        guard teile.jahr >= 1996 else { return false }
        switch teile.monat {
        case 4...9: return true
        case 3: return zeitpunkt.millisekunden >= umstellung(monat: 3, jahr: teile.jahr)
        case 10: return zeitpunkt.millisekunden < umstellung(monat: 10, jahr: teile.jahr)
        default: return false
        }
    }

    private static func umstellung(monat: Int, jahr: Int) -> Int64 {
        let letzter = Kalendertag(tagnummer: Kalendertag.nummer(jahr: jahr, monat: monat, tag: 31))
        let sonntag = letzter.plus(tage: -(letzter.wochentag.rawValue % 7))
        return Int64(sonntag.tagnummer) * 86_400_000 + 3_600_000
    }

    static func abgerundet(_ a: Int64, durch b: Int64) -> Int64 {
        a >= 0 ? a / b : -((b - 1 - a) / b)
    }
}
