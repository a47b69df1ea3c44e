// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import Web

extension DatenschutzModul {
    /// What this module holds on a person.
    static let auskunft: Personenauskunft = { suche, db in
        try db.rows(
            "SELECT * FROM ds_antrag WHERE LOWER(name) IN (\(list: suche.kleineNamen)) OR email = \(suche.email) ORDER BY nummer"
        ).compactMap { row in
            let antrag = try Betroffenenantrag(row: row)
            guard let merkmal = suche.merkmal(name: antrag.name, email: antrag.email) else { return nil }
            return Personenfund(
                "Antrag als betroffene Person", merkmal, bezug: antrag.nummer,
                [
                    ("Recht", antrag.recht.deutsch), ("Name", antrag.name), ("E-Mail-Adresse", antrag.email),
                    ("Eingegangen", antrag.eingegangen.deutsch), ("Ergebnis", antrag.ergebnis?.deutsch),
                ])
        }
    }
}
