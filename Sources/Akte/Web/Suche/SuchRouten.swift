// SPDX-License-Identifier: EUPL-1.2
internal import Core
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
                    let ergebnis = try await AkteSuchen(store: store)(
                        text, art: anfrage.abfrage["art"].flatMap(Suchart.init(rawValue:)), akteur: anfrage.akteur)
                    if anfrage.abfrage.roh("art") == nil, let ziel = ergebnis.zeichen { return .weiter(nach: ziel.url) }
                    return .seite(SuchSeite(anfrage, ergebnis))
                } catch {
                    guard let fehler = Formularfehler(error) else { throw error }
                    return .seite(SuchSeite(anfrage, nil, fehler), status: fehler.status)
                }
            }
        ]
    }
}
