// SPDX-License-Identifier: EUPL-1.2
import Core
import Store

/// One watched plate.
struct Beobachtung: Sendable {
    let id: String
    let buerger: BuergerID
    let kennzeichen: Kennzeichen
    let bis: Zeitpunkt
    /// Nobody has, holds or lost it at the moment of reading; whether it may be given out is the rules' matter.
    let unbesetzt: Bool

    init(row: Row, am jetzt: Zeitpunkt) throws {
        id = try row["id"]
        buerger = try row["buerger"]
        guard let schluessel = Kennzeichenschluessel(Int32(try row["schluessel"] as Int)) else {
            throw StoreError.spalte("schluessel", "kein Kennzeichen")
        }
        kennzeichen = try Kennzeichen(try Unterscheidungszeichen(try row["uz"] as String), schluessel)
        bis = try row["bis"]
        let art: String? = try row["platz_art"]
        let platzBis: Zeitpunkt? = try row["platz_bis"]
        unbesetzt = art == nil || art == "frei" || (platzBis.map { $0 <= jetzt } ?? false)
    }
}

extension ReadAccess {
    private static var spalten: SQL {
        """
        SELECT b.id, b.buerger, b.uz, b.schluessel, b.bis, p.art AS platz_art, p.bis AS platz_bis FROM kz_beobachtung b
        LEFT JOIN kz_platz p ON p.uz = b.uz AND p.schluessel = b.schluessel
        """
    }

    func beobachtungen(von buerger: BuergerID, am jetzt: Zeitpunkt) throws -> [Beobachtung] {
        try rows("\(Self.spalten) WHERE b.buerger = \(buerger) AND b.bis > \(jetzt) ORDER BY b.angelegt DESC LIMIT 50").map {
            try Beobachtung(row: $0, am: jetzt)
        }
    }

    /// A page of watched plates that nobody has now and whose watcher was not told yet.
    func erfuellteBeobachtungen(am jetzt: Zeitpunkt, nach id: String, limit: Int) throws -> [Beobachtung] {
        try rows(
            """
            \(Self.spalten) WHERE b.id > \(id) AND b.gemeldet IS NULL AND b.bis > \(jetzt)
              AND (p.art IS NULL OR p.art = 'frei' OR p.bis <= \(jetzt)) ORDER BY b.id LIMIT \(limit)
            """
        ).map { try Beobachtung(row: $0, am: jetzt) }
    }
}
