// SPDX-License-Identifier: EUPL-1.2
internal import Akte
internal import Core
internal import Store
internal import Web

/// The citizen's cases: list, status, messages, documents.
struct VorgangRouten {
    static let anhangsgrenze = 60 * 1_048_576
    let modul: BuergerportalModul

    var alle: [Route] {
        [
            .get(PortalURL.vorgaenge, .oeffentlich, "Eigene Anträge und Vorgänge") { [modul] anfrage in
                let zugriff = Zugriff(anfrage)
                let faelle = try await modul.store.read { try VorgaengeSeite.faelle($0, zugriff, modul) }
                return .seite(VorgaengeSeite(anfrage, faelle, modul))
            },
            .get("/vorgaenge/{id}", .oeffentlich, "Stand des eigenen Vorgangs") { [modul] anfrage in
                let (antrag, angebot) = try await Self.gesendet(anfrage, modul)
                let lage = try await modul.store.read { try Vorgangslage($0, antrag, angebot) }
                return .seite(VorgangSeite(anfrage, antrag, angebot, lage, modul.stadt))
            },
            .get("/vorgaenge/{id}/nachrichten", .oeffentlich, "Nachrichten des eigenen Vorgangs") { [modul] anfrage in
                .seite(try await Self.nachrichten(anfrage, modul))
            },
            .post("/vorgaenge/{id}/nachrichten", .oeffentlich, "Nachricht an das Amt senden", grenze: Self.anhangsgrenze) {
                [modul] anfrage in
                try await schreiben(anfrage, modul)
            },
            .post("/vorgaenge/{id}/nachrichten/gelesen", .oeffentlich, "Nachrichten des eigenen Vorgangs als gelesen markieren") {
                [modul] anfrage in
                let id: AntragID = try anfrage.id()
                if let bis = anfrage.gelesenBis {
                    try await NachrichtenLesen(store: modul.store).vomBuerger(id, bis: bis, zugriff: Zugriff(anfrage))
                }
                return .weiter(nach: PortalURL.nachrichten(id))
            },
            .get("/vorgaenge/{id}/dokumente/{dokument}", .oeffentlich, "Dokument des eigenen Vorgangs laden") { [modul] anfrage in
                try await dokument(anfrage, modul)
            },
        ]
    }

    /// A case of one's own; a draft is not one yet.
    static func gesendet(_ anfrage: WebRequest, _ modul: BuergerportalModul) async throws -> (AntragRecord, Leistungsangebot) {
        let (antrag, angebot) = try await AntragRouten.laden(anfrage, modul)
        guard !antrag.istEntwurf else { throw PortalError.nichtGefunden }
        return (antrag, angebot)
    }

    private static func nachrichten(_ anfrage: WebRequest, _ modul: BuergerportalModul, fehler: String? = nil) async throws
        -> NachrichtenSeite
    {
        let (antrag, _) = try await gesendet(anfrage, modul)
        let (nachrichten, offen) = try await modul.store.read { db in
            (try db.nachrichten(antrag.id), try antrag.vorgang.flatMap { try db.vorgang($0) }?.zustand == .offen)
        }
        return NachrichtenSeite(
            anfrage, antrag, nachrichten, offen: offen, namen: [:], amt: modul.stadt.behoerde,
            zurueckUrl: PortalURL.vorgang(antrag.id),
            url: PortalURL.nachrichten(antrag.id), dokument: { PortalURL.dokument(antrag.id, $0) }, fehler: fehler)
    }

    private func schreiben(_ anfrage: WebRequest, _ modul: BuergerportalModul) async throws -> WebResponse {
        let id: AntragID = try anfrage.id()
        do {
            let anlagen = try Anlagepruefung.pruefe(anfrage.formular.dateien)
            try await NachrichtSchreiben(store: modul.store).vomBuerger(
                id, anfrage.formular["text"] ?? "", anlagen, bis: anfrage.gelesenBis, zugriff: Zugriff(anfrage))
            return .weiter(nach: PortalURL.nachrichten(id), Meldung(.erfolg, anfrage.t("portalNachrichtGesendet")))
        } catch let error as any Fachfehler where error.art == .eingabe || error.art == .konflikt {
            return .seite(
                try await Self.nachrichten(anfrage, modul, fehler: anfrage.t(error)), status: error.art == .eingabe ? 422 : 409)
        }
    }

    private func dokument(_ anfrage: WebRequest, _ modul: BuergerportalModul) async throws -> WebResponse {
        let id: DokumentID = try anfrage.id("dokument")
        let (antrag, _) = try await Self.gesendet(anfrage, modul)
        let dokument = try await modul.store.read { db in
            guard try db.istBuergerdokument(id, antrag), let dokument = try db.dokument(id) else {
                throw PortalError.nichtGefunden
            }
            return dokument
        }
        return try await Dateiantwort.datei(dokument, modul.inhalte)
    }
}

enum Dateiantwort {
    /// The file of a Dokument, checked against its hash.
    static func datei(_ dokument: DokumentKopf, _ inhalte: ContentStore) async throws -> WebResponse {
        let version = dokument.neueste
        return .inhalt(
            pfad: try await inhalte.buergerdatei(version.inhalt), groesse: version.inhalt.groesse, typ: version.mediatyp,
            name: version.dateiname, herunterladen: true)
    }
}
