// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store
internal import Web

/// Taking an application back: a page that says what follows, and the button that does it.
struct RuecknahmeRouten {
    let modul: BuergerportalModul

    var alle: [Route] {
        [
            .get("/vorgaenge/{id}/ruecknahme", .oeffentlich, "Rücknahme des eigenen Antrags: Folgen ansehen") { [modul] anfrage in
                let (antrag, angebot) = try await VorgangRouten.gesendet(anfrage, modul)
                guard antrag.zurueckgenommen == nil else { return .weiter(nach: PortalURL.vorgang(antrag.id)) }
                guard try await modul.store.read({ try $0.istRuecknehmbar(antrag, angebot) }) else {
                    throw PortalError.nichtMehrRuecknehmbar
                }
                return .seite(RuecknahmeSeite(anfrage, antrag, angebot))
            },
            .post("/vorgaenge/{id}/ruecknahme", .oeffentlich, "Eigenen Antrag zurücknehmen") { [modul] anfrage in
                let (antrag, angebot) = try await VorgangRouten.gesendet(anfrage, modul)
                try await AntragZuruecknehmen(store: modul.store)(antrag.id, angebot, zugriff: Zugriff(anfrage))
                return .weiter(nach: PortalURL.vorgang(antrag.id), Meldung(.erfolg, anfrage.t("portalRuecknahmeErfolg")))
            },
        ]
    }
}

struct RuecknahmeSeite: Page {
    static let vorlage = "portal/ruecknahme"
    let titel: String
    let leistung: String
    let betreff: String
    let zeichen: String
    let url: String
    let zurueckUrl: String

    init(_ anfrage: WebRequest, _ antrag: AntragRecord, _ angebot: Leistungsangebot) {
        titel = anfrage.t("portalRuecknahmeTitel")
        leistung = anfrage.t(angebot.leistung.titel)
        betreff = antrag.betreff ?? ""
        zeichen = antrag.zeichen ?? ""
        url = PortalURL.ruecknahme(antrag.id)
        zurueckUrl = PortalURL.vorgang(antrag.id)
    }
}
