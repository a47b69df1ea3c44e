// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store
internal import Web

extension AkteModul {
    /// What this module holds on a person.
    static let auskunft: Personenauskunft = { suche, db in
        let vorgaenge = try db.rows(
            """
            SELECT b.*, v.zeichen, v.betreff, v.zustand, v.vertraulich, v.zugriff, v.id AS vorgang_id, v.angelegt AS seit
            FROM akte_beteiligter b JOIN akte_vorgang v ON v.id = b.vorgang
            WHERE LOWER(b.name) IN (\(list: suche.kleineNamen)) OR LOWER(b.email) = \(suche.email) OR b.kennung = \(suche.kennung)
            ORDER BY v.zeichen, b.id
            """
        ).compactMap { row -> Personenfund? in
            let (name, email, kennung): (String, String?, String?) = (try row["name"], try row["email"], try row["kennung"])
            guard let merkmal = suche.merkmal(name: name, email: email, kennung: kennung) else { return nil }
            let angaben = try person(row, name, email)
            let zeichen: String = try row["zeichen"]
            // What is kept closely is named, so that it is not forgotten, and not shown to who may not read it.
            if try row["vertraulich"] as Bool || row["zugriff"] as Int != 0 {
                let hinweis = [
                    (name: "Hinweis", wert: "geschützter Vorgang: Inhalt bitte mit der zuständigen Einheit klären" as String?)
                ]
                return Personenfund("Beteiligung an einem Vorgang", merkmal, bezug: zeichen, angaben + hinweis)
            }
            let dokumente = try db.rows(
                "SELECT lfd, betreff FROM akte_dokument WHERE vorgang = \(try row["vorgang_id"] as String) AND zugriff = 0 ORDER BY lfd LIMIT 200"
            ).map { "\(try $0["lfd"] as Int): \(try $0["betreff"] as String)" }
            return Personenfund(
                "Beteiligung an einem Vorgang", merkmal, bezug: zeichen,
                [
                    (name: "Betreff des Vorgangs", wert: try row["betreff"] as String?),
                    (name: "Stand", wert: try row["zustand"] as String?),
                ] + angaben
                    + [(name: "Dokumente im Vorgang", wert: dokumente.joined(separator: "; ") as String?)])
        }
        let akten = try db.rows(
            """
            SELECT b.*, a.zeichen FROM akte_aktenbeteiligter b JOIN akte_akte a ON a.id = b.akte
            WHERE LOWER(b.name) IN (\(list: suche.kleineNamen)) OR LOWER(b.email) = \(suche.email) ORDER BY a.zeichen, b.id
            """
        ).compactMap { row -> Personenfund? in
            let (name, email): (String, String?) = (try row["name"], try row["email"])
            guard let merkmal = suche.merkmal(name: name, email: email) else { return nil }
            return Personenfund("Beteiligung an einer Akte", merkmal, bezug: try row["zeichen"], try person(row, name, email))
        }
        let kontakte = try db.rows(
            """
            SELECT k.*, v.zeichen, d.lfd FROM akte_dokumentkontakt k JOIN akte_dokument d ON d.id = k.dokument
            JOIN akte_vorgang v ON v.id = d.vorgang
            WHERE LOWER(k.name) IN (\(list: suche.kleineNamen)) OR LOWER(k.email) = \(suche.email) ORDER BY v.zeichen, d.lfd, k.id
            """
        ).compactMap { row -> Personenfund? in
            let (name, email): (String, String?) = (try row["name"], try row["email"])
            guard let merkmal = suche.merkmal(name: name, email: email) else { return nil }
            return Personenfund(
                "Absender oder Empfänger eines Dokuments", merkmal,
                bezug: "\(try row["zeichen"] as String)#\(try row["lfd"] as Int)",
                [("Rolle", try row["rolle"]), ("Name", name), ("Anschrift", try row["anschrift"]), ("E-Mail-Adresse", email)])
        }
        return vorgaenge + akten + kontakte
    }

    private static func person(_ row: Row, _ name: String, _ email: String?) throws -> [(name: String, wert: String?)] {
        let anschrift = try ["strasse", "plz", "ort", "land"].map { try row[$0] as String }.filter { !$0.isEmpty }
        let rolle = Beteiligtenrolle(rawValue: try row["rolle"])
        return [
            ("Rolle", rolle?.deutsch), ("Name", name), ("Anschrift", anschrift.joined(separator: ", ")),
            ("E-Mail-Adresse", email),
        ]
    }
}
