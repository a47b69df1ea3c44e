// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Identity
internal import Store
internal import Web

/// The log of readings: to look at, as a file, as JSON.
struct Protokollrouten {
    let modul: AkteModul

    var alle: [Route] {
        let store = modul.store, fristen = modul.fristen
        return [
            .get(ZugriffURL.protokoll, .recht(AkteRechte.protokollLesen), "Zugriffsprotokoll ansehen") { anfrage in
                .seite(try await store.read { db in try ProtokollSeite(anfrage, db, fristen) })
            },
            .get(ZugriffURL.protokollCSV, .recht(AkteRechte.protokollLesen), "Zugriffsprotokoll als CSV-Datei") { anfrage in
                try await store.read { db in
                    let filter = try Protokollfilter(anfrage, db)
                    if let fehler = filter.fehler.first { throw fehler }
                    let protokoll = Zugriffsprotokoll(akteur: anfrage.akteur, auswahl: filter.auswahl)
                    return try CSVAntwort.alle(
                        "zugriffsprotokoll-\(anfrage.jetzt.tag.iso)", ProtokollSeite.spalten,
                        seite: { try protokoll.seite(db, nach: $0, limit: $1) },
                        zeilen: { zeilen in
                            let namen = try Namenbuch(db, personen: zeilen.map(\.person), einheiten: zeilen.map(\.oe))
                            return zeilen.map { ProtokollSeite.zellen($0, namen) }
                        })
                }
            },
        ]
    }
}
