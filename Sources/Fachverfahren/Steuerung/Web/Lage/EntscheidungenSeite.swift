// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import Web

/// Decisions that Vorhaben wait for.
struct EntscheidungenSeite: Page {
    static let vorlage = "steuerung/entscheidungen"
    static let groesse = 100

    struct Zeile: Encodable, Sendable {
        let was: String
        let vorhaben: Link
        let seit: String
        let quelle: Link
    }

    let titel = "Nötige Entscheidungen"
    let kopf: Programmkopf
    let zeitwahl: Zeitwahl
    let filterUrl = SteuerungURL.entscheidungen
    let anzahl: Int
    let zeilen: [Zeile]
    let hatZeilen: Bool
    let leer: Leer?
    let seitenzahlen: Seitenzahlen?

    init(_ anfrage: WebRequest, _ db: some ReadAccess) throws {
        let sicht = try anfrage.betrachtung(), feld = Vorhabenfelder().entscheidungsbedarf
        let bild = try db.stichtagsbild([.vorhaben], felder: ["titel", feld.name], sicht, akteur: anfrage.akteur)
        // Those that have waited longest come first.
        let alle = bild.alle(.vorhaben).flatMap { vorhaben in vorhaben.aussagen(feld).map { (vorhaben: vorhaben, aussage: $0) } }
            .sorted { ($0.aussage.gilt.von, $0.aussage.id) < ($1.aussage.gilt.von, $1.aussage.id) }
        let seite = max(1, anfrage.abfrage["seite"].flatMap { Int($0) } ?? 1)
        kopf = Programmkopf(.entscheidungen, titel, sicht)
        zeitwahl = Zeitwahl(sicht)
        anzahl = alle.count
        let quellen = try db.quellanzeigen(alle.map(\.aussage.quelle), anfrage.akteur)
        zeilen = alle.dropFirst((seite - 1) * Self.groesse).prefix(Self.groesse).map { vorhaben, aussage in
            Zeile(
                was: feld.beschreibung.text(aussage.wert, namen: { _ in nil }),
                vorhaben: Link(vorhaben.anzeigename, sicht.url(SteuerungURL.objekt(vorhaben.objekt.id))),
                seit: aussage.gilt.von.deutsch, quelle: quellen[aussage.quelle])
        }
        hatZeilen = !zeilen.isEmpty
        leer =
            hatZeilen
            ? nil
            : Leer(
                "Keine Entscheidung nötig",
                "Am \(sicht.stichtag.deutsch) wartet kein Vorhaben auf eine. Eingetragen werden sie im Steckbrief unter „Nötige Entscheidungen“."
            )
        seitenzahlen = Seitenzahlen(seite: seite, groesse: Self.groesse, gesamt: alle.count) { nr in
            sicht.url(SteuerungURL.entscheidungen, [("seite", nr == 1 ? "" : String(nr))])
        }
    }
}
