// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Foundation
internal import Store
internal import Web

/// The Aktenplan for those who keep it.
struct AktenplanRouten {
    let modul: AkteModul
    private static let grenze = 6 * 1_048_576

    var alle: [Route] {
        let store = modul.store
        let ausgeben = AktenplanAusgeben(store: store, absender: modul.laufzettel?.stadt ?? "Rathaus")
        return [
            .get(AkteURL.aktenplan, .recht(AkteRechte.planVerwalten), "Aktenplan ansehen") { anfrage in
                .seite(try await store.read { db in try AktenplanSeite(anfrage, db) })
            },
            .get(AkteURL.aktenplanCSV, .recht(AkteRechte.planVerwalten), "Aktenplan als CSV-Datei") { anfrage in
                Self.datei(try await ausgeben.csv(akteur: anfrage.akteur), "text/csv; charset=utf-8", "csv", anfrage)
            },
            .get(AkteURL.aktenplanXML, .recht(AkteRechte.planVerwalten), "Aktenplan als Nachricht xdomea 0301") { anfrage in
                Self.datei(try await ausgeben.xml(akteur: anfrage.akteur), "application/xml", "xml", anfrage)
            },
            .post(
                AkteURL.aktenplanEinspielen, .recht(AkteRechte.planVerwalten), "Aktenplan prüfen und einspielen",
                grenze: Self.grenze
            ) { [modul] anfrage in
                try await Formularakt.ausfuehren(anfrage) { eingabe in
                    .seite(try await store.read { db in try AktenplanSeite(anfrage, db, eingabe) }, status: eingabe.status)
                } _: {
                    guard let datei = anfrage.formular.dateien.first else {
                        throw Eingabefehler("datei", "Bitte wählen Sie eine Datei.")
                    }
                    let probe = anfrage.formular["probe"] != nil
                    let bericht = try await AktenplanEinspielen(store: store)(
                        try await modul.inhalte.read(datei.inhalt), probe: probe, ab: try anfrage.tag("ab"),
                        akteur: anfrage.akteur)
                    return .seite(try await store.read { db in try AktenplanSeite(anfrage, db, .keine, (bericht, probe)) })
                }
            },
        ]
    }

    private static func datei(_ bytes: Data, _ typ: String, _ endung: String, _ anfrage: WebRequest) -> WebResponse {
        .daten(bytes, typ: typ)
            .mitKopf("content-disposition", "attachment; filename=\"aktenplan-\(anfrage.jetzt.tag.iso).\(endung)\"")
            .mitKopf("cache-control", "private, no-store")
    }
}
