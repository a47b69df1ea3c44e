// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store
internal import Web
internal import Identity

extension BuergerportalModul {
    /// What this module holds on a person.
    static let auskunft: Personenauskunft = { suche, db in
        // Everything here belongs to an account; an address leads to the account that has confirmed it.
        let konto = try suche.konto ?? (suche.email.isEmpty ? nil : db.buergerkonto(email: suche.email))
        guard let konto else { return [] }
        let kennung = "buerger:\(konto)"
        let merkmal: Personenfund.Merkmal = suche.konto == konto ? .konto : .email
        let antraege = try db.rows("SELECT * FROM portal_antrag WHERE besitzer = \(kennung) ORDER BY angelegt, id").map { row in
            let id: String = try row["id"]
            let nachrichten = try db.rows(
                "SELECT zeit, vom_amt, text FROM portal_nachricht WHERE antrag = \(id) ORDER BY zeit, id"
            ).map {
                "\((try $0["zeit"] as Zeitpunkt).deutsch), \((try $0["vom_amt"] as Bool) ? "vom Amt" : "an das Amt"): \(try $0["text"] as String)"
            }
            let anlagen = try db.rows("SELECT dateiname FROM portal_anlage WHERE antrag = \(id) ORDER BY zeit, id").map {
                try $0["dateiname"] as String
            }
            let zahlung = try db.row("SELECT zustand, betrag FROM portal_zahlung WHERE antrag = \(id)").map {
                "\((try $0["betrag"] as Geld).deutsch), \(try $0["zustand"] as String)"
            }
            return Personenfund(
                "Antrag im Bürgerportal", merkmal, bezug: try row["zeichen"] ?? id,
                [
                    ("Leistung", try row["leistung"]), ("Stand", try row["zustand"]), ("Antworten", try row["antworten"]),
                    ("Angelegt", (try row["angelegt"] as Zeitpunkt).deutsch), ("Anlagen", anlagen.joined(separator: "; ")),
                    ("Nachrichten", nachrichten.joined(separator: "\n")), ("Zahlung", zahlung),
                ])
        }
        let bekanntgaben = try db.rows("SELECT * FROM portal_bekanntgabe WHERE empfaenger = \(kennung) ORDER BY angelegt, id").map
        { row in
            Personenfund(
                "Bescheid im Postfach", merkmal, bezug: try row["id"],
                [
                    ("Betreff", try row["betreff"]), ("Stand", try row["zustand"]),
                    ("Bereitgestellt", (try row["angelegt"] as Zeitpunkt).deutsch),
                ])
        }
        let zustimmung = try db.rows("SELECT * FROM portal_zustimmung WHERE buerger = \(konto.text) OR buerger = \(kennung)").map
        { row in
            Personenfund(
                "Zustimmung zur elektronischen Bekanntgabe", merkmal, bezug: "Zustimmung",
                [
                    ("Erteilt", (try row["erteilt"] as Bool) ? "ja" : "nein"),
                    ("Geändert", (try row["geaendert"] as Zeitpunkt).deutsch),
                ])
        }
        return antraege + bekanntgaben + zustimmung
    }
}
