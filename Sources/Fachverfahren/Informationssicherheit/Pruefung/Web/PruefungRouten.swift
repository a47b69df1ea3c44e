// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import Web

/// The Grundschutz-Check.
struct PruefungRouten {
    let dienst: Sicherheitsdienst

    var alle: [Route] {
        [
            .get("\(SicherheitURL.verbundMuster)/pruefung", .recht(SicherheitRechte.lesen), "Grundschutz-Check ansehen") {
                anfrage in
                let id = try anfrage.id("id", VerbundTag.self)
                return .lesung { db in Lesung(try PruefungenSeite(try db.verbund(id, anfrage.akteur), anfrage, db)) }
            },
            .get(SicherheitURL.pruefungMuster, .recht(SicherheitRechte.lesen), "Geprüfte Anforderung ansehen") { anfrage in
                let id = try anfrage.id("id", PruefungTag.self)
                return .lesung { db in Lesung(try PruefungSeite(try Self.pruefung(id, db), anfrage, db)) }
            },
            .post(SicherheitURL.pruefungMuster, .recht(SicherheitRechte.bearbeiten), "Anforderung prüfen") { [dienst] anfrage in
                let id = try anfrage.id("id", PruefungTag.self)
                return try await Formularakt.ausfuehren(dienst.store) {
                    let f = anfrage.formular
                    try await PruefungSchreiben(store: dienst.store)(
                        id, version: anfrage.gesehen,
                        .init(
                            zustand: try Texteingabe.wahl(f["zustand"], "zustand"), grund: f["grund"], nachweis: f["nachweis"],
                            umsetzenBis: try Texteingabe.tag(f["umsetzen-bis"], "umsetzen-bis")), akteur: anfrage.akteur)
                    return .weiter(
                        nach: SicherheitURL.pruefung(id), Meldung(.erfolg, "Das Ergebnis der Prüfung ist gespeichert."))
                } sonst: { db, fehler in
                    try PruefungSeite(try Self.pruefung(id, db), anfrage, db, fehler: fehler)
                }
            },
        ]
    }

    private static func pruefung(_ id: PruefungID, _ db: some ReadAccess) throws -> Pruefung {
        guard let pruefung = try db.pruefung(id) else { throw SicherheitError.nichtGefunden }
        return pruefung
    }
}
