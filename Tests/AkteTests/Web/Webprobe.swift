// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Identity
import Logging
import Store
import StoreTesting

@testable import Akte
@testable import Web

/// The clerk's pages of an office, called without a network: the route's own handler, and its page rendered strictly.
struct Webprobe {
    struct Antwort {
        let status: Int
        /// The page as HTML, the JSON, or nothing.
        let text: String
        /// Where a success leads.
        let ziel: String?
    }

    let amt: Amt
    let haus: Haus
    let routen: [Route]

    /// - Parameter weitere: faces of other modules that live in the same house.
    /// - Parameter neueNachrichten: what the portal would count.
    init(_ amt: Amt, weitere: [Modul] = [], neueNachrichten: Int = 0) throws {
        self.amt = amt
        let modul = AkteModul(
            store: amt.store, inhalte: amt.stand.content, neueNachrichten: { _, _ in neueNachrichten })
        haus = try Haus(
            konfiguration: Webkonfiguration(
                host: "127.0.0.1", port: 0, adresse: nil, hinterProxy: false, strengeVorlagen: true, simuliert: false,
                stadtname: "Stadt Muster",
                stadtkurz: "Muster", ueberschreibungen: [], geheimnis: Geheimnis(Data(repeating: 7, count: 32))),
            store: amt.store, inhalte: amt.stand.content, anmeldung: .niemand, module: [modul.modul] + weitere,
            log: Logger(label: "test"))
        routen = modul.modul.routen
    }

    func seite(_ pfad: String, von akteur: Akteur, abfrage: [String: String] = [:]) async throws -> Antwort {
        try await rufe(.get, pfad, akteur, abfrage: abfrage)
    }

    /// What a page's script fetches while somebody types.
    func ausschnitt(_ pfad: String, von akteur: Akteur, abfrage: [String: String] = [:]) async throws -> Antwort {
        try await rufe(.get, pfad, akteur, abfrage: abfrage, kopf: ["x-ausschnitt": "1"])
    }

    func sende(_ pfad: String, von akteur: Akteur, _ felder: [String: String] = [:], dateien: [Hochgeladen] = []) async throws
        -> Antwort
    {
        try await rufe(.post, pfad, akteur, felder: felder, dateien: dateien)
    }

    func json(_ methode: Methode, _ pfad: String, von akteur: Akteur, _ koerper: String? = nil) async throws -> Antwort {
        try await rufe(methode, pfad, akteur, json: koerper)
    }

    /// An upload as the shell hands it over.
    func datei(_ bytes: [UInt8], name: String, feld: String = "dateien") async throws -> Hochgeladen {
        Hochgeladen(
            feld: feld, dateiname: name, gemeldeterTyp: "application/octet-stream",
            inhalt: try await amt.stand.content.store(Data(bytes)),
            anfang: Array(bytes.prefix(Hochgeladen.anfangslaenge)))
    }

    private func rufe(
        _ methode: Methode, _ pfad: String, _ akteur: Akteur, abfrage: [String: String] = [:], felder: [String: String] = [:],
        dateien: [Hochgeladen] = [], json: String? = nil,
        kopf: [String: String] = [:]
    ) async throws -> Antwort {
        guard let (route, parameter) = finde(methode, pfad) else { throw WebFehler.nichtGefunden }
        guard route.zugang.erlaubt(akteur, vonHier: false) else { throw WebFehler.verboten }
        func werte(_ paare: [String: String]) -> Formularwerte { Formularwerte(paare.map { (name: $0.key, wert: $0.value) }) }
        let anfrage = WebRequest(
            methode: methode, pfad: pfad, parameter: parameter, abfrage: werte(abfrage),
            formular: Formulardaten(werte: werte(felder), dateien: dateien), jsonKoerper: json.map { Data($0.utf8) },
            kopfzeilen: kopf,
            adresse: "127.0.0.1", kennung: "probe", akteur: akteur,
            sitzung: Sitzung(id: "1", akteur: akteur, endet: amt.uhr.jetzt + .seconds(600), rolle: nil),
            besuch: Besuch(token: "00"),
            sprache: .de, texte: haus.texte(.de), jetzt: amt.uhr.jetzt,
            handlungen: haus.handlungen)
        let antwort = try await route.handler(anfrage)
        let ziel = antwort.kopf.first { $0.name == "location" }?.wert
        switch antwort.koerper {
        case .seite(let page):
            let bau = Rahmenbau(haus: haus, anfrage: anfrage, imAmt: true, nonce: "n", meldung: nil)
            let rahmen = try await amt.store.read { try bau.rahmen(page, $0) }
            let text = String(decoding: try haus.vorlagen.seite(page, rahmen, imAmt: true), as: UTF8.self)
            return Antwort(status: antwort.status, text: text, ziel: ziel)
        case .lesung(let lesen):
            let bau = Rahmenbau(haus: haus, anfrage: anfrage, imAmt: true, nonce: "n", meldung: nil)
            let (lesung, rahmen) = try await amt.store.read { db in
                let lesung = try lesen(db)
                return (lesung, try bau.rahmen(lesung.page, db))
            }
            try await lesung.danach?()
            let text = String(decoding: try haus.vorlagen.seite(lesung.page, rahmen, imAmt: true), as: UTF8.self)
            return Antwort(status: antwort.status, text: text, ziel: ziel)
        case .ausschnitt(let page):
            let text = try haus.vorlagen.ausschnitt(page, haus.texte(.de))
            return Antwort(status: antwort.status, text: String(decoding: text, as: UTF8.self), ziel: ziel)
        case .bytes(let daten, _):
            return Antwort(status: antwort.status, text: String(decoding: daten, as: UTF8.self), ziel: ziel)
        default: return Antwort(status: antwort.status, text: "", ziel: ziel)
        }
    }

    /// The route of an address; a fixed path goes before one with a capture, as in the server.
    private func finde(_ methode: Methode, _ pfad: String) -> (Route, [String: String])? {
        let teile = pfad.split(separator: "/")
        let passende = routen.filter { $0.methode == methode }.compactMap { route -> (Route, [String: String])? in
            let muster = route.pfad.split(separator: "/")
            guard muster.count == teile.count else { return nil }
            var parameter: [String: String] = [:]
            for (m, t) in zip(muster, teile) where m != t {
                guard m.hasPrefix("{") else { return nil }
                parameter[String(m.dropFirst().dropLast())] = String(t)
            }
            return (route, parameter)
        }
        return passende.min { $0.1.count < $1.1.count }
    }
}
