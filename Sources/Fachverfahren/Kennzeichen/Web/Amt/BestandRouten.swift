// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import Web

/// Reading the stock of plates in use: upload, progress, report.
struct BestandRouten {
    static let hoechstensMb = 20

    let dienst: Kennzeichendienst
    let inhalte: ContentStore

    var alle: [Route] {
        let recht = Zugang.recht(KennzeichenRechte.bestandEinlesen)
        return [
            .get(KennzeichenURL.bestand, recht, "Bestand einlesen: Übersicht") { [dienst] _ in
                .seite(BestandSeite(try await dienst.store.read { try $0.einlesungen() }))
            },
            .post(KennzeichenURL.bestand, recht, "Bestand hochladen", grenze: Self.hoechstensMb * 1_048_576) {
                [dienst, inhalte] anfrage in
                guard let datei = anfrage.formular.dateien.first(where: { $0.feld == "datei" }), datei.inhalt.groesse > 0 else {
                    return try await Self.ablehnen("Wählen Sie eine Datei aus.", dienst)
                }
                // Spreadsheets as such, PDFs and pictures all carry a NUL or their mark in front; a text table does not.
                guard !datei.anfang.contains(0), !datei.anfang.starts(with: Array("%PDF".utf8)) else {
                    return try await Self.ablehnen(
                        "Das ist keine CSV-Datei. Speichern Sie die Tabelle als CSV (UTF-8) und laden Sie sie erneut hoch.",
                        dienst)
                }
                let id = try await Einlesungsablauf(dienst: dienst, inhalte: inhalte).bestellen(
                    datei.inhalt, dateiname: String(datei.dateiname.prefix(120)), akteur: anfrage.akteur)
                return .weiter(
                    nach: KennzeichenURL.einlesung(id),
                    Meldung(.erfolg, "Die Tabelle ist hochgeladen und wird im Hintergrund gelesen."))
            },
            .get("\(KennzeichenURL.bestand)/{id}", recht, "Bestand einlesen: Stand und Mängel") { [dienst] anfrage in
                .seite(EinlesungSeite(try await Self.lauf(anfrage, dienst)))
            },
            .get("\(KennzeichenURL.bestand)/{id}/stand", recht, "Bestand einlesen: Fortschritt") { [dienst] anfrage in
                .ausschnitt(Einlesungsstand(try await Self.lauf(anfrage, dienst)))
            },
            .get("\(KennzeichenURL.bestand)/{id}/maengel.csv", recht, "Bestand einlesen: Mängel als Tabelle") {
                [dienst] anfrage in
                let lauf = try await Self.lauf(anfrage, dienst)
                return Tabellendatei.csv(
                    "maengel-\(lauf.angelegt.tag.iso)", ["Zeile", "Inhalt", "Grund"],
                    lauf.bericht.maengel.map { [String($0.zeile), $0.inhalt, $0.grund] })
            },
        ]
    }

    private static func lauf(_ anfrage: WebRequest, _ dienst: Kennzeichendienst) async throws -> Einlesung {
        let id = try anfrage.id("id", EinlesungTag.self)
        guard let lauf = try await dienst.store.read({ try $0.einlesung(id) }) else { throw KennzeichenError.nichtGefunden }
        return lauf
    }

    private static func ablehnen(_ grund: String, _ dienst: Kennzeichendienst) async throws -> WebResponse {
        .seite(BestandSeite(try await dienst.store.read { try $0.einlesungen() }, fehler: grund), status: 422)
    }
}
