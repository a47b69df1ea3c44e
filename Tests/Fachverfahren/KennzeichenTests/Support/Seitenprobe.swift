// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation

@testable import Kennzeichen
@testable import Web

/// Calls a route's handler and renders its page with all templates, refusing names the page does not have.
struct Seitenprobe {
    let vorlagen: Vorlagen
    let texte: Texte

    init() throws {
        let ordner = ["Sources/Platform/Web", "Sources/Platform/Identity", "Sources/Fachverfahren/Kennzeichen"].map(Probe.datei)
        vorlagen = try Vorlagen(ordner: ordner.map { $0.appending(path: "Templates") }, streng: true)
        texte = try Texte.laden(ordner.map { $0.appending(path: "Texte") })[.de] ?? Texte(sprache: .de, werte: [:])
    }

    func rufen(
        _ routen: [Route], _ methode: Methode, _ muster: String, _ akteur: Akteur, _ jetzt: Zeitpunkt,
        parameter: [String: String] = [:],
        abfrage: [(name: String, wert: String)] = [], formular: [(name: String, wert: String)] = [], dateien: [Hochgeladen] = []
    ) async throws -> (status: Int, text: String) {
        guard let route = routen.first(where: { $0.methode == methode && $0.pfad == muster }) else {
            return (0, "keine Route \(muster)")
        }
        let anfrage = WebRequest(
            methode: methode, pfad: muster, parameter: parameter, abfrage: Formularwerte(abfrage),
            formular: Formulardaten(werte: Formularwerte(formular), dateien: dateien), jsonKoerper: nil, kopfzeilen: [:],
            adresse: "127.0.0.1",
            kennung: "probe", akteur: akteur, sitzung: nil, besuch: Besuch(token: "00"), sprache: .de, texte: texte, jetzt: jetzt)
        let antwort = try await route.handler(anfrage)
        return (antwort.status, try text(antwort, route.imAmt))
    }

    private func text(_ antwort: WebResponse, _ imAmt: Bool) throws -> String {
        switch antwort.koerper {
        case .seite(let seite): String(decoding: try vorlagen.seite(seite, rahmen(seite), imAmt: imAmt), as: UTF8.self)
        case .lesung: "Lesung"
        case .ausschnitt(let seite): String(decoding: try vorlagen.ausschnitt(seite, texte), as: UTF8.self)
        case .bytes(let daten, _): String(decoding: daten, as: UTF8.self)
        case .leer: antwort.kopf.first { $0.name == "location" }?.wert ?? ""
        case .datei: "Datei"
        case .strom: "Strom"
        }
    }

    private func rahmen(_ seite: any Page) -> Rahmen {
        Rahmen(
            sprache: "de", titel: seite.titel, stadt: .init(name: "Stadt Leverkusen", kurz: "Leverkusen"), stile: [], skripte: [],
            nonce: "n",
            csrf: "marke", startUrl: "/amt", navigation: [], fuss: [], sprachen: [], anmeldenUrl: "/amt/anmeldung", nutzer: nil,
            suche: nil,
            sitzung: nil, meldung: nil, simuliert: false, kuerzel: false, t: texte)
    }
}
