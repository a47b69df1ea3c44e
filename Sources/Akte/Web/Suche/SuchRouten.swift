// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store
internal import Web

/// The search of the top bar. A sign typed there leads straight to its object; the search page itself, which also asks
/// for the kind (`art`), always lists, so that one can find what mentions a sign.
struct SuchRouten {
    let modul: AkteModul

    var alle: [Route] {
        [
            .get(AkteURL.suche, .recht(AkteRechte.lesen), "Akten, Vorgänge und Dokumente suchen") {
                [store = modul.store] anfrage in
                // Without a word the page only asks for one.
                guard let text = anfrage.abfrage.roh("q"), anfrage.abfrage["q"] != nil else {
                    return .seite(SuchSeite(anfrage, nil))
                }
                do {
                    let wahl = Suchwahl(anfrage)
                    let ergebnis = try await AkteSuchen(store: store)(
                        text, merkmale: wahl.merkmale, reihenfolge: wahl.reihenfolge, facetten: true, akteur: anfrage.akteur)
                    if anfrage.abfrage.roh("art") == nil, let ziel = ergebnis.zeichen { return .weiter(nach: ziel.url) }
                    let namen = try await store.read { db in
                        try Namenbuch(db, personen: [], einheiten: Array(ergebnis.facetten?.einheiten.keys ?? [:].keys))
                    }
                    return .seite(SuchSeite(anfrage, ergebnis, namen))
                } catch {
                    guard let fehler = Formularfehler(error) else { throw error }
                    return .seite(SuchSeite(anfrage, nil, nil, fehler), status: fehler.status)
                }
            }
        ]
    }
}
