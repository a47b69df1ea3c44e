// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import Logging
internal import NIOCore
internal import Store

/// Turns a `WebResponse` or an error into bytes with the headers that protect the user.
struct Antwortbau: Sendable {
    let haus: Haus
    let route: Route
    let anfrage: WebRequest?

    func response(_ antwort: WebResponse) async throws -> Response {
        var headers = HTTPFields()
        let nonce = Geheimnis.zufall(bytes: 16)
        Schutzkopf.setzen(&headers, nonce: nonce, konfiguration: haus.konfiguration)
        let body: ResponseBody
        switch antwort.koerper {
        case .leer:
            body = ResponseBody()
        case .bytes(let daten, let typ):
            headers[.contentType] = typ
            body = verpackt(Array(daten), &headers)
        case .seite, .lesung:
            let (text, gezeigt) = try await seite(antwort.koerper, nonce: nonce)
            headers[.contentType] = "text/html; charset=utf-8"
            headers[.cacheControl] = "private, no-store"
            if gezeigt { keks(&headers, name: haus.konfiguration.meldungskeks, wert: "", dauer: 0) }
            besuchskeks(&headers)
            body = verpackt(text, &headers)
        case .ausschnitt(let page):
            let text = try haus.vorlagen.ausschnitt(page, anfrage?.texte ?? haus.texte(.de))
            headers[.contentType] = "text/html; charset=utf-8"
            headers[.cacheControl] = "private, no-store"
            body = verpackt(text, &headers)
        case .datei(let pfad, let groesse):
            body = Dateistrom.body(pfad: pfad, groesse: groesse)
        case .strom(let schreiben):
            body = ResponseBody(schreiben)
        }
        for (name, wert) in antwort.kopf {
            guard let feld = HTTPField.Name(name) else { continue }
            if name == "set-cookie" { headers.append(HTTPField(name: feld, value: wert)) } else { headers[feld] = wert }
        }
        if let token = antwort.sitzungstoken {
            keks(&headers, name: haus.konfiguration.sitzungskeks(imAmt: route.imAmt), wert: token, dauer: token.isEmpty ? 0 : nil)
        }
        if let meldung = antwort.meldung {
            keks(
                &headers, name: haus.konfiguration.meldungskeks,
                wert: try Meldungskeks(haus.konfiguration.geheimnis).packen(meldung), dauer: 60)
        }
        return Response(status: .init(code: antwort.status), headers: headers, body: body)
    }

    /// The one place where an error becomes an answer. What is not a `Fachfehler` is logged and shown as a technical error.
    func fehler(_ error: any Error, _ context: Webkontext) async -> Response {
        let texte = anfrage?.texte ?? haus.texte(.de)
        let (status, code, text) = deuten(error, texte)
        let kennung = context.kennung
        if status >= 500 {
            haus.log.error(
                "Anfrage gescheitert", metadata: ["anfrage": "\(kennung)", "route": "\(route.pfad)", "fehler": "\(error)"])
        }
        do {
            var antwort: WebResponse
            if route.weg == .anwendung {
                antwort = .daten(Data("\(text)\n".utf8), typ: "text/plain; charset=utf-8", status: status)
                if status == 401 { antwort = antwort.mitKopf("www-authenticate", Basisanmeldung.aufforderung) }
            } else if route.istAPI || anfrage?.kopf("accept")?.hasPrefix("application/json") == true {
                let titel = texte.text(Fehlerseite.schluessel(status))
                let problem = Problem(status: status, code: code, titel: titel, text: text, kennung: kennung)
                antwort = try .json(problem, status: status).mitKopf("content-type", "application/problem+json")
            } else {
                antwort = .seite(
                    Fehlerseite(status: status, code: code, text: text, kennung: kennung, texte: texte), status: status)
            }
            if case WebFehler.gedrosselt(let sekunden) = error { antwort = antwort.mitKopf("retry-after", "\(sekunden)") }
            if case WebFehler.methode(let erlaubt) = error { antwort = antwort.mitKopf("allow", erlaubt) }
            return try await response(antwort)
        } catch {
            haus.log.critical("Fehlerseite gescheitert", metadata: ["anfrage": "\(kennung)", "fehler": "\(error)"])
            return Response(
                status: .internalServerError, headers: [.contentType: "text/plain; charset=utf-8"],
                body: .init(byteBuffer: ByteBuffer(string: "Technischer Fehler. Kennung: \(kennung)\n")))
        }
    }

    private func deuten(_ error: any Error, _ texte: Texte) -> (Int, String, String) {
        // The only error whose status belongs to HTTP alone, so no `Fehlerart` stands for it.
        if case WebFehler.methode = error { return (405, "web.methode", texte.text("web.methode")) }
        // The usual sentence speaks to staff of their superior.
        if !route.imAmt, case WebFehler.verboten = error { return (403, "web.verboten", texte.text("fehlerNichtZugaenglich")) }
        if let fach = error as? any Fachfehler { return (fach.art.status, fach.code, texte.text(fach)) }
        if let http = error as? any HTTPResponseError, http.status.code < 500 {
            return (http.status.code, "web.http-\(http.status.code)", texte.text("web.http"))
        }
        return (500, "web.technisch", texte.text("web.technisch"))
    }

    private func seite(_ koerper: WebResponse.Koerper, nonce: String) async throws -> ([UInt8], Bool) {
        // Without a readable request there is no visitor, so the frame is that of a stranger.
        let besucher = anfrage ?? .fremd(haus, route)
        // An upload by script follows its redirect only to learn the target. The message waits for whoever opens it.
        let zeigt = anfrage?.kopf("x-hochladen") == nil
        let meldung =
            !zeigt
            ? nil
            : anfrage.flatMap {
                Meldungskeks(haus.konfiguration.geheimnis).lesen(Keks.lesen($0.kopf("cookie"))[haus.konfiguration.meldungskeks])
            }
        let bau = Rahmenbau(haus: haus, anfrage: besucher, imAmt: route.imAmt, nonce: nonce, meldung: meldung)
        let (page, rahmen) = try await gerahmt(koerper, bau)
        return (try haus.vorlagen.seite(page, rahmen, imAmt: route.imAmt), meldung != nil)
    }

    private func gerahmt(_ koerper: WebResponse.Koerper, _ bau: Rahmenbau) async throws -> (any Page, Rahmen) {
        switch koerper {
        case .lesung(let lesen):
            let (lesung, rahmen) = try await haus.store.read { db in
                let lesung = try lesen(db)
                return (lesung, try bau.rahmen(lesung.page, db))
            }
            guard let danach = lesung.danach else { return (lesung.page, rahmen) }
            try await danach()
            // The figures of the frame know already what this has changed.
            return (lesung.page, try await haus.store.read { db in try bau.rahmen(lesung.page, db) })
        case .seite(let page):
            if bau.zaehlt { return (page, try await haus.store.read { db in try bau.rahmen(page, db) }) }
            return (page, try bau.rahmen(page, nil))
        default: throw WebFehler.nichtGefunden
        }
    }

    private func verpackt(_ daten: [UInt8], _ headers: inout HTTPFields) -> ResponseBody {
        if daten.count > 1_400, anfrage?.kopf("accept-encoding")?.contains("gzip") == true, headers[.contentEncoding] == nil,
            headers[.contentType]?.hasPrefix("text/") == true || headers[.contentType]?.contains("json") == true,
            anfrage?.pfad.hasPrefix("/assets/") == false
        {
            guard let gepackt = gepackt(daten) else { return ResponseBody(byteBuffer: ByteBuffer(bytes: daten)) }
            headers[.contentEncoding] = "gzip"
            headers[.vary] = "accept-encoding"
            return ResponseBody(byteBuffer: ByteBuffer(bytes: gepackt))
        }
        return ResponseBody(byteBuffer: ByteBuffer(bytes: daten))
    }

    /// A page that cannot be packed is sent as it is; the log tells why.
    private func gepackt(_ daten: [UInt8]) -> Data? {
        do {
            return try Gzip.packen(Data(daten), stufe: 1)
        } catch {
            haus.log.error("gzip", metadata: ["fehler": "\(error)"])
            return nil
        }
    }

    /// The visitor's cookie is set with the first page, because forms are bound to it.
    private func besuchskeks(_ headers: inout HTTPFields) {
        guard let anfrage else { return }
        let name = haus.konfiguration.sitzungskeks(imAmt: route.imAmt)
        if Keks.lesen(anfrage.kopf("cookie"))[name] != anfrage.besuch.token {
            keks(&headers, name: name, wert: anfrage.besuch.token, dauer: nil)
        }
    }

    private func keks(_ headers: inout HTTPFields, name: String, wert: String, dauer: Int?) {
        let keks = Keks(name: name, wert: wert, dauer: dauer, sicher: haus.konfiguration.tls)
        headers.append(HTTPField(name: .setCookie, value: keks.zeile))
    }
}
