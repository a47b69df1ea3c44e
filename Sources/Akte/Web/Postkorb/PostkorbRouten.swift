// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store
internal import Web

/// The clerk's desk and worklists.
struct PostkorbRouten {
    let modul: AkteModul

    var alle: [Route] {
        let store = modul.store
        return [
            .get(AkteURL.start, .mitarbeiter, "Startseite der Verwaltung") { anfrage in
                .seite(try await store.read { db in try StartSeite(anfrage, db) })
            },
            .get(AkteURL.postkorb, .recht(AkteRechte.lesen), "Postkorb, Gruppen und Wiedervorlagen ansehen") { anfrage in
                .seite(try await store.read { db in try PostkorbSeite(anfrage, db) })
            },
            .get(AkteURL.postkorbCSV, .recht(AkteRechte.lesen), "Postkorb als CSV-Datei") { anfrage in
                try await store.read { db in try Self.csv(anfrage, db) }
            },
        ]
    }

    private static func csv(_ anfrage: WebRequest, _ db: some ReadAccess) throws -> WebResponse {
        let wahl = try Korbwahl(anfrage)
        let heute = anfrage.jetzt.tag
        if let art = wahl.art {
            return try CSVAntwort.korb("postkorb-\(heute.iso)", Korb(akteur: anfrage.akteur, heute: heute), art, db)
        }
        if wahl.korb == .gang {
            return try CSVAntwort.verfuegungen("verfuegungen-\(heute.iso)", Aufgaben(akteur: anfrage.akteur), db)
        }
        let faellige = FaelligeWiedervorlagen(akteur: anfrage.akteur, heute: heute)
        return try CSVAntwort.alle(
            "wiedervorlagen-\(heute.iso)", ["Tag", "Grund", "Zeichen", "Betreff"],
            seite: { try faellige.seite(db, nach: $0, limit: $1) },
            zeilen: {
                $0.map { [$0.tag.deutsch, $0.grund, $0.zeichen, $0.betreff] }
            })
    }
}
