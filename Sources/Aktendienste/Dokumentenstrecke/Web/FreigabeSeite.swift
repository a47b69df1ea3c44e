// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Store
import Web

/// Asks for the reason before a withheld file is let through.
struct FreigabeSeite: Page {
    static let vorlage = "strecke/freigabe"

    let titel = "Gesperrte Datei freigeben"
    let zurueckUrl = StreckeURL.liste
    let fehlerliste: Fehlerliste?
    let hatFehler: Bool
    let zeichen: String
    let art: String
    let befund: String
    let url: String
    let grund: Feldtext

    init(_ inhalt: String, _ anfrage: WebRequest, _ db: some ReadAccess, fehler: String? = nil) throws {
        guard let lage = try db.strecke(inhalt), lage.strecke.haltegrund != nil else { throw StreckeError.nichtGefunden }
        let fall = Fallzeile(try db.streckenfall(lage), anfrage.akteur)
        zeichen = fall.zeichen
        art = fall.art
        befund = fall.grund
        url = StreckeURL.freigabe(inhalt)
        hatFehler = fehler != nil
        grund = Feldtext(
            "grund", "Grund der Freigabe", wert: anfrage.formular["grund"], zeilen: 3, maximal: 500,
            hinweis:
                "Zum Beispiel: Fehlalarm, vom Hersteller der Virenprüfung bestätigt. Der Grund steht in der Geschichte des Dokuments.",
            fehler: fehler)
        fehlerliste = Fehlerliste([("grund", fehler)])
    }
}
