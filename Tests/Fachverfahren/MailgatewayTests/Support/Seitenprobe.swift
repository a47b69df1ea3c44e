// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Store
import StoreTesting

@testable import Mailgateway
@testable import Web

/// Renders the pages of routes with all templates, refusing names a page does not have.
struct Seitenprobe {
    private let vorlagen: Vorlagen
    private let katalog: [Sprache: Texte]
    private let store: Store
    private let inhalte: ContentStore

    init(_ probe: Gatewayprobe) throws { try self.init(probe.store, probe.inhalte) }

    init(_ store: Store, _ inhalte: ContentStore) throws {
        self.store = store
        self.inhalte = inhalte
        let wurzel = (0..<5).reduce(URL(fileURLWithPath: #filePath)) { ort, _ in ort.deletingLastPathComponent() }
        let ordner = ["Sources/Platform/Web", "Sources/Fachverfahren/Mailgateway"].map { wurzel.appending(path: $0) }
        vorlagen = try Vorlagen(ordner: ordner.map { $0.appending(path: "Templates") }, streng: true)
        katalog = try Texte.laden(ordner.map { $0.appending(path: "Texte") })
    }

    private func texte(_ wort: String) -> Texte {
        let texte = katalog[Sprache(rawValue: wort) ?? .de] ?? Texte(sprache: .de, werte: [:])
        return wort == Texte.leichtKuerzel ? texte.leicht : texte
    }

    /// - Parameter sprache: as the cookie has it.
    /// - Returns: the page, or where the answer leads.
    func rufe(
        _ methode: Methode, _ muster: String, _ akteur: Akteur, id: String? = nil, abfrage: [String: String] = [:],
        formular: [String: String] = [:], dateien: [Hochgeladen] = [], eingerichtet: Bool = true,
        virenpruefung: Bool = true, marke: String? = nil, host: String? = nil, stadt eigene: Mailstadt? = nil,
        abholdienst: (@Sendable () throws -> Abholdienst)? = nil, siegel: Kennwortsiegel? = nil,
        druck: Pdfwerk.Druck? = nil, sprache: String = "de", weitere: [String: String] = [:], zugang: Schluesselzugang? = nil
    ) async throws -> (status: Int, text: String) {
        let stadt = try eigene ?? Gatewayprobe.stadt()
        let routen = Mailbetrieb(
            store: store, stadt: eingerichtet ? stadt : nil, virenpruefung: virenpruefung, inhalte: inhalte,
            abholdienst: abholdienst, siegel: siegel, druck: druck, schluesselzugang: zugang
        ).modul.routen
        guard let route = routen.first(where: { $0.methode == methode && $0.pfad == muster }) else { return (0, "keine Route") }
        let texte = texte(sprache)
        let anfrage = WebRequest(
            methode: methode, pfad: muster,
            parameter: (id.map { ["id": $0] } ?? marke.map { ["marke": $0] } ?? [:]).merging(weitere) { $1 },
            abfrage: Formularwerte(abfrage.map { ($0.key, $0.value) }),
            formular: Formulardaten(werte: Formularwerte(formular.map { ($0.key, $0.value) }), dateien: dateien),
            jsonKoerper: nil, kopfzeilen: host.map { ["host": $0] } ?? [:],
            adresse: "127.0.0.1", kennung: "probe", akteur: akteur, sitzung: nil, besuch: Besuch(token: "00"),
            sprache: texte.sprache,
            texte: texte, jetzt: store.uhr.jetzt)
        let antwort = try await route.handler(anfrage)
        switch antwort.koerper {
        case .seite(let seite): return (antwort.status, try text(seite, texte))
        case .lesung(let lesen): return (antwort.status, try text(try await store.read { try lesen($0) }.page, texte))
        case .ausschnitt(let seite):
            return (antwort.status, String(decoding: try vorlagen.ausschnitt(seite, texte), as: UTF8.self))
        case .bytes(let daten, _): return (antwort.status, String(decoding: daten, as: UTF8.self))
        default: return (antwort.status, antwort.kopf.first { $0.name == "location" }?.wert ?? "")
        }
    }

    private func text(_ seite: any Page, _ texte: Texte) throws -> String {
        let rahmen = Rahmen(
            sprache: texte.sprache.rawValue, titel: seite.titel, stadt: .init(name: "Stadt Muster", kurz: "Muster"), stile: [],
            skripte: [],
            nonce: "n", csrf: "marke", startUrl: "/amt", navigation: [], fuss: [], sprachen: [], anmeldenUrl: "/amt/anmeldung",
            nutzer: nil, suche: nil, sitzung: nil, meldung: nil, simuliert: false, kuerzel: false, t: texte)
        return String(decoding: try vorlagen.seite(seite, rahmen, imAmt: true), as: UTF8.self)
    }
}
