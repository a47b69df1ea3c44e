// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Foundation
internal import Hummingbird
internal import Logging

/// The way of one request through the house: user, right, form, handler, page; or the one place where errors become answers.
struct Ablauf: Sendable {
    let haus: Haus
    let route: Route
    /// Under which name the measurements count it, when not by the route's pattern.
    var messname: String?

    func antworte(_ request: Request, _ context: Webkontext) async -> Response {
        let anfang = ContinuousClock.now
        let bau = Anfragebau(haus: haus, route: route, request: request, context: context)
        let response: Response
        do {
            let anfrage = try await bau.kopf()
            response = await antworte(anfrage, bau, context)
        } catch {
            response = await Antwortbau(haus: haus, route: route, anfrage: nil).fehler(error, context)
        }
        haus.messung.anfrage(
            Methode.messname(request.method.rawValue), messname ?? route.pfad, status: response.status.code,
            sekunden: Double((ContinuousClock.now - anfang).inMillisekunden) / 1000)
        return response
    }

    private func antworte(_ kopf: WebRequest, _ bau: Anfragebau, _ context: Webkontext) async -> Response {
        let antwortbau = Antwortbau(haus: haus, route: route, anfrage: kopf)
        do {
            guard route.zugang.erlaubt(kopf.akteur, vonHier: kopf.vonHier) else {
                return try await abgewiesen(kopf, antwortbau, context)
            }
            try bau.pruefeHerkunft(kopf)
            let anfrage = try await bau.mitKoerper(kopf)
            return try await antwortbau.response(try await route.handler(anfrage))
        } catch {
            return await antwortbau.fehler(error, context)
        }
    }

    /// Not signed in: a page leads to the sign-in and back; a form or an API call gets the error, so that nothing typed is lost unseen.
    private func abgewiesen(_ anfrage: WebRequest, _ bau: Antwortbau, _ context: Webkontext) async throws -> Response {
        guard anfrage.sitzung == nil, route.zugang != .betrieb else { throw WebFehler.verboten }
        guard route.methode == .get, !route.istAPI, route.weg == .sitzung else { throw WebFehler.anmelden }
        let ziel = anfrage.pfad.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
        return try await bau.response(.weiter(nach: "\(route.imAmt ? "/amt" : "")/anmeldung?weiter=\(ziel)"))
    }
}
