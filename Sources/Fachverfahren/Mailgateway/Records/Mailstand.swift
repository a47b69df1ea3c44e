// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// How many deliveries stand where.
struct Mailstand: Sendable, Hashable {
    let offen: [Zustellzustand: Int]
    /// Of messages accepted in the last seven days.
    let gescheitert: Int
    /// When the oldest message was accepted that still waits.
    let wartetSeit: Zeitpunkt?

    func zahl(_ zustand: Zustellzustand) -> Int { offen[zustand] ?? 0 }
}

extension ReadAccess {
    func mailstand(_ jetzt: Zeitpunkt) throws -> Mailstand {
        let offen = Zustellzustand.allCases.filter(\.istOffen).map(\.rawValue)
        let zahlen = try rows(
            "SELECT zustand, COUNT(*) AS zahl FROM mg_zustellung WHERE zustand IN (\(list: offen)) GROUP BY zustand")
        let woche = ZustellungID.anfang(ab: jetzt - .seconds(7 * 86_400))
        let aelteste: ZustellungID? = try value("SELECT MIN(id) FROM mg_zustellung WHERE zustand = \(Zustellzustand.wartet)")
        return Mailstand(
            offen: try zahlen.reduce(into: [:]) { $0[try $1["zustand"]] = try $1["zahl"] as Int },
            gescheitert: try value(
                "SELECT COUNT(*) FROM mg_zustellung WHERE zustand = \(Zustellzustand.gescheitert) AND id >= \(woche)") ?? 0,
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
