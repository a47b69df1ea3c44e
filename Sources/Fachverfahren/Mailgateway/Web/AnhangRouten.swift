// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store
internal import Web

/// Attachments behind links. The page counts nothing; programs that follow links in mails load it too. Its button loads the file.
struct AnhangRouten: Sendable {
    let store: Store
    let dienst: (@Sendable () throws -> Abholdienst)?
    let drossel: Drossel

    var alle: [Route] {
        [
            .get(MailURL.anhangMuster, .oeffentlich, "Anhang einer E-Mail hinter einem Link: ansehen, was es ist") { anfrage in
                try drossel.pruefe(anfrage.adresse, jetzt: anfrage.jetzt)
                return AbholRouten.geheim(.seite(AnhangSeite(anfrage, marke(anfrage), try await bereit().anhang(marke(anfrage)))))
            },
            .post(MailURL.anhangMuster, .oeffentlich, "Anhang einer E-Mail hinter einem Link: laden") { anfrage in
                try drossel.pruefe(anfrage.adresse, jetzt: anfrage.jetzt)
                let anhang = try await bereit().ladeAnhang(marke(anfrage))
                return AbholRouten.datei(anhang.bytes, anhang.name)
            },
            .post(MailURL.linksBeendenMuster, .mitarbeiter, "E-Mail-Gateway: Links zu Anhängen einer eigenen Nachricht beenden") {
                anfrage in
                let id = try anfrage.id("id", Nachrichtart.self)
                try await LinksBeenden(store: store)(id, akteur: anfrage.akteur)
                return .weiter(nach: MailURL.meine(id), Meldung(.erfolg, "Die Links gelten nicht mehr."))
            },
        ]
    }

    private func bereit() throws -> Abholdienst {
        guard let dienst else { throw GatewayError.anhangUngueltig }
        return try dienst()
    }

    private func marke(_ anfrage: WebRequest) -> String { anfrage.parameter["marke"] ?? "" }
}

/// What lies behind a link, before it is loaded.
struct AnhangSeite: Page {
    static let vorlage = "mailgateway/anhang"

    let titel: String
    let text: [String]
    var leichteSprache: Bool { true }
    let url: String
    let name: String
    let groesse: String
    let bis: String
    let sha256: String

    init(_ anfrage: WebRequest, _ marke: String, _ anhang: Abholdienst.Anhang) {
        titel = anfrage.t("anhangTitel")
        text = anfrage.zeilen(anfrage.t("anhangText"))
        url = MailURL.anhang(marke)
        name = anhang.name
        groesse = anfrage.groesse(anhang.bytes.count)
        bis = anfrage.zeit(anhang.bis)
        sha256 = anhang.sha256
    }
}
