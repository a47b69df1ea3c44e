// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import Web
import Identity

extension KennzeichenModul {
    /// What this module holds on a person.
    static let auskunft: Personenauskunft = { suche, db in
        let reservierungen = try db.rows(
            "SELECT * FROM kz_reservierung WHERE LOWER(name) IN (\(list: suche.kleineNamen)) ORDER BY angelegt, id"
        ).compactMap { row -> Personenfund? in
            let name: String = try row["name"]
            guard let merkmal = suche.merkmal(name: name) else { return nil }
            return Personenfund(
                "Reservierung eines Kennzeichens", merkmal, bezug: try row["id"],
                [
                    ("Name", name), ("Unterscheidungszeichen", try row["uz"]), ("Stand", try row["stand"]),
                    ("Gültig bis", (try row["bis"] as Zeitpunkt).deutsch), ("Weg", try row["weg"]),
                ])
        }
        let konto = try suche.konto ?? (suche.email.isEmpty ? nil : db.buergerkonto(email: suche.email))
        guard let konto else { return reservierungen }
        let merkmal: Personenfund.Merkmal = suche.konto == konto ? .konto : .email
        let beobachtungen = try db.rows("SELECT * FROM kz_beobachtung WHERE buerger = \(konto.text) ORDER BY angelegt, id").map {
            row in
            Personenfund(
                "Beobachtetes Kennzeichen", merkmal, bezug: try row["id"],
                [("Unterscheidungszeichen", try row["uz"]), ("Bis", (try row["bis"] as Zeitpunkt).deutsch)])
        }
        return reservierungen + beobachtungen
    }
}
