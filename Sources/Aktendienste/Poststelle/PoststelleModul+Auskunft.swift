// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import Web

extension PoststelleModul {
    /// What this module holds on a person.
    static let auskunft: Personenauskunft = { suche, db in
        let eingaenge = try db.rows(
            """
            SELECT nummer, absender_name, absender_adresse, betreff, eingang_am, kanal FROM post_eingang
            WHERE LOWER(absender_name) IN (\(list: suche.kleineNamen)) OR LOWER(absender_adresse) = \(suche.email) ORDER BY nummer
            """
        ).compactMap { row -> Personenfund? in
            let (name, adresse): (String?, String?) = (try row["absender_name"], try row["absender_adresse"])
            guard let merkmal = suche.merkmal(name: name, email: adresse) else { return nil }
            return Personenfund(
                "Posteingang als Absender", merkmal, bezug: try row["nummer"],
                [
                    ("Absender", name), ("Adresse", adresse), ("Betreff", try row["betreff"]), ("Eingang", try row["eingang_am"]),
                    ("Kanal", try row["kanal"]),
                ])
        }
        let ausgaenge = try db.rows(
            """
            SELECT nummer, empfaenger, anschrift, email, weg, zustand, tag FROM post_ausgang
            WHERE LOWER(empfaenger) IN (\(list: suche.kleineNamen)) OR LOWER(email) = \(suche.email) ORDER BY nummer
            """
        ).compactMap { row -> Personenfund? in
            let (name, email): (String, String?) = (try row["empfaenger"], try row["email"])
            guard let merkmal = suche.merkmal(name: name, email: email) else { return nil }
            return Personenfund(
                "Sendung als Empfänger", merkmal, bezug: try row["nummer"],
                [
                    ("Empfänger", name), ("Anschrift", try row["anschrift"]), ("E-Mail-Adresse", email), ("Weg", try row["weg"]),
                    ("Stand", try row["zustand"]), ("Tag", try row["tag"]),
                ])
        }
        return eingaenge + ausgaenge
    }
}
