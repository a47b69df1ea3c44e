// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store
internal import Web

/// What everybody sees and does about the messages of his own address; somebody else's are not found.
struct MeineRouten {
    let store: Store
    /// Only where the gateway runs that sealed the passwords.
    let siegel: Kennwortsiegel?
    /// For passwords of PDFs besides being shown.
    let wege: Set<Kennwortweg>

    var alle: [Route] { ansehen + Eigenakt.allCases.flatMap { $0.wirdGefragt ? gefragt($0) : [sofort($0)] } }

    private var ansehen: [Route] {
        [
            .get(MailURL.meine, .mitarbeiter, "E-Mail-Gateway: eigene Nachrichten") { [wege] anfrage in
                .lesung { db in Lesung(try MeineMailsSeite(anfrage, wege, db)) }
            },
            .get(MailURL.meineMuster, .mitarbeiter, "E-Mail-Gateway: was aus einer eigenen Nachricht wurde") { [wege] anfrage in
                let id = try anfrage.id("id", Nachrichtart.self)
                return .lesung { db in Lesung(try MeineMailSeite(id, anfrage, wege, db)) }
            },
        ]
    }

    private func sofort(_ akt: Eigenakt) -> Route {
        .post(MailURL.meineMuster(akt), .mitarbeiter, "E-Mail-Gateway: eigene Nachricht, \(akt.knopf)") { [self] anfrage in
            try await tue(akt, anfrage)
        }
    }

    private func gefragt(_ akt: Eigenakt) -> [Route] {
        [
            .get(MailURL.meineMuster(akt), .mitarbeiter, "E-Mail-Gateway: eigene Nachricht, \(akt.knopf) (Formular)") {
                [wege] anfrage in
                let id = try anfrage.id("id", Zustellart.self)
                return .lesung { db in Lesung(try MeineFrageSeite(akt, id, anfrage, wege, db)) }
            },
            .post(MailURL.meineMuster(akt), .mitarbeiter, "E-Mail-Gateway: eigene Nachricht, \(akt.knopf)") { [self] anfrage in
                do { return try await tue(akt, anfrage) } catch let fehler as GatewayError where fehler.art == .eingabe {
                    let id = try anfrage.id("id", Zustellart.self)
                    let seite = try await store.read { [wege] in
                        try MeineFrageSeite(akt, id, anfrage, wege, $0, fehler: fehler.meldung)
                    }
                    return .seite(seite, status: 422)
                }
            },
        ]
    }

    /// Whose message it is never changes, so it may be asked before the act.
    private func tue(_ akt: Eigenakt, _ anfrage: WebRequest) async throws -> WebResponse {
        let id = try anfrage.id("id", Zustellart.self)
        let akteur = anfrage.akteur
        _ = try await store.read { try $0.eigenmail(id, akteur) }
        let entscheiden = ZustellungEntscheiden(store: store)
        let nachricht: NachrichtID
        switch akt {
        case .zurAbholung: nachricht = try await entscheiden.zurAbholung(id, akteur: akteur)
        case .neuBeurteilen: nachricht = try await entscheiden.neuBeurteilen(id, akteur: akteur)
        case .neuerLink: nachricht = try await entscheiden.neuerLink(id, akteur: akteur)
        case .zurueckziehen: nachricht = try await entscheiden.zurueckziehen(id, akteur: akteur)
        case .trotzdem: nachricht = try await entscheiden.freigeben(id, grund: anfrage.formular["grund"] ?? "", akteur: akteur)
        case .verwerfen: nachricht = try await entscheiden.verwerfen(id, grund: "Vom Absender selbst", akteur: akteur)
        case .kennwort: return try await zeigeKennwort(id, akteur)
        case .kennwortSms: nachricht = try await sende(id, .sms, anfrage.formular[akt.feldname], akteur)
        case .kennwortBrief: nachricht = try await sende(id, .brief, anfrage.formular[akt.feldname], akteur)
        }
        return .weiter(nach: MailURL.meine(nachricht), Meldung(.erfolg, akt.meldung))
    }

    private func sende(_ id: ZustellungID, _ weg: Kennwortweg, _ ziel: String?, _ akteur: Akteur) async throws -> NachrichtID {
        guard let siegel, wege.contains(weg) else { throw GatewayError.nichtGefunden }
        return try await KennwortBestellen(store: store, siegel: siegel)(id, weg, ziel: ziel ?? "", akteur: akteur)
    }

    private func zeigeKennwort(_ id: ZustellungID, _ akteur: Akteur) async throws -> WebResponse {
        guard let siegel else { throw GatewayError.kennwortGezeigt }
        let kennwort = try await KennwortZeigen(store: store, siegel: siegel)(id, akteur: akteur)
        let mail = try await store.read { try $0.eigenmail(id, akteur) }
        return AbholRouten.geheim(.seite(KennwortSeite(mail, kennwort)))
    }
}
