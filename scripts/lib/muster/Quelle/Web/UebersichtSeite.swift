// SPDX-License-Identifier: EUPL-1.2
import Core
import Web

struct UebersichtSeite: Page {
    static let vorlage = "muster/uebersicht"

    struct Zeile: Sendable {
        let betreff: String
        let angelegt: String
    }

    let titel = "Muster"
    let hatFehler: Bool
    let fehlerliste: Fehlerliste?
    let feld: Feld
    let zeilen: [Zeile]
    let hatZeilen: Bool
    let leer = Leer("Noch keine Einträge", "Sobald jemand einen Eintrag anlegt, steht er hier.")
    let darfAnlegen: Bool

    init(_ eintraege: [EintragRecord], darfAnlegen: Bool, eingabe: String?, fehler: String?) {
        hatFehler = fehler != nil
        fehlerliste = Fehlerliste([("betreff", fehler)])
        feld = Feld("betreff", "Betreff", wert: eingabe, fehler: fehler)
        zeilen = eintraege.map { Zeile(betreff: $0.betreff, angelegt: $0.angelegt.deutsch) }
        hatZeilen = !eintraege.isEmpty
        self.darfAnlegen = darfAnlegen
    }
}
