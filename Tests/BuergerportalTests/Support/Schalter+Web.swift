// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Store
import StoreTesting

@testable import Buergerportal
@testable import Web

struct Antwort: Sendable {
    let status: Int
    let ziel: String?
    let html: String
}

/// Calls a route as the shell does after the form token was checked, and renders the page in its frame.
extension Schalter {
    func get(_ pfad: String, _ akteur: Akteur = .oeffentlich, besuch: String = "a", sprache: Sprache = .de) async throws
        -> Antwort
    {
        try await rufen(.get, pfad, akteur, besuch, [:], [], sprache)
    }

    func post(
        _ pfad: String, _ akteur: Akteur = .oeffentlich, besuch: String = "a", _ felder: [String: String] = [:],
        dateien: [Hochgeladen] = [], sprache: Sprache = .de
    ) async throws -> Antwort {
        try await rufen(.post, pfad, akteur, besuch, felder, dateien, sprache)
    }

    private func rufen(
        _ methode: Methode, _ ziel: String, _ akteur: Akteur, _ besuch: String, _ felder: [String: String],
        _ dateien: [Hochgeladen], _ sprache: Sprache
    )
        async throws -> Antwort
    {
        let teile = ziel.split(separator: "?", maxSplits: 1).map(String.init)
        let abfrage = teile.count == 2 ? try Formularleser.abfrage(teile[1]) : Formularwerte()
        let pfad = teile[0].split(separator: "#").first.map(String.init) ?? "/"
        let passend = portal.modul.routen.filter { $0.methode == methode && Self.parameter($0.pfad, pfad) != nil }
        guard let route = passend.max(by: { Self.festeTeile($0.pfad) < Self.festeTeile($1.pfad) }) else {
            return Antwort(status: 404, ziel: nil, html: "")
        }
        let anfrage = WebRequest(
            methode: methode, pfad: pfad, parameter: Self.parameter(route.pfad, pfad) ?? [:], abfrage: abfrage,
            formular: Formulardaten(werte: Formularwerte(felder.map { ($0.key, $0.value) }), dateien: dateien), jsonKoerper: nil,
            kopfzeilen: [:],
            adresse: "127.0.0.1", kennung: "1", akteur: akteur, sitzung: nil, besuch: Besuch(token: besuch), sprache: sprache,
            texte: haus.texte(sprache), jetzt: uhr.jetzt)
        guard route.zugang.erlaubt(akteur, vonHier: false) else { return Antwort(status: 403, ziel: nil, html: "") }
        do {
            let antwort = try await route.handler(anfrage)
            let seite = if case .seite(let page) = antwort.koerper { try await html(page, anfrage, route) } else { "" }
            return Antwort(status: antwort.status, ziel: antwort.kopf.first { $0.name == "location" }?.wert, html: seite)
        } catch let fehler as any Fachfehler {
            return Antwort(status: fehler.art.status, ziel: nil, html: haus.texte(sprache).text(fehler))
        }
    }

    private func html(_ page: any Page, _ anfrage: WebRequest, _ route: Route) async throws -> String {
        let bau = Rahmenbau(haus: haus, anfrage: anfrage, imAmt: route.imAmt, nonce: "n", meldung: nil)
        let rahmen = try await haus.store.read { try bau.rahmen(page, $0) }
        return String(decoding: try haus.vorlagen.seite(page, rahmen, imAmt: route.imAmt), as: UTF8.self)
    }

    private static func festeTeile(_ muster: String) -> Int { muster.split(separator: "/").filter { !$0.hasPrefix("{") }.count }

    private static func parameter(_ muster: String, _ pfad: String) -> [String: String]? {
        let a = muster.split(separator: "/"), b = pfad.split(separator: "/")
        guard a.count == b.count else { return nil }
        var werte: [String: String] = [:]
        for (soll, ist) in zip(a, b) {
            if soll.hasPrefix("{") { werte[String(soll.dropFirst().dropLast())] = String(ist) } else if soll != ist { return nil }
        }
        return werte
    }
}
