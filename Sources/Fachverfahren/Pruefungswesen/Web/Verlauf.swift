// SPDX-License-Identifier: EUPL-1.2
import Core
import Identity
import Store
import Web

/// The history of an object: who did what when, and which value went before and came after, in words.
enum Verlauf {
    /// What a value stands for. What only an identity tells is named and not shown: it has its place on the page, by the rights of the reader.
    private static let felder = [
        "titel": "Titel", "fragen": "Zahl der Fragen", "zustand": "Stand", "bericht": "Bericht vom",
        "abgeschlossen": "Abgeschlossen",
        "belege": "Zahl der Belege im Paket", "wortlaut": "Wortlaut", "haltung": "Haltung", "stellungnahme": "Stellungnahme",
        "oe": "Einheit", "zustaendig": "Person", "frist": "Frist", "umsetzung": "Stand", "verzug": "Grund des Verzugs",
        "ergebnis": "Ergebnis", "umgesetzt": "Umgesetzt am", "vorhaben": "Vorhaben", "beleg": "Beleg", "art": "Art",
    ]

    static func alle(_ gegenstand: String, _ anfrage: WebRequest, _ db: some ReadAccess) throws -> [Verlaufspunkt] {
        let einheiten = try db.einheitennamen()
        return try db.historie(gegenstand, limit: 60).map { eintrag in
            func worte(_ wert: String) throws -> String {
                switch eintrag.feld {
                case "oe": Int64(wert).flatMap { einheiten[OrgNummer($0)] } ?? wert
                case "zustaendig": try db.anzeigename("mitarbeiter:\(wert)")
                default: wert
                }
            }
            return Verlaufspunkt(
                eintrag.zeit, wer: try db.anzeigename(eintrag.akteur), was: anfrage.handlung(eintrag.handlung),
                angabe: try aenderung(eintrag, worte))
        }
    }

    private static func aenderung(_ eintrag: HistorienEintrag, _ worte: (String) throws -> String) throws -> String? {
        guard let feld = eintrag.feld else { return eintrag.grund }
        let name = felder[feld].map { "\($0): " } ?? ""
        guard !["vorhaben", "beleg"].contains(feld) else { return name + (eintrag.neu == nil ? "entfernt" : "genannt") }
        let werte = try [eintrag.alt, eintrag.neu].compactMap { try $0.map(worte) }
        let grund = eintrag.grund.map { " (\($0))" } ?? ""
        return name + werte.joined(separator: " → ") + grund
    }
}
