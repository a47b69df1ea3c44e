// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import Web

extension AkteneinsichtModul {
    /// What this module holds on a person.
    static let auskunft: Personenauskunft = { suche, db in
        try db.rows(
            "SELECT * FROM ae_einsicht WHERE LOWER(antragsteller) IN (\(list: suche.kleineNamen)) ORDER BY angelegt, id"
        ).compactMap { row in
            let name: String = try row["antragsteller"]
            guard let merkmal = suche.merkmal(name: name) else { return nil }
            return Personenfund(
                "Antrag auf Akteneinsicht", merkmal, bezug: try row["zeichen"],
                [
                    ("Antrag von", name), ("Rechtsgrundlage", try row["grundlage_paragraf"]),
                    ("Begehren", try row["begruendung"]),
                    ("Stand", try row["zustand"]), ("Angelegt", (try row["angelegt"] as Zeitpunkt).deutsch),
                ])
        }
    }
}
