// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store
internal import Web

/// A draft from its task list to its last question. Owned by an account, a browser or a claim code; for all others it does not exist.
struct AntragRouten {
    let modul: BuergerportalModul

    var alle: [Route] {
        [
            .get("/antraege/{id}", .oeffentlich, "Entwurf: Aufgabenliste") { [modul] anfrage in
                let (antrag, angebot) = try await Self.laden(anfrage, modul)
                guard antrag.istEntwurf else { return .weiter(nach: PortalURL.vorgang(antrag.id)) }
                return .seite(AntragSeite(anfrage, antrag, angebot))
            },
            .get("/antraege/{id}/seiten/{seite}", .oeffentlich, "Entwurf: Frage") { [modul] anfrage in
                let (antrag, angebot, seite) = try await Self.seite(anfrage, modul)
                guard antrag.istEntwurf else { return .weiter(nach: PortalURL.bestaetigung(antrag.id)) }
                return .seite(FragenSeite(anfrage, antrag, angebot, seite))
            },
            .post(
                "/antraege/{id}/seiten/{seite}", .oeffentlich, "Entwurf: Antwort speichern", grenze: VorgangRouten.anhangsgrenze
            ) { [modul] in try await beantworten($0, modul) },
            .post("/antraege/{id}/speichern", .oeffentlich, "Entwurf für später aufheben") { [modul] in
                try await speichern($0, modul)
            },
            .post("/antraege/{id}/loeschen", .oeffentlich, "Entwurf löschen") { [modul] anfrage in
                try await EntwurfVerwerfen(store: modul.store, angebote: modul.angebote)(
                    try anfrage.id(), zugriff: Zugriff(anfrage))
                return .weiter(nach: PortalURL.start, Meldung(.erfolg, anfrage.t("portalEntwurfGeloescht")))
            },
        ]
    }

    static func laden(_ anfrage: WebRequest, _ modul: BuergerportalModul) async throws -> (AntragRecord, Leistungsangebot) {
        let id: AntragID = try anfrage.id()
        let zugriff = Zugriff(anfrage)
        let antrag = try await modul.store.read { try $0.antrag(id, fuer: zugriff) }
        return (antrag, try modul.angebot(antrag.leistung))
    }

    private static func seite(_ anfrage: WebRequest, _ modul: BuergerportalModul) async throws -> (
        AntragRecord, Leistungsangebot, Formular.Seite
    ) {
        let (antrag, angebot) = try await laden(anfrage, modul)
        guard let seite = angebot.formular.seite(try anfrage.pfadwert("seite")) else { throw PortalError.nichtGefunden }
        return (antrag, angebot, seite)
    }

    private func beantworten(_ anfrage: WebRequest, _ modul: BuergerportalModul) async throws -> WebResponse {
        let (antrag, angebot, seite) = try await Self.seite(anfrage, modul)
        var (eingabe, maengel) = try await Self.dateien(anfrage, antrag, seite, modul)
        for frage in seite.fragen where eingabe[frage.id] == nil { eingabe[frage.id] = frage.lesen(anfrage.formular) }
        var bogen = antrag.antworten
        for (frage, werte) in eingabe { bogen.setzen(frage, werte) }
        let heute = anfrage.jetzt.tag
        maengel.merge(angebot.formular.maengel(seite, bogen, heute: heute)) { datei, _ in datei }
        guard maengel.isEmpty else {
            return .seite(FragenSeite(anfrage, antrag, angebot, seite, eingabe: eingabe, maengel: maengel), status: 422)
        }
        try await SeiteSpeichern(store: modul.store)(antrag.id, eingabe, zugriff: Zugriff(anfrage))
        let weg = angebot.formular.weg(bogen)
        if anfrage.formular["aendern"] == "1", angebot.formular.offeneSeite(bogen, heute: heute) == nil {
            return .weiter(nach: PortalURL.pruefen(antrag.id))
        }
        let naechste = weg.drop { $0.id != seite.id }.dropFirst().first
        return .weiter(nach: naechste.map { PortalURL.seite(antrag.id, $0.id) } ?? PortalURL.pruefen(antrag.id))
    }

    /// Files are kept first, so that a mistake elsewhere on the page loses none.
    private static func dateien(
        _ anfrage: WebRequest, _ antrag: AntragRecord, _ seite: Formular.Seite, _ modul: BuergerportalModul
    ) async throws -> ([String: [String]], [String: Antwortmangel]) {
        var werte: [String: [String]] = [:]
        var maengel: [String: Antwortmangel] = [:]
        for frage in seite.fragen {
            guard case .datei(let hoechstens) = frage.art else { continue }
            let (neu, abgelehnt) = Anlagepruefung.sortiere(anfrage.formular.dateien.filter { $0.feld == frage.id })
            let entfernt = anfrage.formular.werte.alle("\(frage.id).entfernen")
            let danach = try await AnlagenAendern(store: modul.store)(
                antrag.id, frage, neu: neu, entfernt: entfernt, zugriff: Zugriff(anfrage))
            werte[frage.id] = danach
            let behalten = antrag.antworten.alle(frage.id).filter { !entfernt.contains($0) }
            if behalten.count + neu.count > hoechstens { maengel[frage.id] = .zuVieleDateien(hoechstens) }
            if let name = abgelehnt.first { maengel[frage.id] = .dateiUnzulaessig(name) }
        }
        return (werte, maengel)
    }

    private func speichern(_ anfrage: WebRequest, _ modul: BuergerportalModul) async throws -> WebResponse {
        let (antrag, angebot) = try await Self.laden(anfrage, modul)
        if antrag.konto != nil {
            return .weiter(nach: PortalURL.vorgaenge, Meldung(.erfolg, anfrage.t("portalEntwurfGespeichert")))
        }
        guard let code = Zugangscode(eingabe: anfrage.formular["code"] ?? "") else {
            throw PortalError.codeFehlt
        }
        do {
            guard try await EntwurfMerken(store: modul.store)(antrag.id, angebot, code: code, zugriff: Zugriff(anfrage)) else {
                return .weiter(nach: PortalURL.antrag(antrag.id), Meldung(.info, anfrage.t("portalCodeGiltWeiter")))
            }
            return .seite(CodeSeite(anfrage, antrag, angebot, code))
        } catch let error as PortalError where error == .geburtsdatumFehlt {
            return .seite(AntragSeite(anfrage, antrag, angebot, fehler: anfrage.t(error)), status: 422)
        }
    }
}
