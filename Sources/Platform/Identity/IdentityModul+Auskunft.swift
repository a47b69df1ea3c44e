// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import Web

extension IdentityModul {
    /// What this module holds on a person.
    static let auskunft: Personenauskunft = { suche, db in
        let konten = try db.rows(
            "SELECT * FROM id_buerger WHERE email = \(suche.email) OR id = \(suche.konto?.text ?? "-") ORDER BY id"
        ).compactMap { row -> Personenfund? in
            let (id, email): (String, String) = (try row["id"], try row["email"])
            guard let merkmal = suche.merkmal(email: email, kennung: "buerger:\(id)") else { return nil }
            let sitzungen: Int = try db.value("SELECT COUNT(*) FROM id_sitzung WHERE art = 'buerger' AND subjekt = \(id)") ?? 0
            return Personenfund(
                "Bürgerkonto", merkmal, bezug: email,
                [
                    ("Name", try row["name"]), ("E-Mail-Adresse", email), ("Sprache", try row["sprache"]),
                    ("Angelegt", (try row["angelegt"] as Zeitpunkt).deutsch), ("Offene Sitzungen", String(sitzungen)),
                    ("Kennwort", "nur als Hash gespeichert"),
                ])
        }
        let beschaeftigte = try db.rows(
            """
            SELECT m.*, o.name AS einheit FROM id_mitarbeiter m JOIN id_oe o ON o.nummer = m.oe
            WHERE LOWER(m.email) = \(suche.email) OR LOWER(m.name) IN (\(list: suche.kleineNamen)) ORDER BY m.id
            """
        ).compactMap { row -> Personenfund? in
            let (name, email): (String, String) = (try row["name"], try row["email"])
            guard let merkmal = suche.merkmal(name: name, email: email) else { return nil }
            return Personenfund(
                "Konto als Beschäftigte oder Beschäftigter", merkmal, bezug: try row["anmeldename"],
                [
                    ("Name", name), ("E-Mail-Adresse", email), ("Organisationseinheit", try row["einheit"]),
                    ("Angelegt", (try row["angelegt"] as Zeitpunkt).deutsch),
                    ("Aktiv", (try row["aktiv"] as Bool) ? "ja" : "nein"),
                ])
        }
        return konten + beschaeftigte
    }
}
