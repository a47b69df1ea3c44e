// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Store
import Testing

@testable import Datenschutz
@testable import Web

extension Datenschutzhaus {
    func anfrage(_ pfad: String, _ akteur: Akteur) -> WebRequest {
        WebRequest(
            methode: .get, pfad: pfad, parameter: [:], abfrage: Formularwerte([]),
            formular: Formulardaten(werte: Formularwerte([])), jsonKoerper: nil, kopfzeilen: [:], adresse: "127.0.0.1",
            kennung: "probe", akteur: akteur, sitzung: nil, besuch: Besuch(token: "00"), sprache: .de,
            texte: Texte(sprache: .de, werte: [:]), jetzt: store.uhr.jetzt)
    }

    /// What a GET of this address shows whoever keeps data protection, rendered with all templates.
    func seite(_ pfad: String) async throws -> String {
        let route = try #require(VertragRouten(dienst: dienst).alle.first { $0.pfad == pfad })
        let antwort = try await route.handler(anfrage(pfad, ina))
        switch antwort.koerper {
        case .lesung(let lesen): return try text(try await store.read { try lesen($0) }.page)
        case .bytes(let daten, _): return String(decoding: daten, as: UTF8.self)
        default: return ""
        }
    }

    private func text(_ seite: any Page) throws -> String {
        let wurzel = (0..<5).reduce(URL(fileURLWithPath: #filePath)) { ort, _ in ort.deletingLastPathComponent() }
        let ordner = ["Sources/Platform/Web", "Sources/Fachverfahren/Datenschutz"].map { wurzel.appending(path: $0) }
        let texte = try Texte.laden(ordner.map { $0.appending(path: "Texte") })[.de] ?? Texte(sprache: .de, werte: [:])
        let rahmen = Rahmen(
            sprache: "de", titel: seite.titel, stadt: .init(name: "Stadt Muster", kurz: "Muster"), stile: [], skripte: [],
            nonce: "n", csrf: "marke", startUrl: "/amt", navigation: [], fuss: [], sprachen: [], anmeldenUrl: "/amt/anmeldung",
            nutzer: nil, suche: nil, sitzung: nil, meldung: nil, simuliert: false, kuerzel: false, t: texte)
        let vorlagen = try Vorlagen(ordner: ordner.map { $0.appending(path: "Templates") }, streng: true)
        return String(decoding: try vorlagen.seite(seite, rahmen, imAmt: true), as: UTF8.self)
    }
}
