// SPDX-License-Identifier: EUPL-1.2
internal import Akte
internal import Core
internal import Store
internal import Web

/// The mailbox. GET shows a button; only its POST opens a notice.
// § VwVfG:41(2a)
struct PostfachRouten {
    let modul: BuergerportalModul

    var alle: [Route] {
        [
            .get(PortalURL.postfach, .buerger, "Eigenes Postfach") { [modul] anfrage in
                let konto = anfrage.akteur.kennung
                let (bescheide, weitere, zustimmung) = try await modul.store.read {
                    (
                        try $0.postfach(konto), try modul.postfachquellen.eintraege(anfrage.akteur, $0),
                        try $0.zustimmung(konto: konto)
                    )
                }
                return .seite(
                    PostfachSeite(
                        anfrage, bescheide, weitere, zugestimmt: Bekanntgabeweg.abruf.istEroeffnet(durch: zustimmung)))
            },
            .post(PortalURL.einstellungen, .buerger, "Zustimmung zur elektronischen Bekanntgabe geben oder widerrufen") {
                [modul] anfrage in
                let erteilt = anfrage.formular["zustimmung"] == "ja"
                try await ZustimmungAendern(store: modul.store)(erteilt, akteur: anfrage.akteur)
                return .weiter(
                    nach: PortalURL.postfach,
                    Meldung(.erfolg, anfrage.t(erteilt ? "portalZustimmungErteilt" : "portalZustimmungWiderrufen")))
            },
            .get("/postfach/{id}", .buerger, "Eigenen Bescheid ansehen (ohne Rechtsfolge)") { [modul] anfrage in
                let id: BekanntgabeID = try anfrage.id()
                return .seite(BescheidSeite(anfrage, try await modul.store.read { try $0.bekanntgabe(id, fuer: anfrage.akteur) }))
            },
            .post("/postfach/{id}/abrufen", .buerger, "Eigenen Bescheid abrufen (Rechtsfolge)") { [modul] anfrage in
                let id: BekanntgabeID = try anfrage.id()
                try await BescheidAbrufen(store: modul.store, inhalte: modul.inhalte)(id, akteur: anfrage.akteur)
                return .weiter(nach: PortalURL.bekanntgabeImPostfach(id), Meldung(.erfolg, anfrage.t("portalBescheidGeoeffnet")))
            },
            .get("/postfach/{id}/dokument", .buerger, "Abgerufenen Bescheid laden") { [modul] anfrage in
                let id: BekanntgabeID = try anfrage.id()
                let dokument = try await modul.store.read { db in
                    let eintrag = try db.bekanntgabe(id, fuer: anfrage.akteur)
                    guard Bescheidstand.istAbgerufen(eintrag.bekanntgabe), let dokument = try db.dokument(eintrag.dokument) else {
                        throw PortalError.nichtGefunden
                    }
                    return dokument
                }
                return try await Dateiantwort.datei(dokument, modul.inhalte)
            },
        ]
    }
}
