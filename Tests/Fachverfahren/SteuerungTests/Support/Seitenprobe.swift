// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Store

@testable import Steuerung
@testable import Web

/// Calls the routes of the module and renders their pages with all templates, refusing names a page does not have.
struct Seitenprobe {
    private let vorlagen: Vorlagen
    private let texte: Texte
    private let amt: Programmbuero
    private let ordner: URL?
    private let anfragen: Anfragevorgaben?
    private let proben: [Nachweisprobe]

    /// - Parameter ordner: of the city, with its plan and its wordings.
    init(
        _ amt: Programmbuero, ordner stadt: URL? = nil, anfragen: Anfragevorgaben? = nil, proben: [Nachweisprobe] = []
    ) throws {
        self.proben = proben
        self.amt = amt
        self.ordner = stadt
        self.anfragen = anfragen
        let wurzel = (0..<5).reduce(URL(fileURLWithPath: #filePath)) { ort, _ in ort.deletingLastPathComponent() }
        let ordner = ["Sources/Platform/Web", "Sources/Fachverfahren/Steuerung"].map { wurzel.appending(path: $0) }
        vorlagen = try Vorlagen(ordner: ordner.map { $0.appending(path: "Templates") }, streng: true)
        texte = try Texte.laden(ordner.map { $0.appending(path: "Texte") })[.de] ?? Texte(sprache: .de, werte: [:])
    }

    /// - Returns: the page, or where the answer leads.
    func rufe(
        _ methode: Methode, _ muster: String, akteur: Akteur? = nil, parameter: [String: String] = [:],
        abfrage: [String: String] = [:], formular: [String: String] = [:], json: String? = nil
    ) async throws -> (status: Int, text: String) {
        let routen = try SteuerungModul.probe(amt, ordner: ordner, ablage: Berichtsamt.ablage, anfragen: anfragen, proben: proben)
            .modul.routen
        guard let route = routen.first(where: { $0.methode == methode && $0.pfad == muster }) else { return (0, "keine Route") }
        let anfrage = WebRequest(
            methode: methode, pfad: muster, parameter: parameter,
            abfrage: Formularwerte(abfrage.map { ($0.key, $0.value) }),
            formular: Formulardaten(werte: Formularwerte(formular.map { ($0.key, $0.value) })),
            jsonKoerper: json.map { Data($0.utf8) }, kopfzeilen: [:],
            adresse: "127.0.0.1", kennung: "probe", akteur: akteur ?? amt.ada, sitzung: nil, besuch: Besuch(token: "00"),
            sprache: .de, texte: texte, jetzt: amt.store.uhr.jetzt)
        let antwort = try await route.handler(anfrage)
        switch antwort.koerper {
        case .seite(let seite): return (antwort.status, try text(seite))
        case .lesung(let lesen): return (antwort.status, try text(try await amt.store.read { try lesen($0) }.page))
        case .bytes(let daten, _): return (antwort.status, String(decoding: daten, as: UTF8.self))
        case .datei(let pfad, _): return (antwort.status, pfad)
        default: return (antwort.status, antwort.kopf.first { $0.name == "location" }?.wert ?? "")
        }
    }

    private func text(_ seite: any Page) throws -> String {
        let rahmen = Rahmen(
            sprache: "de", titel: seite.titel, stadt: .init(name: "Stadt Muster", kurz: "Muster"), stile: [], skripte: [],
            nonce: "n", csrf: "marke", startUrl: "/amt", navigation: [], fuss: [], sprachen: [], anmeldenUrl: "/amt/anmeldung",
            nutzer: nil, suche: nil, sitzung: nil, meldung: nil, simuliert: false, kuerzel: false, t: texte)
        return String(decoding: try vorlagen.seite(seite, rahmen, imAmt: true), as: UTF8.self)
    }
}
