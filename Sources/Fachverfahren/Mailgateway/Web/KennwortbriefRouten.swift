// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store
internal import Web

/// The letters with passwords that the mail room prints, for whoever looks after its Postausgang.
struct KennwortbriefRouten: Sendable {
    let store: Store
    /// `nil` where no such letters are set up.
    let werk: Kennwortbriefwerk?

    var alle: [Route] {
        let recht = Zugang.recht(GatewayRechte.postausgang)
        return [
            .get(MailURL.kennwortbriefe, recht, "E-Mail-Gateway: Briefe mit Kennwörtern") { anfrage in
                let werk = try bereit().werk
                return .lesung { db in Lesung(try KennwortbriefeSeite(werk, db)) }
            },
            .post(MailURL.kennwortbriefMuster("drucken"), recht, "E-Mail-Gateway: Brief mit einem Kennwort drucken") { anfrage in
                let pdf = try await bereit().drucken(try anfrage.id("id", Zustellart.self), akteur: anfrage.akteur)
                return AbholRouten.geheim(
                    .daten(pdf, typ: "application/pdf")
                        .mitKopf("content-disposition", "attachment; filename=\"Kennwortbrief.pdf\"")
                        .mitKopf("x-content-type-options", "nosniff"))
            },
            .post(MailURL.kennwortbriefMuster("versandt"), recht, "E-Mail-Gateway: Brief mit einem Kennwort ist versandt") {
                anfrage in
                try await bereit().versandt(try anfrage.id("id", Zustellart.self), akteur: anfrage.akteur)
                return .weiter(
                    nach: MailURL.kennwortbriefe, Meldung(.erfolg, "Der Brief ist versandt. Das Kennwort ist hier gelöscht."))
            },
            .post(
                MailURL.kennwortbriefMuster("zurueckgeben"), recht, "E-Mail-Gateway: Brief mit einem Kennwort zurückgeben"
            ) { anfrage in
                try await bereit().zurueckgeben(try anfrage.id("id", Zustellart.self), akteur: anfrage.akteur)
                return .weiter(
                    nach: MailURL.kennwortbriefe,
                    Meldung(.erfolg, "Der Brief ist zurückgegeben. Wer die E-Mail gesendet hat, kann einen anderen Weg wählen."))
            },
        ]
    }

    private func bereit() throws -> KennwortbriefVersenden {
        guard let werk else { throw GatewayError.nichtGefunden }
        return KennwortbriefVersenden(store: store, werk: werk)
    }
}

/// What waits to be printed.
struct KennwortbriefeSeite: Page {
    static let vorlage = "mailgateway/kennwortbriefe"

    struct Brief: Encodable, Sendable {
        let empfaenger: String
        let zeilen: [String]
        let adresse: String
        let absender: String
        let bestellt: String
        let druckenUrl: String
        let versandtUrl: String
        let zurueckgebenUrl: String
    }

    let titel = "Briefe mit Kennwörtern"
    let briefe: [Brief]
    let hatBriefe: Bool
    let leer: Leer?

    init(_ werk: Kennwortbriefwerk, _ db: some ReadAccess) throws {
        briefe = try db.kennwortbriefe().map {
            let zeilen = try werk.anschrift($0)
            return Brief(
                empfaenger: zeilen.first ?? "", zeilen: Array(zeilen.dropFirst()), adresse: $0.adresse, absender: $0.absender,
                bestellt: $0.bestellt.deutsch, druckenUrl: MailURL.kennwortbrief($0.zustellung, "drucken"),
                versandtUrl: MailURL.kennwortbrief($0.zustellung, "versandt"),
                zurueckgebenUrl: MailURL.kennwortbrief($0.zustellung, "zurueckgeben"))
        }
        hatBriefe = !briefe.isEmpty
        leer =
            briefe.isEmpty
            ? Leer("Nichts zu drucken", "Hier erscheint ein Brief, wenn jemand das Kennwort eines PDF per Brief senden lässt.")
            : nil
    }
}
