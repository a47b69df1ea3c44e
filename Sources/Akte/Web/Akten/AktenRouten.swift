// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Identity
internal import Store
internal import Web

/// Akten: find, open, close.
struct AktenRouten {
    let modul: AkteModul

    var alle: [Route] {
        let store = modul.store, verweise = modul.aktenverweise
        return [
            .get(AkteURL.akten, .recht(AkteRechte.lesen), "Akten nach dem Aktenplan ansehen") { anfrage in
                .seite(try await store.read { db in try AktenSeite(anfrage, db) })
            },
            .get(AkteURL.aktenCSV, .recht(AkteRechte.lesen), "Akten als CSV-Datei") { anfrage in
                try await store.read { db in try Self.csv(anfrage, db) }
            },
            .get(AkteURL.akteNeu, .recht(AkteRechte.anlegen), "Akte anlegen (Formular)") { anfrage in
                .seite(try await store.read { db in try AkteNeu.seite(anfrage, db) })
            },
            .post(AkteURL.akteNeu, .recht(AkteRechte.anlegen), "Akte anlegen") { anfrage in
                try await Formularakt.ausfuehren(anfrage) { eingabe in
                    .seite(try await store.read { db in try AkteNeu.seite(anfrage, db, eingabe) }, status: eingabe.status)
                } _: {
                    let akte = try await AkteAnlegen(store: store)(try AkteNeu.anlage(anfrage), akteur: anfrage.akteur)
                    return .weiter(nach: AkteURL.akte(akte.id), Meldung(.erfolg, "Die Akte \(akte.zeichen) ist angelegt."))
                }
            },
            .get(
                "\(AkteURL.akteMuster)/vorschau", .recht(AkteRechte.lesen), "Akte neben der Liste ansehen",
                Lesespur.akte(store).um { anfrage in
                    let id = try anfrage.id("id", AkteTag.self)
                    return .ausschnitt(try await store.read { db in try AkteVorschau(anfrage, db, id) })
                }),
            .get(AkteURL.akteMuster, .recht(AkteRechte.lesen), "Akte ansehen") { anfrage in
                let id = try anfrage.id("id", AkteTag.self)
                return .lesung { db in
                    let seite = try AkteSeite(anfrage, db, id, verweise: verweise)
                    guard let zugriff = try db.lesezugriff(.akte(id), .seite, anfrage.akteur, am: anfrage.jetzt) else {
                        return Lesung(seite)
                    }
                    return Lesung(seite) { try await zugriff.festhalten(store) }
                }
            },
            .post("\(AkteURL.akteMuster)/schliessen", .recht(AkteRechte.schliessen), "Akte schließen") { anfrage in
                let id = try anfrage.id("id", AkteTag.self)
                return try await Self.auf(id, anfrage, store, verweise) {
                    _ = try await AkteSchliessen(store: store)(id, version: try anfrage.version(), akteur: anfrage.akteur)
                    return .weiter(nach: AkteURL.akte(id), Meldung(.erfolg, "Die Akte ist geschlossen (z. d. A.)."))
                }
            },
            .post("\(AkteURL.akteMuster)/wiederoeffnen", .recht(AkteRechte.wiederoeffnen), "Akte wieder öffnen") { anfrage in
                let id = try anfrage.id("id", AkteTag.self)
                return try await Self.auf(id, anfrage, store, verweise) {
                    _ = try await AkteWiederoeffnen(store: store)(
                        id, grund: anfrage.formular["grund"] ?? "", version: try anfrage.version(), akteur: anfrage.akteur)
                    return .weiter(nach: AkteURL.akte(id), Meldung(.erfolg, "Die Akte ist wieder offen."))
                }
            },
        ]
    }

    private static func auf(
        _ id: AkteID, _ anfrage: WebRequest, _ store: Store, _ verweise: [Aktenverweis], _ tun: () async throws -> WebResponse
    ) async throws -> WebResponse {
        try await Formularakt.ausfuehren(anfrage) { eingabe in
            .seite(
                try await store.read { db in try AkteSeite(anfrage, db, id, eingabe, verweise: verweise) }, status: eingabe.status
            )
        } _: {
            try await tun()
        }
    }

    private static func csv(_ anfrage: WebRequest, _ db: some ReadAccess) throws -> WebResponse {
        let liste = Aktenliste(akteur: anfrage.akteur, plan: try AktenSeite.plan(anfrage))
        return try CSVAntwort.alle(
            "akten-\(anfrage.jetzt.tag.iso)",
            ["Aktenzeichen", "Betreff", "Zuständig", "Zustand", "Angelegt", "Aufzubewahren bis"],
            seite: { try liste.seite(db, nach: $0, limit: $1) },
            zeilen: { akten in
                let namen = try Namenbuch(db, personen: [], einheiten: akten.map(\.oe))
                return akten.map {
                    [
                        $0.zeichen.text, $0.betreff, namen.einheit($0.oe), $0.zustand.deutsch, $0.angelegt.tag.deutsch,
                        $0.aufbewahrungBis?.deutsch ?? "",
                    ]
                }
            })
    }
}
