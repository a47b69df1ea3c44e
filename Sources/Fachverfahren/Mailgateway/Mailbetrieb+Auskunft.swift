// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store
internal import Web

extension Mailbetrieb {
    /// What this module holds on a person.
    static let auskunft: Personenauskunft = { suche, db in
        guard !suche.email.isEmpty else { return [] }
        let adresse = suche.email, zweite = "<\(suche.email)>"
        let gesendet = try db.rows(
            """
            SELECT id, absender, angenommen, groesse FROM mg_nachricht
            WHERE LOWER(absender) = \(adresse) OR LOWER(absender) = \(zweite) ORDER BY id
            """
        ).map { row in
            Personenfund(
                "E-Mail als Absender", .email, bezug: try row["id"],
                [
                    ("Absender", try row["absender"]), ("Angenommen", (try row["angenommen"] as Zeitpunkt).deutsch),
                    ("Größe in Bytes", String(try row["groesse"] as Int)),
                ])
        }
        let empfangen = try db.rows(
            """
            SELECT z.id, z.adresse, z.zustand, z.weg, n.angenommen FROM mg_zustellung z JOIN mg_nachricht n ON n.id = z.nachricht
            WHERE LOWER(z.adresse) = \(adresse) OR LOWER(z.adresse) = \(zweite) ORDER BY z.id
            """
        ).map { row in
            Personenfund(
                "E-Mail als Empfänger", .email, bezug: try row["id"],
                [
                    ("Empfänger", try row["adresse"]), ("Stand", try row["zustand"]), ("Weg", try row["weg"]),
                    ("Angenommen", (try row["angenommen"] as Zeitpunkt).deutsch),
                ])
        }
        let zertifikate = try db.rows(
            "SELECT art, fingerabdruck, quelle, gueltig_ab FROM mg_zertifikat WHERE LOWER(inhaber) = \(adresse) ORDER BY fingerabdruck"
        ).map { row in
            Personenfund(
                "Zertifikat für verschlüsselte E-Mails", .email, bezug: try row["fingerabdruck"],
                [
                    ("Art", try row["art"]), ("Quelle", try row["quelle"]),
                    ("Gültig ab", (try row["gueltig_ab"] as Zeitpunkt).deutsch),
                ])
        }
        let schluessel = try db.rows(
            "SELECT id, art, zweck, angelegt FROM mg_schluessel WHERE LOWER(inhaber) = \(adresse) ORDER BY id"
        ).map {
            row in
            Personenfund(
                "Schlüssel des Postfachs", .email, bezug: try row["id"],
                [
                    ("Art", try row["art"]), ("Zweck", try row["zweck"]),
                    ("Angelegt", (try row["angelegt"] as Zeitpunkt).deutsch),
                    ("Privater Schlüssel", "versiegelt, wird nicht ausgegeben"),
                ])
        }
        return gesendet + empfangen + zertifikate + schluessel
    }
}
