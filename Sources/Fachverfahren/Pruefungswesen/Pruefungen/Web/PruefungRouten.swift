// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import Web

/// List, new one, overview, report, end and package of audits.
struct PruefungRouten {
    let dienst: Pruefungswesendienst

    var alle: [Route] {
        let lesen = Zugang.recht(PruefungswesenRechte.lesen), fuehren = PruefungswesenRechte.fuehren
        return [
            .get(PruefungURL.liste, lesen, "IT-Prüfungen auflisten") { anfrage in
                .lesung { db in Lesung(try PruefungenSeite(anfrage, db)) }
            },
            .get(PruefungURL.neu, .recht(fuehren), "IT-Prüfung anlegen: Formular") { anfrage in
                .lesung { db in Lesung(try PruefungNeuSeite(anfrage, db)) }
            },
            .formularakt(PruefungURL.neu, fuehren, "IT-Prüfung anlegen", dienst.store) { anfrage, db, fehler in
                try PruefungNeuSeite(anfrage, db, fehler: fehler)
            } tun: { [dienst] anfrage in
                let f = anfrage.formular
                let id = try await PruefungFuehren(dienst: dienst).anlegen(
                    titel: f["titel"] ?? "", prueferin: f["prueferin"] ?? "", fassung: f["fassung"].flatMap { FassungID($0) },
                    beginn: try Texteingabe.tag(f["beginn"], "beginn"), akteur: anfrage.akteur)
                return .weiter(
                    nach: PruefungURL.pruefung(id), Meldung(.erfolg, "Die Prüfung ist angelegt. Ihr Vorgang liegt in der E-Akte.")
                )
            },
            .get(PruefungURL.muster, lesen, "IT-Prüfung ansehen") { anfrage in
                let id = try anfrage.id("id", PruefungTag.self)
                return .lesung { db in Lesung(try PruefungSeite(try db.pruefung(id), anfrage, db)) }
            },
            akt("bericht", "Bericht festhalten", "Der Bericht ist festgehalten.") { fuehren, id, anfrage in
                try await fuehren.bericht(
                    id, version: anfrage.gesehen, tag: try Texteingabe.tag(anfrage.formular["bericht"], "bericht"),
                    nummer: anfrage.formular["berichtsnummer"] ?? "",
                    stellungnahmeBis: try Texteingabe.freierTag(anfrage.formular["stellungnahme-bis"], "stellungnahme-bis"),
                    akteur: anfrage.akteur)
            },
            akt("abschliessen", "abschließen", "Abgeschlossen. Bericht und Tabelle liegen im Vorgang.") { fuehren, id, anfrage in
                try await fuehren.abschliessen(id, version: anfrage.gesehen, akteur: anfrage.akteur)
            },
            .post("\(PruefungURL.muster)/ausgeben", .recht(PruefungswesenRechte.ausgeben), "IT-Prüfung als Paket ausgeben") {
                [dienst] anfrage in
                let paket = try await PruefungAusgeben(dienst: dienst)(
                    try anfrage.id("id", PruefungTag.self), akteur: anfrage.akteur)
                return .daten(paket.daten, typ: "application/zip")
                    .mitKopf("content-disposition", "attachment; filename=\"\(paket.name)\"").mitKopf("cache-control", "no-store")
            },
        ]
    }

    private func akt(
        _ name: String, _ zweck: String, _ erfolg: String,
        _ tun: @escaping @Sendable (PruefungFuehren, PruefungID, WebRequest) async throws -> Void
    ) -> Route {
        .formularakt("\(PruefungURL.muster)/\(name)", PruefungswesenRechte.fuehren, "IT-Prüfung: \(zweck)", dienst.store) {
            anfrage, db, fehler in
            try PruefungSeite(try db.pruefung(try anfrage.id("id", PruefungTag.self)), anfrage, db, fehler: fehler)
        } tun: { [dienst] anfrage in
            let id = try anfrage.id("id", PruefungTag.self)
            try await tun(PruefungFuehren(dienst: dienst), id, anfrage)
            return .weiter(nach: PruefungURL.pruefung(id), Meldung(.erfolg, erfolg))
        }
    }
}
