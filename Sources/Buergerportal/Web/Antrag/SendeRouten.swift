// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store
internal import Web

/// Check, send, confirmation.
struct SendeRouten {
    let modul: BuergerportalModul

    var alle: [Route] {
        [
            .get("/antraege/{id}/pruefen", .oeffentlich, "Entwurf: Angaben prüfen") { [modul] anfrage in
                let (antrag, angebot) = try await AntragRouten.laden(anfrage, modul)
                guard antrag.istEntwurf else { return .weiter(nach: PortalURL.bestaetigung(antrag.id)) }
                if let offen = angebot.formular.offeneSeite(antrag.antworten, heute: anfrage.jetzt.tag) {
                    return .weiter(nach: PortalURL.seite(antrag.id, offen.id))
                }
                return .seite(PruefSeite(anfrage, antrag, angebot, code: nil))
            },
            .post("/antraege/{id}/senden", .oeffentlich, "Antrag verbindlich senden") { [modul] in try await senden($0, modul) },
            .get("/antraege/{id}/bestaetigung", .oeffentlich, "Bestätigung des gesendeten Antrags") { [modul] anfrage in
                let (antrag, angebot) = try await AntragRouten.laden(anfrage, modul)
                guard !antrag.istEntwurf else { return .weiter(nach: PortalURL.antrag(antrag.id)) }
                return try await bestaetigung(anfrage, antrag, angebot, nil, modul)
            },
        ]
    }

    private func senden(_ anfrage: WebRequest, _ modul: BuergerportalModul) async throws -> WebResponse {
        let (antrag, angebot) = try await AntragRouten.laden(anfrage, modul)
        let code = antrag.konto == nil ? Zugangscode(eingabe: anfrage.formular["code"] ?? "") : nil
        if antrag.istEntwurf, antrag.konto == nil, antrag.codeHash == nil, code == nil {
            throw PortalError.codeFehlt
        }
        do {
            let gesendet = try await AntragSenden(store: modul.store, druck: modul.druck, stadt: modul.stadt)(
                antrag.id, angebot, code: code, zugriff: Zugriff(anfrage))
            // Shown only to the form that carried it: a second click shows the same code, everybody else none.
            guard let code, gesendet.codeHash == code.hash else {
                return .weiter(nach: PortalURL.bestaetigung(antrag.id))
            }
            return try await bestaetigung(anfrage, gesendet, angebot, code, modul)
        } catch let error as PortalError where error == .unvollstaendig {
            return .weiter(nach: PortalURL.antrag(antrag.id), Meldung(.fehler, anfrage.t(error)))
        } catch let error as any Fachfehler where [.eingabe, .konflikt, .abgelaufen, .ausfall].contains(error.art) {
            let aktuell = try await AntragRouten.laden(anfrage, modul).0
            guard aktuell.istEntwurf else { return .weiter(nach: PortalURL.bestaetigung(antrag.id)) }
            let status = error.art == .ausfall ? 503 : error.art == .eingabe ? 422 : 409
            return .seite(PruefSeite(anfrage, aktuell, angebot, code: code, fehler: anfrage.t(error)), status: status)
        }
    }

    private func bestaetigung(
        _ anfrage: WebRequest, _ antrag: AntragRecord, _ angebot: Leistungsangebot, _ code: Zugangscode?,
        _ modul: BuergerportalModul
    ) async throws -> WebResponse {
        let zahlung = try await modul.store.read { try $0.zahlung(antrag: antrag.id) }
        let zuZahlen = zahlung.flatMap { $0.zahlung.zustand == .bezahlt ? nil : $0.zahlung.betrag }
        return .seite(BestaetigungSeite(anfrage, antrag, angebot, code: code, zuZahlen: zuZahlen))
    }
}
