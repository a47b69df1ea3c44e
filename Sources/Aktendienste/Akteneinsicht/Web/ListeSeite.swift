// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Store
import Web

/// All requests the clerk may see, the newest first.
struct ListeSeite: Page {
    static let vorlage = "akteneinsicht/liste"

    struct Zeile: Encodable, Sendable {
        let zeichen: String
        let url: String
        let antragsteller: String
        let grundlage: String
        let vorgang: String
        let zustand: Marke
    }

    let titel = "Akteneinsicht"
    let zeilen: [Zeile]
    let hatZeilen: Bool
    let leer: Leer?

    init(_ anfrage: WebRequest, _ db: some ReadAccess) throws {
        zeilen = try db.einsichten(sichtbarFuer: anfrage.akteur).map { einsicht, vorgang in
            Zeile(
                zeichen: einsicht.zeichen, url: EinsichtURL.einsicht(einsicht.id), antragsteller: einsicht.antragsteller,
                grundlage: einsicht.grundlage.paragraf, vorgang: vorgang.zeichen.text, zustand: Marke(einsicht, anfrage.jetzt))
        }
        hatZeilen = !zeilen.isEmpty
        leer =
            zeilen.isEmpty
            ? Leer(
                "Noch keine Akteneinsicht",
                "Eine Akteneinsicht beginnt in einem Vorgang, unter dem Reiter „Akteneinsicht“."
            )
            : nil
    }
}

/// A badge (partial `marke`).
struct Marke: Encodable, Sendable {
    let art: String
    let text: String

    init(_ einsicht: Einsicht, _ jetzt: Zeitpunkt) {
        switch einsicht.zustand {
        case .freigegeben where !einsicht.istOffen(am: jetzt): (art, text) = ("leise", "beendet")
        case .freigegeben: (art, text) = ("erfolg", einsicht.zustand.deutsch)
        case .vorgelegt: (art, text) = ("warnung", einsicht.zustand.deutsch)
        case .entwurf: (art, text) = ("info", einsicht.zustand.deutsch)
        case .zurueckgezogen: (art, text) = ("leise", einsicht.zustand.deutsch)
        }
    }
}
