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

extension Marke {
    init(_ einsicht: Einsicht, _ jetzt: Zeitpunkt) {
        switch einsicht.zustand {
        case .freigegeben where !einsicht.istOffen(am: jetzt): self.init("leise", "beendet")
        case .freigegeben: self.init("erfolg", einsicht.zustand.deutsch)
        case .vorgelegt: self.init("warnung", einsicht.zustand.deutsch)
        case .entwurf: self.init("info", einsicht.zustand.deutsch)
        case .zurueckgezogen: self.init("leise", einsicht.zustand.deutsch)
        }
    }
}
