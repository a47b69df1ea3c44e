// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Foundation
internal import Hummingbird
internal import NIOCore

/// Turns what Hummingbird received into a `WebRequest`, in the order that is safe:
/// who calls, may they, is the form theirs, and only then the body.
struct Anfragebau {
    let haus: Haus
    let route: Route
    let request: Request
    let context: Webkontext

    /// Everything but the body.
    func kopf() async throws -> WebRequest {
        var kopfzeilen: [String: String] = [:]
        for feld in request.headers {
            let name = feld.name.rawName.lowercased()
            kopfzeilen[name] = kopfzeilen[name].map { "\($0)\(name == "cookie" ? ";" : ",") \(feld.value)" } ?? feld.value
        }
        // It stands beside the header in this form, whichever version of HTTP it came by.
        if let host = request.head.authority { kopfzeilen["host"] = host }
        let kekse = Keks.lesen(kopfzeilen["cookie"])
        let token = kekse[haus.konfiguration.sitzungskeks(imAmt: route.imAmt)].flatMap { $0.utf8.count == 64 ? $0 : nil }
        let sitzung = try await sitzung(kopfzeilen, token)
        let wunsch = route.imAmt ? nil : kekse[haus.konfiguration.sprachkeks]
        let sprache = wunsch.flatMap(Sprache.init) ?? .de
        let texte = wunsch == Texte.leichtKuerzel ? haus.leichteTexte : haus.texte(sprache)
        var parameter: [String: String] = [:]
        for (name, wert) in context.parameters { parameter[String(name)] = String(wert).removingPercentEncoding ?? String(wert) }
        var anfrage = WebRequest(
            methode: route.methode, pfad: request.uri.path, parameter: parameter,
            abfrage: try Formularleser.abfrage(request.uri.query), formular: Formulardaten(), jsonKoerper: nil,
            kopfzeilen: kopfzeilen, adresse: adresse(kopfzeilen), kennung: context.kennung,
            akteur: sitzung?.akteur ?? .oeffentlich, sitzung: sitzung, besuch: Besuch(token: token ?? Geheimnis.zufall()),
            sprache: sprache, texte: texte, jetzt: haus.uhr.jetzt, handlungen: haus.handlungen)
        anfrage.roheAbfrage = request.uri.query
        return anfrage
    }

    private func sitzung(_ kopfzeilen: [String: String], _ token: String?) async throws -> Sitzung? {
        switch route.weg {
        case .sitzung:
            guard let token else { return nil }
            return try await haus.anmeldung.sitzung(token, route.imAmt)
        case .anwendung:
            guard let (name, kennwort) = Basisanmeldung.lesen(kopfzeilen["authorization"]) else { return nil }
            return try await haus.anmeldung.anwendung(
                Anwendungsanmeldung(
                    name: name, kennwort: kennwort, adresse: adresse(kopfzeilen), programm: kopfzeilen["user-agent"] ?? ""))
        }
    }

    /// Refuses requests that another site made the browser send. Browsers name the origin; other clients have no cookie to abuse.
    func pruefeHerkunft(_ anfrage: WebRequest) throws {
        guard !route.methode.istSicher else { return }
        if let seite = anfrage.kopf("sec-fetch-site"), seite == "cross-site" || seite == "same-site" {
            throw WebFehler.fremdeHerkunft
        }
        if let herkunft = anfrage.kopf("origin") {
            let host = request.head.authority ?? anfrage.kopf("host") ?? ""
            guard herkunft.hasSuffix("://\(host)") || herkunft == haus.konfiguration.adresse else {
                throw WebFehler.fremdeHerkunft
            }
        }
    }

    /// The body: form (checked against the visitor's token before any file is stored) or JSON.
    func mitKoerper(_ anfrage: WebRequest) async throws -> WebRequest {
        guard !route.methode.istSicher || route.weg == .anwendung else { return anfrage }
        if let laenge = anfrage.kopf("content-length").flatMap(Int.init), laenge > route.grenze {
            throw WebFehler.zuGross(grenze: route.grenze)
        }
        if route.weg == .anwendung {
            var mit = anfrage
            mit.koerper = Rohkoerper(inhalte: haus.inhalte, grenze: route.grenze, request.body)
            return mit
        }
        let typ = anfrage.kopf("content-type") ?? ""
        let leser = Formularleser(
            inhalte: haus.inhalte, grenze: route.grenze, textgrenze: route.textgrenze,
            markeStimmt: { [geheimnis = haus.konfiguration.geheimnis, besuch = anfrage.besuch] in
                Formularmarke(geheimnis: geheimnis).stimmt($0, besuch)
            })
        if route.istAPI {
            // A foreign page cannot send either type without asking first (CORS), so they need no token.
            if route.api?.strom == true {
                guard Medientyp.ist(typ, "application/octet-stream") else {
                    throw WebFehler.falscherTyp("application/octet-stream")
                }
                var mit = anfrage
                mit.koerper = Rohkoerper(inhalte: haus.inhalte, grenze: route.grenze, request.body)
                return mit
            }
            guard Medientyp.ist(typ, "application/json") else { throw WebFehler.falscherTyp("application/json") }
            return anfrage.mit(json: try await leser.sammeln(request.body))
        }
        return anfrage.mit(formular: try await leser.lesen(typ: typ, request.body))
    }

    private func adresse(_ kopfzeilen: [String: String]) -> String {
        if haus.konfiguration.hinterProxy, let kette = kopfzeilen["x-forwarded-for"],
            let letzte = kette.split(separator: ",").last
        {
            return letzte.trimmingCharacters(in: .whitespaces)
        }
        return context.adresse
    }
}

extension WebRequest {
    fileprivate func mit(formular: Formulardaten = Formulardaten(), json: Data? = nil) -> WebRequest {
        WebRequest(
            methode: methode, pfad: pfad, parameter: parameter, abfrage: abfrage, formular: formular, jsonKoerper: json,
            kopfzeilen: kopfzeilen, adresse: adresse, kennung: kennung, akteur: akteur, sitzung: sitzung, besuch: besuch,
            sprache: sprache, texte: texte, jetzt: jetzt, handlungen: handlungen)
    }
}
