// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import Web

/// The register: list, entry, form, and what leaves the house.
struct VerzeichnisRouten {
    let dienst: Datenschutzdienst

    var alle: [Route] {
        let lesen = Zugang.recht(DatenschutzRechte.lesen), fuehren = Zugang.recht(DatenschutzRechte.verzeichnis)
        return [
            .get(DatenschutzURL.verzeichnis, lesen, "Verzeichnis von Verarbeitungstätigkeiten ansehen") { [dienst] anfrage in
                .lesung { db in Lesung(try VerzeichnisSeite(anfrage, db, dienst.abgleich)) }
            },
            .get(DatenschutzURL.druck, lesen, "Verzeichnis von Verarbeitungstätigkeiten: Druckfassung") { [dienst] anfrage in
                .lesung { db in Lesung(try VerzeichnisdruckSeite(anfrage, db, dienst.stelle)) }
            },
            .get(DatenschutzURL.csv, lesen, "Verzeichnis von Verarbeitungstätigkeiten als CSV-Datei") { [dienst] anfrage in
                try await dienst.store.read { try Verzeichnisausgabe.csv(anfrage, $0) }
            },
            .get(DatenschutzURL.json, lesen, "Verzeichnis von Verarbeitungstätigkeiten als JSON-Datei") { [dienst] anfrage in
                try await dienst.store.read { try Verzeichnisausgabe.json(anfrage, $0, dienst.stelle) }
            },
            .get(DatenschutzURL.neu, fuehren, "Verarbeitungstätigkeit eintragen: Formular") { anfrage in
                .lesung { db in Lesung(try VerarbeitungFormular(nil, anfrage, db)) }
            },
            .post(DatenschutzURL.neu, fuehren, "Verarbeitungstätigkeit eintragen") { [dienst] anfrage in
                try await versuchen(anfrage, nil) {
                    let id = try await VerarbeitungSchreiben(store: dienst.store).anlegen(
                        try VerarbeitungFormular.lesen(anfrage.formular.werte), grund: anfrage.formular["grund"] ?? "",
                        akteur: anfrage.akteur)
                    return .weiter(nach: DatenschutzURL.verarbeitung(id), Meldung(.erfolg, "Die Verarbeitung ist eingetragen."))
                }
            },
            .get(DatenschutzURL.muster, lesen, "Verarbeitungstätigkeit ansehen") { [dienst] anfrage in
                let id = try anfrage.id("id", VerarbeitungTag.self)
                return .lesung { db in Lesung(try VerarbeitungSeite(id, anfrage, db, dienst)) }
            },
            .get(DatenschutzURL.bearbeitenMuster, fuehren, "Verarbeitungstätigkeit ändern: Formular") { anfrage in
                let id = try anfrage.id("id", VerarbeitungTag.self)
                return .lesung { db in
                    Lesung(try VerarbeitungFormular(try db.verarbeitung(id, fuer: anfrage.akteur), anfrage, db))
                }
            },
            .post(DatenschutzURL.bearbeitenMuster, fuehren, "Verarbeitungstätigkeit ändern") { [dienst] anfrage in
                let id = try anfrage.id("id", VerarbeitungTag.self)
                return try await versuchen(anfrage, id) {
                    try await VerarbeitungSchreiben(store: dienst.store).aendern(
                        id, version: anfrage.gesehen,
                        try VerarbeitungFormular.lesen(anfrage.formular.werte), grund: anfrage.formular["grund"] ?? "",
                        akteur: anfrage.akteur)
                    return .weiter(nach: DatenschutzURL.verarbeitung(id), Meldung(.erfolg, "Die Änderung ist gespeichert."))
                }
            },
        ]
    }

    /// Runs the act of the form; what is wrong is told there, and what was typed stays.
    private func versuchen(
        _ anfrage: WebRequest, _ id: VerarbeitungID?, _ tun: () async throws -> WebResponse
    ) async throws -> WebResponse {
        try await Formularakt.ausfuehren(dienst.store, tun) { db, fehler in
            try VerarbeitungFormular(try id.map { try db.verarbeitung($0, fuer: anfrage.akteur) }, anfrage, db, fehler: fehler)
        }
    }
}
