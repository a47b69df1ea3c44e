// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import Web

/// All questions before a Sitzung: those without an answer first, of the next Sitzung first.
struct FragenlisteSeite: Page {
    static let vorlage = "gremien/fragenliste"
    static let groesse = 100

    struct Zeile: Encodable, Sendable {
        let frage: Link
        let gegenstand: String
        let sitzung: String
        let von: String
        let stand: Marke
    }

    let titel = "Fragen vor der Sitzung"
    let kopf: Programmkopf
    let zeitwahl: Zeitwahl
    let filterUrl = GremienURL.fragen
    let zeilen: [Zeile]
    let hatZeilen: Bool
    let leer: Leer?
    let seitenzahlen: Seitenzahlen?

    init(_ anfrage: WebRequest, _ db: some ReadAccess) throws {
        let sicht = try anfrage.betrachtung(), heute = sicht.stichtag
        let alle = try db.stichtagsbild(Sitzungsfrage.arten, sicht, akteur: anfrage.akteur).fragen
        let seite = max(1, anfrage.abfrage["seite"].flatMap { Int($0) } ?? 1), offen = alle.count { $0.istOffen }
        kopf = Programmkopf(
            .fragen, titel, sicht, satz: "\(offen) offen, \(alle.count - offen) beantwortet. \(Zeitwahl(sicht).satz)")
        zeitwahl = Zeitwahl(sicht)
        zeilen = alle.dropFirst((seite - 1) * Self.groesse).prefix(Self.groesse).map { frage in
            Zeile(
                frage: Link(frage.text, "\(GremienURL.punktfragen(frage.punkt))#frage-\(frage.id)"),
                gegenstand: frage.gegenstand,
                sitzung: [frage.gremium, frage.sitzungstag?.zeittext ?? ""].filter { !$0.isEmpty }.joined(separator: ", "),
                von: frage.von, stand: Marke(frage, am: heute))
        }
        hatZeilen = !zeilen.isEmpty
        leer =
            hatZeilen
            ? nil
            : Leer(
                "Keine Frage",
                "Mitglieder der Gremien fragen auf der Seite einer Sitzung, beim Tagesordnungspunkt unter „Fragen“, bis zum Tag davor."
            )
        seitenzahlen = Seitenzahlen(seite: seite, groesse: Self.groesse, gesamt: alle.count) { nr in
            sicht.url(GremienURL.fragen, [("seite", nr == 1 ? "" : String(nr))])
        }
    }
}
