// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// How many deliveries stand where.
struct Mailstand: Sendable, Hashable {
    /// Counted no further: the page asks again every few seconds, and of a million it is enough to know that they are very many.
    static let zaehltBis = 100_000

    /// One more than counted where there are more.
    let offen: [Zustellzustand: Int]
    /// Of messages accepted in the last seven days.
    let gescheitert: Int
    /// When the oldest message was accepted that still waits.
    let wartetSeit: Zeitpunkt?

    func zahl(_ zustand: Zustellzustand) -> Int { offen[zustand] ?? 0 }
}

extension ReadAccess {
    /// - Parameter bis: up to which number is counted.
    func mailstand(_ jetzt: Zeitpunkt, zaehlt bis: Int = Mailstand.zaehltBis) throws -> Mailstand {
        func zahl(_ bedingung: SQL) throws -> Int {
            try value("SELECT COUNT(*) FROM (SELECT 1 FROM mg_zustellung WHERE \(bedingung) LIMIT \(bis + 1)) AS t") ?? 0
        }
        var offen: [Zustellzustand: Int] = [:]
        for zustand in Zustellzustand.allCases where zustand.istOffen {
            let zahl = try zahl("zustand = \(zustand)")
            if zahl > 0 { offen[zustand] = zahl }
        }
        let woche = ZustellungID.anfang(ab: jetzt - .seconds(7 * 86_400))
        let aelteste: ZustellungID? = try value("SELECT MIN(id) FROM mg_zustellung WHERE zustand = \(Zustellzustand.wartet)")
        return Mailstand(
            offen: offen, gescheitert: try zahl("zustand = \(Zustellzustand.gescheitert) AND id >= \(woche)"),
            wartetSeit: aelteste.map(\.entstanden))
    }
}

extension ID {
    /// The moment an identity was made at (RFC 9562 § 5.7).
    var entstanden: Zeitpunkt {
        let ziffern = text.prefix(8) + text.dropFirst(9).prefix(4)
        return Zeitpunkt(millisekunden: Int64(ziffern, radix: 16) ?? 0)
    }
}
