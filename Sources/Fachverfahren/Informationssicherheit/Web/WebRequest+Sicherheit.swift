// SPDX-License-Identifier: EUPL-1.2
import Core
import Identity
import Store
import Web

extension WebRequest {
    /// The newest acts on an object, one line for each field that changed.
    func verlauf(_ id: String, _ db: some ReadAccess) throws -> [Verlaufspunkt] {
        try db.historie(id, limit: 60).map { eintrag in
            let wert = [eintrag.alt, eintrag.neu].map { $0.flatMap { $0.isEmpty ? nil : String($0.prefix(200)) } ?? "–" }
            return Verlaufspunkt(
                eintrag.zeit, wer: try db.anzeigename(eintrag.akteur), was: handlung(eintrag.handlung),
                angabe: eintrag.feld.map { feld in
                    let name = Verlaufspunkt.feldname(feld)
                    return eintrag.alt == nil ? "\(name): \(wert[1])" : "\(name): \(wert[0]) → \(wert[1])"
                })
        }
    }
}

extension Verlaufspunkt {
    /// The fields of this module as people read them; anything else is shown as it is written.
    private static let namen = [
        "art": "Art", "auswirkung": "Auswirkung", "begruendung": "Begründung", "behandlung": "Behandlung",
        "beschreibung": "Beschreibung", "bemerkt": "Bemerkt", "eintritt": "Häufigkeit", "einstufung": "Begründung der Einstufung",
        "faellig": "Fällig", "gefaehrdung": "Gefährdung", "getragen-von": "Getragen von", "grund": "Begründung",
        "klasse": "Einstufung", "kuerzel": "Kürzel", "lehren": "Ursache und Lehren", "modellierung": "Zugeordnet", "name": "Name",
        "nachweis": "Nachweis", "panne": "Datenpanne", "schritt": "Schritt", "stuetzt-sich-auf": "Stützt sich auf",
        "umsetzen-bis": "Umsetzen bis", "verantwortlich": "Verantwortlich", "zielobjekt": "Zielobjekt", "zustand": "Zustand",
        "abgeschlossen": "Abgeschlossen",
    ]

    fileprivate static func feldname(_ feld: String) -> String {
        if let name = namen[feld] { return name }
        if let ziel = Schutzziel(rawValue: feld) { return ziel.deutsch }
        if feld.hasPrefix("abweichung-"), let ziel = Schutzziel(rawValue: String(feld.dropFirst(11))) {
            return "Abweichung bei \(ziel.deutsch)"
        }
        return feld.hasPrefix("gemeldet-") ? "Gemeldet (\(feld.dropFirst(9)))" : feld
    }
}
