// SPDX-License-Identifier: EUPL-1.2
import Core
import Identity
import Store
import Web

/// Proposing, releasing and taking back the city's own rules.
struct RegelRouten {
    let dienst: Kennzeichendienst

    var alle: [Route] {
        [
            .get(KennzeichenURL.regeln, .recht(KennzeichenRechte.lesen), "Sperrregeln mit Quelle und Vorschlägen") {
                [dienst] anfrage in
                .seite(try await Self.seite(anfrage, dienst))
            },
            .get(KennzeichenURL.regelvorschau, .recht(KennzeichenRechte.regelVorschlagen), "Vorschau einer Sperrregel") {
                [dienst] anfrage in
                .ausschnitt(
                    Regelvorschauseite(Regelformular(werte: anfrage.abfrage, stadt: dienst.stadt), dienst, am: anfrage.jetzt))
            },
            .post(KennzeichenURL.regeln, .recht(KennzeichenRechte.regelVorschlagen), "Sperrregel vorschlagen") {
                [dienst] anfrage in
                try await Self.vorschlagen(anfrage, dienst)
            },
            akt(
                "freigeben", KennzeichenRechte.regelFreigeben, "Vorschlag zu einer Sperrregel freigeben",
                "Der Vorschlag ist freigegeben."
            ) {
                try await $0.freigeben($1, akteur: $2.akteur)
            },
            akt(
                "ablehnen", KennzeichenRechte.regelFreigeben, "Vorschlag zu einer Sperrregel ablehnen",
                "Der Vorschlag ist abgelehnt."
            ) {
                try await $0.ablehnen($1, grund: $2.formular["grund"], akteur: $2.akteur)
            },
            akt(
                "zuruecknehmen", KennzeichenRechte.regelVorschlagen, "Sperrregel oder eigenen Vorschlag zurücknehmen",
                "Eingetragen. Eine Regel in Kraft endet, sobald eine zweite Person zustimmt."
            ) {
                try await $0.zuruecknehmen($1, grund: $2.formular["grund"], akteur: $2.akteur)
            },
        ]
    }

    private func akt(
        _ name: String, _ recht: Recht, _ zweck: String, _ erfolg: String,
        _ tun: @escaping @Sendable (Regelverfahren, RegelID, WebRequest) async throws -> Void
    ) -> Route {
        .post("\(KennzeichenURL.regeln)/{id}/\(name)", .recht(recht), zweck) { [dienst] anfrage in
            let id = try anfrage.id("id", RegelTag.self)
            do {
                try await tun(Regelverfahren(dienst: dienst), id, anfrage)
            } catch KennzeichenError.begruendungFehlt {
                return .seite(
                    try await Self.seite(anfrage, dienst, grundFehler: (id, KennzeichenError.begruendungFehlt.meldung)),
                    status: 422)
            }
            return .weiter(nach: KennzeichenURL.regeln, Meldung(.erfolg, erfolg))
        }
    }

    private static func vorschlagen(_ anfrage: WebRequest, _ dienst: Kennzeichendienst) async throws -> WebResponse {
        let (regel, fehler) = Regelformular(werte: anfrage.formular.werte, stadt: dienst.stadt).lesen()
        guard let regel else { return .seite(try await seite(anfrage, dienst, fehler: fehler), status: 422) }
        guard Regelvorschau(regel, dienst.belegung, dienst.stadt, am: anfrage.jetzt).betroffen > 0 else {
            let leer: Regelformular.Fehler = (
                "buchstaben", "Die Regel trifft kein Kennzeichen des Vorrats. Bitte ändern Sie Buchstaben oder Zahlen."
            )
            return .seite(try await seite(anfrage, dienst, fehler: [leer]), status: 422)
        }
        // Nobody proposes what he has not seen; the page that comes back carries the preview.
        guard anfrage.formular["akt"] != "vorschau" else { return .seite(try await seite(anfrage, dienst)) }
        guard anfrage.formular["gesehen"] == regel.fingerabdruck else {
            let neu: Regelformular.Fehler = ("vorschau", "Bitte prüfen Sie zuerst die Vorschau und senden Sie dann noch einmal.")
            return .seite(try await seite(anfrage, dienst, fehler: [neu]), status: 422)
        }
        _ = try await Regelverfahren(dienst: dienst).vorschlagen(regel, akteur: anfrage.akteur)
        return .weiter(
            nach: KennzeichenURL.regeln,
            Meldung(.erfolg, "Der Vorschlag wartet jetzt auf eine zweite Person. Bis dahin gilt er nicht."))
    }

    private static func seite(
        _ anfrage: WebRequest, _ dienst: Kennzeichendienst, fehler: [Regelformular.Fehler] = [],
        grundFehler: (id: RegelID, text: String)? = nil
    ) async throws -> RegelSeite {
        let vorschlaege = try await dienst.store.read { db in
            try db.regelvorschlaege().map {
                (
                    $0, vorgeschlagen: try db.anzeigename($0.antragsteller),
                    entschieden: try $0.entschiedenVon.map(db.anzeigename) ?? ""
                )
            }
        }
        return RegelSeite(anfrage, vorschlaege, dienst, fehler: fehler, grundFehler: grundFehler)
    }
}
