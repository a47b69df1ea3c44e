// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Identity
internal import Store
internal import Web

/// The desk of the Geschäftsgang: mine, my group's, what I can still take back, and the daily mail (partial `akte/gangkorb`).
struct Gangkorb: Encodable, Sendable {
    let tabellen: [Aufgabentabelle]
    let ruecknehmbar: [Aufgabentabelle.Zurueck]
    let hatRuecknehmbar: Bool
    let mailAn: Bool
    let mailUrl = GangURL.mailwunsch

    init(_ db: some ReadAccess, _ anfrage: WebRequest) throws {
        let akteur = anfrage.akteur, heute = anfrage.jetzt.tag
        let aufgaben = Aufgaben(akteur: akteur)
        let arten: [(Aufgaben.Art, String, String)] = [
            (.meine, "meine-verfuegungen", "Wartet auf mich"), (.gruppe, "gruppen-verfuegungen", "Wartet auf meine Gruppe"),
        ]
        tabellen = try arten.compactMap { art, id, titel in
            let liste = try aufgaben.liste(db, art)
            guard !liste.isEmpty else { return nil }
            return try Aufgabentabelle(id, titel, liste, anzahl: try aufgaben.anzahl(db, art).text, db, akteur, heute: heute)
        }
        ruecknehmbar = try Ruecknehmbare(akteur: akteur).liste(db, seit: anfrage.jetzt - .seconds(86_400)).map {
            Aufgabentabelle.Zurueck(
                text: "\($0.titel): \($0.schritt.bearbeitung?.ergebnis?.deutsch ?? "")",
                url: GangURL.schritt($0.schritt.id, "zuruecknehmen"))
        }
        hatRuecknehmbar = !ruecknehmbar.isEmpty
        let wunsch: Int? = try akteur.mitarbeiter.flatMap {
            try db.value("SELECT taeglich FROM akte_mailwunsch WHERE mitarbeiter = \($0.id)")
        }
        mailAn = wunsch != 0
    }
}
