// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import Web

/// Questions of an audit: list, answer, evidence.
struct AntwortRouten {
    let dienst: Pruefungswesendienst

    var alle: [Route] {
        let lesen = Zugang.recht(PruefungswesenRechte.lesen)
        return [
            .get("\(PruefungURL.muster)/fragen", lesen, "Fragen einer IT-Prüfung ansehen") { anfrage in
                let id = try anfrage.id("id", PruefungTag.self)
                return .lesung { db in Lesung(try AntwortenSeite(try db.pruefung(id), anfrage, db)) }
            },
            .get(PruefungURL.frageMuster, lesen, "Frage einer IT-Prüfung mit Antwort und Belegen ansehen") { anfrage in
                .lesung { db in Lesung(try Self.seite(anfrage, db)) }
            },
            akt("", "beantworten", "Die Antwort ist gespeichert.") { dienst, id, frage, anfrage in
                let f = anfrage.formular
                try await FrageBeantworten(store: dienst.store)(
                    id, frage, version: anfrage.gesehen, stufe: f["stufe"].flatMap(Erfuellungsstufe.init(rawValue:)),
                    erlaeuterung: f["erlaeuterung"], sachstand: try Texteingabe.tag(f["sachstand"], "sachstand"),
                    akteur: anfrage.akteur)
            },
            akt("/belege", "Beleg nennen", "Der Beleg ist genannt.") { dienst, id, frage, anfrage in
                try await BelegNennen(store: dienst.store)(
                    id, frage, zeichen: anfrage.formular["zeichen"], ablegen: anfrage.formular["ablegen"] == "ja",
                    akteur: anfrage.akteur)
            },
            akt("/entfernen", "Beleg entfernen", "Der Beleg ist entfernt.") { dienst, id, _, anfrage in
                guard let beleg = anfrage.formular["beleg"].flatMap({ PruefbelegID($0) }) else {
                    throw PruefungswesenError.nichtGefunden
                }
                try await BelegNennen(store: dienst.store).entfernen(id, beleg, akteur: anfrage.akteur)
            },
        ]
    }

    private static func seite(_ anfrage: WebRequest, _ db: some ReadAccess, _ fehler: PruefungswesenError? = nil) throws
        -> AntwortSeite
    {
        try AntwortSeite(
            try db.pruefung(try anfrage.id("id", PruefungTag.self)), try anfrage.pfadwert("frage"), anfrage, db, fehler: fehler)
    }

    private func akt(
        _ name: String, _ zweck: String, _ erfolg: String,
        _ tun: @escaping @Sendable (Pruefungswesendienst, PruefungID, String, WebRequest) async throws -> Void
    ) -> Route {
        .formularakt(
            "\(PruefungURL.frageMuster)\(name)", PruefungswesenRechte.antworten, "Frage einer IT-Prüfung: \(zweck)", dienst.store
        ) {
            anfrage, db, fehler in
            try Self.seite(anfrage, db, fehler)
        } tun: { [dienst] anfrage in
            let id = try anfrage.id("id", PruefungTag.self), frage = try anfrage.pfadwert("frage")
            try await tun(dienst, id, frage, anfrage)
            return .weiter(nach: PruefungURL.frage(id, frage), Meldung(.erfolg, erfolg))
        }
    }
}
