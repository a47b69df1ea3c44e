// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import Web

/// Files: upload, look at, take over, throw away.
struct EinlesungRouten {
    let dienst: Pruefungswesendienst

    var alle: [Route] {
        Pruefeinlesung.Art.allCases.map(hochladen) + [
            .get(PruefungURL.einlesungMuster, .recht(PruefungswesenRechte.lesen), "Hochgeladene Datei einer IT-Prüfung ansehen") {
                [dienst] anfrage in
                let (einlesung, bytes) = try await Self.datei(anfrage, dienst)
                return .lesung { db in Lesung(try EinlesungSeite(einlesung, bytes, anfrage, db)) }
            },
            akt("uebernehmen", "übernehmen", "Übernommen. Die Datei liegt im Vorgang.") { einlesen, id, anfrage in
                _ = try await einlesen.uebernehmen(id, version: anfrage.gesehen, akteur: anfrage.akteur)
            },
            akt("verwerfen", "verwerfen", "Verworfen. Es wurde nichts übernommen.") { einlesen, id, anfrage in
                try await einlesen.verwerfen(id, version: anfrage.gesehen, akteur: anfrage.akteur)
            },
            akt("zuruecknehmen", "zurücknehmen", "Die Kosten sind zurückgenommen. Die Datei bleibt im Vorgang.") {
                einlesen, id, anfrage in
                try await einlesen.zuruecknehmen(
                    id, version: anfrage.gesehen, grund: anfrage.formular["grund"], akteur: anfrage.akteur)
            },
        ]
    }

    private func hochladen(_ art: Pruefeinlesung.Art) -> Route {
        .formularakt(
            "\(PruefungURL.muster)/einlesungen/\(art.rawValue)", PruefungswesenRechte.fuehren,
            "Datei zur IT-Prüfung hochladen: \(art.deutsch)",
            dienst.store, grenze: (DateiEinlesen.hoechstensMb + 1) << 20
        ) { anfrage, db, fehler in
            let pruefung = try db.pruefung(try anfrage.id("id", PruefungTag.self))
            return art == .kosten
                ? try KostenSeite(pruefung, anfrage, db, fehler: fehler) as any Page
                : try FeststellungenSeite(pruefung, anfrage, db, fehler: fehler)
        } tun: { [dienst] anfrage in
            let id = try await DateiEinlesen(dienst: dienst).vorlegen(
                try anfrage.id("id", PruefungTag.self), art, anfrage.formular.dateien.first { $0.feld == "datei" },
                akteur: anfrage.akteur)
            return .weiter(nach: PruefungURL.einlesung(id))
        }
    }

    /// The upload, and its bytes as long as it waits to be taken over.
    private static func datei(_ anfrage: WebRequest, _ dienst: Pruefungswesendienst) async throws -> (Pruefeinlesung, [UInt8]?) {
        let id = try anfrage.id("id", PruefeinlesungTag.self)
        let einlesung = try await dienst.store.read { try $0.einlesung(id) }
        guard einlesung.zustand == .vorgelegt else { return (einlesung, nil) }
        return (einlesung, [UInt8](try await dienst.inhalte.read(einlesung.inhalt)))
    }

    private func akt(
        _ name: String, _ zweck: String, _ erfolg: String,
        _ tun: @escaping @Sendable (DateiEinlesen, PruefeinlesungID, WebRequest) async throws -> Void
    ) -> Route {
        .post(
            "\(PruefungURL.einlesungMuster)/\(name)", .recht(PruefungswesenRechte.fuehren),
            "Hochgeladene Datei einer IT-Prüfung \(zweck)"
        ) { [dienst] anfrage in
            let id = try anfrage.id("id", PruefeinlesungTag.self)
            do {
                try await tun(DateiEinlesen(dienst: dienst), id, anfrage)
                return .weiter(nach: PruefungURL.einlesung(id), Meldung(.erfolg, erfolg))
            } catch let fehler as PruefungswesenError where fehler.art == .eingabe {
                let (einlesung, bytes) = try await Self.datei(anfrage, dienst)
                return .seite(
                    try await dienst.store.read { try EinlesungSeite(einlesung, bytes, anfrage, $0, fehler: fehler) }, status: 422
                )
            }
        }
    }
}
