// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Web

/// Start page and catalogue of services.
struct KatalogRouten {
    let modul: BuergerportalModul

    var alle: [Route] {
        let leistungen = modul.angebote.map(\.leistung)
        return [
            .get(PortalURL.start, .oeffentlich, "Startseite des Bürgerportals") { .seite(StartSeite($0, leistungen)) },
            .get(PortalURL.leistungen, .oeffentlich, "Leistungen suchen") { .seite(LeistungenSeite($0, leistungen)) },
            .get("/leistungen/{id}", .oeffentlich, "Leistung ansehen") { [modul] anfrage in
                .seite(LeistungSeite(anfrage, try modul.angebot(try anfrage.pfadwert("id"))))
            },
            .post("/leistungen/{id}/beginnen", .oeffentlich, "Antrag beginnen") { [modul] anfrage in
                let angebot = try modul.angebot(try anfrage.pfadwert("id"))
                if let startUrl = angebot.startUrl { return .weiter(nach: startUrl) }
                let id = try await AntragBeginnen(store: modul.store)(
                    angebot, Zugriff(anfrage), vorbelegt: [:], sprache: anfrage.sprache.rawValue)
                return .weiter(nach: PortalURL.antrag(id))
            },
        ]
    }
}
