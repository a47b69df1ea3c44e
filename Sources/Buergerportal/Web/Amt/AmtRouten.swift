// SPDX-License-Identifier: EUPL-1.2
internal import Akte
internal import Core
internal import Identity
internal import Store
internal import Web

/// The clerk's side: notices with their clocks, and messages to applicants.
struct AmtRouten {
    let modul: BuergerportalModul

    var alle: [Route] {
        [
            .get(PortalURL.bekanntgaben, .recht(PortalRechte.bekanntgabeLesen), "Bekanntgaben mit Stand ansehen") {
                [modul] anfrage in
                let einheiten = anfrage.akteur.einheiten(mit: PortalRechte.bekanntgabeLesen)
                return .seite(BekanntgabenSeite(try await modul.store.read { try $0.bekanntgaben(oe: einheiten) }, anfrage.jetzt))
            },
            .get(
                "/amt/bekanntgaben/{id}", .recht(PortalRechte.bekanntgabeLesen), "Bekanntgabe mit Fristberechnung ansehen",
                Lesespur(
                    modul.store, .seite,
                    { anfrage, db in
                        let eintrag = try db.bekanntgabeImAmt(try anfrage.id(), anfrage.akteur)
                        return [.vorgang(eintrag.vorgang)]
                    }
                ).um {
                    [modul] anfrage in
                    .seite(try await Self.bekanntgabe(anfrage, modul))
                }),
            .post(
                "/amt/bekanntgaben/{id}/post", .recht(PortalRechte.bescheidErstellen), "Bescheid als zur Post gegeben eintragen"
            ) { [modul] anfrage in
                try await post(anfrage, modul)
            },
            .get(
                "/amt/vorgaenge/{id}/nachrichten", .recht(PortalRechte.nachrichtSchreiben), "Nachrichten eines Vorgangs ansehen",
                Lesespur.vorgang(modul.store).um { [modul] anfrage in
                    .seite(try await Self.nachrichten(anfrage, modul))
                }),
            .post(
                "/amt/vorgaenge/{id}/nachrichten", .recht(PortalRechte.nachrichtSchreiben),
                "Nachricht an die antragstellende Person senden",
                grenze: VorgangRouten.anhangsgrenze
            ) { [modul] anfrage in try await schreiben(anfrage, modul) },
            .post(
                "/amt/vorgaenge/{id}/nachrichten/gelesen", .recht(PortalRechte.nachrichtSchreiben),
                "Nachrichten eines Vorgangs als gelesen markieren"
            ) { [modul] anfrage in
                let id: VorgangID = try anfrage.id()
                _ = try await modul.store.read { try $0.antragImAmt(id, anfrage.akteur) }
                if let bis = anfrage.gelesenBis {
                    try await NachrichtenLesen(store: modul.store).vomAmt(id, bis: bis, akteur: anfrage.akteur)
                }
                return .weiter(nach: "/amt/vorgaenge/\(id)/nachrichten")
            },
        ]
    }

    private static func bekanntgabe(_ anfrage: WebRequest, _ modul: BuergerportalModul, fehler: String? = nil) async throws
        -> BekanntgabeSeite
    {
        let id: BekanntgabeID = try anfrage.id()
        let (eintrag, vorgang, namen) = try await modul.store.read { db in
            let eintrag = try db.bekanntgabeImAmt(id, anfrage.akteur)
            return (eintrag, try db.vorgang(eintrag.vorgang), try db.namen(eintrag.bekanntgabe))
        }
        return BekanntgabeSeite(
            eintrag, vorgang, namen: namen, darfPost: anfrage.akteur.darf(PortalRechte.bescheidErstellen, in: eintrag.oe),
            jetzt: anfrage.jetzt,
            fehler: fehler, eingabe: anfrage.formular["nachweis"])
    }

    private func post(_ anfrage: WebRequest, _ modul: BuergerportalModul) async throws -> WebResponse {
        let id: BekanntgabeID = try anfrage.id()
        guard let nachweis = anfrage.formular["nachweis"] else {
            return .seite(
                try await Self.bekanntgabe(
                    anfrage, modul, fehler: "Bitte geben Sie an, wodurch die Aufgabe zur Post belegt ist."), status: 422)
        }
        try await PostAufgeben(store: modul.store)(id, nachweis: String(nachweis.prefix(500)), akteur: anfrage.akteur)
        return .weiter(nach: PortalURL.bekanntgabe(id), Meldung(.erfolg, "Die Aufgabe zur Post ist eingetragen."))
    }

    private static func nachrichten(_ anfrage: WebRequest, _ modul: BuergerportalModul, fehler: String? = nil) async throws
        -> NachrichtenSeite
    {
        let id: VorgangID = try anfrage.id()
        let (antrag, nachrichten, namen, umrahmung, offen) = try await modul.store.read { db in
            let (vorgang, antrag) = try db.antragImAmt(id, anfrage.akteur)
            let nachrichten = try db.nachrichten(antrag.id)
            let namen = try Dictionary(
                uniqueKeysWithValues: Set(nachrichten.map(\.absender)).map { ($0, try db.anzeigename($0)) })
            return (
                antrag, nachrichten, namen,
                try Vorgangsrahmen.nachrichten(db, anfrage, id, neue: try db.ungelesen(antrag.id, imAmt: true).count),
                vorgang.zustand == .offen
            )
        }
        return NachrichtenSeite(
            anfrage, antrag, nachrichten, offen: offen, umrahmung: umrahmung, namen: namen, amt: modul.stadt.behoerde,
            zurueckUrl: "/amt/vorgaenge/\(id)",
            url: "/amt/vorgaenge/\(id)/nachrichten", dokument: { "/amt/dokumente/\($0)" }, fehler: fehler)
    }

    private func schreiben(_ anfrage: WebRequest, _ modul: BuergerportalModul) async throws -> WebResponse {
        let id: VorgangID = try anfrage.id()
        do {
            let anlagen = try Anlagepruefung.pruefe(anfrage.formular.dateien)
            try await NachrichtSchreiben(store: modul.store).vomAmt(
                id, anfrage.formular["text"] ?? "", anlagen, bis: anfrage.gelesenBis, akteur: anfrage.akteur)
            return .weiter(nach: "/amt/vorgaenge/\(id)/nachrichten", Meldung(.erfolg, "Die Nachricht ist gesendet."))
        } catch let error as any Fachfehler where error.art == .eingabe || error.art == .konflikt {
            return .seite(
                try await Self.nachrichten(anfrage, modul, fehler: error.meldung), status: error.art == .eingabe ? 422 : 409)
        }
    }
}
