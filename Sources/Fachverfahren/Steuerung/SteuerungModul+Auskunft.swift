// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import Web

extension SteuerungModul {
    /// What this module holds on a person.
    static let auskunft: Personenauskunft = { suche, db in
        let gefragt =
            suche.email.isEmpty ? [] : try db.rows("SELECT * FROM st_anfrage WHERE LOWER(an) = \(suche.email) ORDER BY id")
        let anfragen = try gefragt.map { row in
            Personenfund(
                "Anfrage zum Sachstand", .email, bezug: try row["id"],
                [("Gesendet an", try row["an"]), ("Gestellt", (try row["gestellt"] as Zeitpunkt).deutsch)])
        }
        let genannt =
            suche.name.isEmpty
            ? []
            : try db.rows(
                """
                SELECT DISTINCT objekt FROM st_aussage
                WHERE ((art = \(Objektart.person.rawValue) AND feld = \(Personenfelder().titel.name))
                  OR (art = \(Objektart.frage.rawValue) AND feld = \(Fragenfelder().von.name)))
                  AND LOWER(wert) IN (\(list: suche.kleineNamen))
                ORDER BY objekt
                """)
        return try anfragen
            + genannt.map { row in
                let objekt: String = try row["objekt"]
                let angaben = try db.rows(
                    "SELECT feld, wert FROM st_aussage WHERE objekt = \(objekt) AND wert IS NOT NULL ORDER BY feld, bekannt_von, id"
                ).map { (name: try $0["feld"] as String, wert: try $0["wert"] as String?) }
                return Personenfund("Person der Ratsarbeit", .name, bezug: objekt, angaben)
            }
    }
}
