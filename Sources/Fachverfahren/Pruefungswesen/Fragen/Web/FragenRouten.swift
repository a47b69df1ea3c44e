// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import Web

/// Versions of the questions: list, draft, question, publishing.
struct FragenRouten {
    let dienst: Pruefungswesendienst

    var alle: [Route] {
        let lesen = Zugang.recht(PruefungswesenRechte.lesen), recht = PruefungswesenRechte.fragen
        return [
            .get(PruefungURL.fassungen, lesen, "Fassungen der Prüffragen auflisten") { anfrage in
                .lesung { db in Lesung(try FassungenSeite(anfrage, db)) }
            },
            .formularakt(PruefungURL.fassungen, recht, "Entwurf der Prüffragen anlegen", dienst.store) { anfrage, db, fehler in
                try FassungenSeite(anfrage, db, fehler: fehler)
            } tun: { [dienst] anfrage in
                guard let vorlage = anfrage.formular["vorlage"].flatMap({ FassungID($0) }) else {
                    throw PruefungswesenError.nichtGefunden
                }
                let id = try await FassungBearbeiten(store: dienst.store).entwerfen(
                    vorlage, titel: anfrage.formular["titel"] ?? "", akteur: anfrage.akteur)
                return .weiter(
                    nach: PruefungURL.fassung(id),
                    Meldung(.erfolg, "Der Entwurf ist angelegt. Erst wenn er veröffentlicht ist, gilt er für neue Prüfungen."))
            },
            .get(PruefungURL.fassungMuster, lesen, "Fassung der Prüffragen ansehen") { anfrage in
                .lesung { db in Lesung(try Self.fassung(anfrage, db)) }
            },
            .formularakt("\(PruefungURL.fassungMuster)/veroeffentlichen", recht, "Prüffragen veröffentlichen", dienst.store) {
                anfrage, db, fehler in
                try Self.fassung(anfrage, db, fehler)
            } tun: { [dienst] anfrage in
                let id = try anfrage.id("id", FassungTag.self)
                try await FassungBearbeiten(store: dienst.store).veroeffentlichen(
                    id, version: anfrage.gesehen, akteur: anfrage.akteur)
                return .weiter(
                    nach: PruefungURL.fassung(id), Meldung(.erfolg, "Veröffentlicht. Neue Prüfungen können diese Fassung wählen.")
                )
            },
            .get(PruefungURL.fassungsfrageMuster, .recht(recht), "Prüffrage eines Entwurfs bearbeiten: Formular") { anfrage in
                .lesung { db in Lesung(try Self.frage(anfrage, db)) }
            },
            akt("", "speichern", "Die Frage ist gespeichert.") { bearbeiten, id, schluessel, anfrage in
                let frage = FassungsfrageSeite.lesen(schluessel, anfrage.formular)
                if schluessel == "neu" {
                    try await bearbeiten.hinzufuegen(id, version: anfrage.gesehen, frage, akteur: anfrage.akteur)
                } else {
                    try await bearbeiten.schreiben(id, version: anfrage.gesehen, frage, akteur: anfrage.akteur)
                }
            },
            akt("/streichen", "streichen", "Die Frage ist gestrichen.") { bearbeiten, id, schluessel, anfrage in
                try await bearbeiten.streichen(id, version: anfrage.gesehen, schluessel, akteur: anfrage.akteur)
            },
        ]
    }

    private static func fassung(_ anfrage: WebRequest, _ db: some ReadAccess, _ fehler: PruefungswesenError? = nil) throws
        -> FassungSeite
    {
        try FassungSeite(try db.fragenfassung(try anfrage.id("id", FassungTag.self)), anfrage, db, fehler: fehler)
    }

    private static func frage(_ anfrage: WebRequest, _ db: some ReadAccess, _ fehler: PruefungswesenError? = nil) throws
        -> FassungsfrageSeite
    {
        try FassungsfrageSeite(
            try db.fragenfassung(try anfrage.id("id", FassungTag.self)), try anfrage.pfadwert("frage"), anfrage, db,
            fehler: fehler)
    }

    private func akt(
        _ name: String, _ zweck: String, _ erfolg: String,
        _ tun: @escaping @Sendable (FassungBearbeiten, FassungID, String, WebRequest) async throws -> Void
    ) -> Route {
        .formularakt(
            "\(PruefungURL.fassungsfrageMuster)\(name)", PruefungswesenRechte.fragen, "Prüffrage eines Entwurfs \(zweck)",
            dienst.store
        ) { anfrage, db, fehler in
            try Self.frage(anfrage, db, fehler)
        } tun: { [dienst] anfrage in
            let id = try anfrage.id("id", FassungTag.self)
            try await tun(FassungBearbeiten(store: dienst.store), id, try anfrage.pfadwert("frage"), anfrage)
            return .weiter(nach: PruefungURL.fassung(id), Meldung(.erfolg, erfolg))
        }
    }
}
